"""History: a page of sessions in any order, and the words of all of them."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from prepwise_desktop.domain.history import (
    FoundIn,
    SearchHit,
    SearchResult,
    SessionFilter,
    SessionPage,
    SessionSort,
)
from prepwise_desktop.domain.session_summary import SessionSummary
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.summaries import COLUMNS, summary_of
from prepwise_desktop.storage.times import to_seconds

_FITS = """
    FROM session WHERE profile_id = ?1 AND deleted_at IS NULL
    AND (?2 = '[]' OR mode IN (SELECT value FROM json_each(?2)))
    AND (?3 = '[]' OR session_type IN (SELECT value FROM json_each(?3)))
    AND (?4 = '[]' OR status IN (SELECT value FROM json_each(?4)))
    AND (?5 = '[]' OR evaluator IN (SELECT value FROM json_each(?5)))
    AND (?6 IS NULL OR created_at >= ?6)
"""
_LISTED = "SELECT session_id" + _FITS
_NEWEST_FIRST = " ORDER BY created_at DESC, session_id"
_COUNTED = "SELECT count(*), coalesce(sum(scored_count), 0)" + _FITS

#: sessions alike in what is sorted by stand newest first
_PAGE = ", created_at DESC, session_id LIMIT ?7 OFFSET ?8"
_ORDER = {
    SessionSort.DATE: "ORDER BY created_at",
    SessionSort.MODE: "ORDER BY mode",
    SessionSort.TYPE: "ORDER BY session_type",
    SessionSort.ANSWERS: "ORDER BY answered_count",
    # Only a completed session shows a score: every other one stands below.
    SessionSort.SCORE: "ORDER BY CASE WHEN status = 'completed' THEN score END",
}

_BY_IDS = "SELECT" + COLUMNS + "FROM json_each(?) j JOIN session s ON s.session_id = j.value ORDER BY j.key"

# What an evaluator said is found only where it may be seen: in practice, and once a session has ended.
_FOUND = """
    SELECT s.session_id, q.question_id, q.position, p.source,
        snippet(passage_words, 0, char(2), char(3), char(8230), 24)
    FROM passage_words w
    JOIN passage p ON p.passage_id = w.rowid
    JOIN question q USING (question_id)
    JOIN session s USING (session_id)
    WHERE passage_words MATCH ?1 AND s.profile_id = ?2 AND s.deleted_at IS NULL
        AND (p.source != 'feedback' OR s.mode = 'practice' OR s.status IN ('completed', 'abandoned'))
    ORDER BY w.rowid DESC
"""

_MARK = re.compile("[\x02\x03]")


class HistoryStore:
    """Lists and searches the sessions of a profile, on the connection that it is given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self, profile_id: str, sort: SessionSort, wanted: SessionFilter, *, descending: bool, offset: int, limit: int
    ) -> SessionPage:
        """So many sessions from that place on, in that order."""
        values = _values(profile_id, wanted)
        way = " DESC NULLS LAST" if descending else " ASC NULLS LAST"
        ids = self._database.execute(_LISTED + _ORDER[sort] + way + _PAGE, *values, limit, offset)
        ((total, scored),) = self._database.execute(_COUNTED, *values)
        return SessionPage(rows=self._summaries([row[0] for row in ids]), total=total, scored_answers=scored)

    def ids(self, profile_id: str, wanted: SessionFilter) -> tuple[str, ...]:
        """The identifiers of all that fit, newest first."""
        found = self._database.execute(_LISTED + _NEWEST_FIRST, *_values(profile_id, wanted))
        return tuple(row[0] for row in found)

    def evaluators(self, profile_id: str) -> tuple[str, ...]:
        """Every evaluator of the profile's sessions, by name."""
        rows = self._database.execute(
            "SELECT DISTINCT evaluator FROM session "
            "WHERE profile_id = ? AND deleted_at IS NULL AND evaluator != '' ORDER BY evaluator",
            profile_id,
        )
        return tuple(row[0] for row in rows)

    def search(
        self, profile_id: str, text: str, limit: int, stopped: Callable[[], bool] = lambda: False
    ) -> SearchResult:
        """The newest sessions that hold every word, each with the passage that was kept last.

        Once it is `stopped` nobody waits for it any more, and nothing is found.
        """
        words = match_of(text)
        if not words:
            return SearchResult()
        found: dict[str, Sequence[Any]] = {}
        for row in self._matching(words, profile_id):
            if stopped():
                return SearchResult()
            if row[0] not in found and len(found) == limit:
                return SearchResult(hits=self._hits(found), more=True)
            found.setdefault(row[0], row)
        return SearchResult(hits=self._hits(found), more=False)

    def _matching(self, words: str, profile_id: str) -> Iterator[Sequence[Any]]:
        return self._database.walk(_FOUND, words, profile_id)

    def _hits(self, found: dict[str, Sequence[Any]]) -> tuple[SearchHit, ...]:
        summaries = self._summaries(list(found))
        hits = [_hit(summary, found[summary.session_id]) for summary in summaries]
        return tuple(sorted(hits, key=lambda each: each.session.created_at, reverse=True))

    def _summaries(self, ids: list[str]) -> tuple[SessionSummary, ...]:
        return tuple(summary_of(row) for row in self._database.records(_BY_IDS, json.dumps(ids)))


def match_of(text: str) -> str:
    """What was typed, as FTS5 wants it: every word has to be there, the last may go on, "quoted" words stand together.

    Nothing that is typed is an operator: each word becomes a string of FTS5.
    """
    phrases = []
    for number, part in enumerate(text.split('"')):
        words = [word for word in part.split() if any(letter.isalnum() for letter in word)]
        phrases += [" ".join(words)] if number % 2 and words else words
    open_end = not text.rstrip().endswith('"') and phrases
    return " ".join(f'"{each}"' for each in phrases) + ("*" if open_end else "")


def _values(profile_id: str, wanted: SessionFilter) -> tuple[Any, ...]:
    among = (wanted.modes, wanted.types, wanted.statuses, wanted.evaluators)
    lists = [json.dumps([str(each) for each in names]) for names in among]
    return profile_id, *lists, to_seconds(wanted.since)


def _hit(session: SessionSummary, row: Sequence[Any]) -> SearchHit:
    _, question_id, index, source, marked = row
    marks, plain, start = [], "", 0
    for piece, end in _pieces(marked):
        plain += piece
        if end == "\x02":
            start = len(plain)
        elif end == "\x03":
            marks.append((start, len(plain)))
    return SearchHit(
        session=session, question_id=question_id, index=index, source=FoundIn(source), snippet=plain, marks=tuple(marks)
    )


def _pieces(marked: str) -> Iterator[tuple[str, str]]:
    at = 0
    for each in _MARK.finditer(marked):
        yield marked[at : each.start()], each.group()
        at = each.end()
    yield marked[at:], ""
