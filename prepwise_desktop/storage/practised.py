"""What was answered when, question by question: what the review queue is made from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from prepwise_desktop.domain.learning.spacing import Look
from prepwise_desktop.domain.progress.days import day_number
from prepwise_desktop.domain.question import Competency, Kind, Question
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.json_columns import load

# First attempts at questions proper, by the evaluator of their session; before the end only where it is shown.
_LOOKS = """
    SELECT q.key, q.kind, q.competency, q.text, q.question_id, a.score, t.submitted_at, s.utc_offset
    FROM session s
    JOIN counted_answer a USING (session_id)
    JOIN question q USING (question_id)
    JOIN attempt t ON t.question_id = q.question_id AND t.number = 1
    WHERE s.profile_id = ?1 AND s.deleted_at IS NULL AND s.created_at >= ?2
        AND (s.mode = 'practice' OR s.status IN ('completed', 'abandoned'))
    ORDER BY t.submitted_at, q.position
"""

_KEYS = """
    SELECT DISTINCT q.key FROM session s JOIN question q USING (session_id)
    WHERE s.profile_id = ?1 AND s.deleted_at IS NULL AND s.created_at >= ?2
"""

_CONTENT = "SELECT content FROM question WHERE question_id = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question that was answered and scored, each time that it was."""

    key: str
    kind: Kind
    competency: Competency
    text: str
    #: every place at which it was asked, the newest last
    question_ids: tuple[str, ...]
    #: oldest first
    looks: tuple[Look, ...]


class PractisedStore:
    """Reads what was practised, on the connection that it is given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def asked(self, profile_id: str, since: float) -> tuple[AskedQuestion, ...]:
        """Every question that was scored in sessions made since then (seconds since 1970)."""
        places: dict[str, list[tuple[Any, ...]]] = {}
        for row in self._database.walk(_LOOKS, profile_id, since):
            places.setdefault(row[0], []).append(row)
        return tuple(_asked(rows) for rows in places.values())

    def keys(self, profile_id: str, since: float) -> frozenset[str]:
        """Keys of all that was asked in sessions made since then."""
        return frozenset(row[0] for row in self._database.execute(_KEYS, profile_id, since))

    def questions(self, question_ids: Iterable[str]) -> tuple[Question, ...]:
        """The questions at those places, with all that belongs to them, in that order."""
        rows = (self._database.execute(_CONTENT, each) for each in question_ids)
        return tuple(load(Question, found[0][0]) for found in rows)


def _asked(rows: Sequence[tuple[Any, ...]]) -> AskedQuestion:
    """One question from its rows of `_LOOKS`; the newest says how it is worded."""
    key, kind, competency, text, *_ = rows[-1]
    return AskedQuestion(
        key=key,
        kind=Kind(kind),
        competency=Competency(competency),
        text=text,
        question_ids=tuple(row[4] for row in rows),
        looks=tuple(Look(day=date.fromordinal(day_number(row[6], row[7])), score=row[5]) for row in rows),
    )
