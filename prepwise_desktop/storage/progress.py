"""What progress is computed from, read in as few and as narrow rows as will do."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from prepwise_desktop.domain.progress.advice import CriterionSum
from prepwise_desktop.domain.progress.days import Offsets, Zone, day_number
from prepwise_desktop.domain.progress.series import HeldSession, Yardstick
from prepwise_desktop.domain.progress.standing import AnswerRef, PartSum
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.storage.database import Database

_LINES = """
    SELECT session_id, coalesce(started_at, created_at) AS held_at, utc_offset, ended_at, mode, session_type, status,
        answered_count, skipped_count, seconds, scored_count
    FROM session WHERE profile_id = ?1 AND deleted_at IS NULL AND started_at IS NOT NULL
    ORDER BY held_at, session_id
"""

_WAITING = """
    SELECT count(*) FROM session
    WHERE profile_id = ?1 AND deleted_at IS NULL AND status = 'completed' AND waiting_count > 0
        AND coalesce(started_at, created_at) >= ?2 AND coalesce(started_at, created_at) <= ?3
"""

_YARDSTICKS = """
    SELECT yardstick_id, evaluator, rubric_version,
        (SELECT max(held_at) FROM session_sum s WHERE s.yardstick_id = y.yardstick_id) AS newest
    FROM yardstick y WHERE profile_id = ? AND newest IS NOT NULL
    ORDER BY newest DESC, yardstick_id DESC
"""

_HELD = """
    SELECT session_id, held_at, utc_offset, mode, session_type, total / answers, answers, total, squares
    FROM session_sum WHERE yardstick_id = ?1 AND held_at >= ?2 ORDER BY held_at, session_id
"""

_SCORES = """
    SELECT session_id, scores FROM session_sum WHERE yardstick_id = ?1 AND held_at >= ?2
"""

_BUCKETS = """
    SELECT sum(bucket_0), sum(bucket_1), sum(bucket_2), sum(bucket_3), sum(bucket_4),
        sum(bucket_5), sum(bucket_6), sum(bucket_7), sum(bucket_8), sum(bucket_9), sum(total)
    FROM session_sum WHERE yardstick_id = ?1 AND held_at >= ?2 AND held_at <= ?3
"""

_PARTS = """
    SELECT competency, kind, sum(answers), sum(total), sum(squares)
    FROM part_sum WHERE yardstick_id = ?1 AND held_at >= ?2 AND held_at <= ?3 GROUP BY competency, kind
"""

_NEWEST_MEANS = """
    SELECT sum(total) / sum(answers) FROM part_sum
    WHERE yardstick_id = ?1 AND competency = ?2 AND held_at >= ?3 AND held_at <= ?4
    GROUP BY held_at, session_id ORDER BY held_at DESC, session_id DESC LIMIT ?5
"""

_NEWEST_ANSWERS = """
    SELECT a.session_id, a.question_id, q.position, q.text, a.score, h.held_at, h.utc_offset
    FROM (
        SELECT DISTINCT session_id, held_at FROM part_sum WHERE yardstick_id = ?1 AND competency = ?2
        ORDER BY held_at DESC LIMIT ?3
    ) p
    JOIN session_sum h USING (session_id)
    JOIN counted_answer a USING (session_id)
    JOIN question q USING (question_id)
    WHERE a.competency = ?2
"""

_NEWEST_JUDGED = """
    SELECT a.kind, a.competency, json_extract(e.content, '$.judgements')
    FROM (
        SELECT session_id FROM session_sum WHERE yardstick_id = ?1 AND held_at >= ?2 ORDER BY held_at DESC LIMIT ?3
    ) h
    JOIN counted_answer a USING (session_id)
    JOIN attempt t ON t.question_id = a.question_id AND t.number = 1
    JOIN evaluation e ON e.attempt_id = t.attempt_id AND e.evaluator = ?4 AND e.score = a.score AND NOT e.rescored
    GROUP BY a.question_id
"""

#: so many sessions of a competency are looked at for its trend
SESSIONS_OF_TREND = 60

#: so many of the newest sessions say which criteria stand low
SESSIONS_OF_CRITERIA = 12

#: a judgement under this many points is at level 1 or 2
_LOW_POINTS = 37.5


class SessionLine(NamedTuple):
    """A session that was begun, in figures; a tuple because there may be ten thousand."""

    session_id: str
    held_at: float
    #: seconds ahead of UTC where it was held
    offset: int
    #: local day of its beginning (date.toordinal), and of its end
    day: int
    ended_at: float | None
    mode: str
    session_type: str
    status: str
    answered: int
    skipped: int
    seconds: float
    scored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From when to when, in seconds since 1970; both ends belong to it."""

    since: float
    until: float


class ProgressStore:
    """Reads what counts; on the connection that it is given, in the zone that it is given."""

    def __init__(self, database: Database, zone: Zone) -> None:
        self._database = database
        self._zone = zone

    def lines(self, profile_id: str) -> list[SessionLine]:
        """Every session that was begun, oldest first."""
        offsets = Offsets(self._zone)
        return [
            SessionLine(
                each[0], held := each[1], offset := offsets.of(held, each[2]), day_number(held, offset), *each[3:]
            )
            for each in self._database.execute(_LINES, profile_id)
        ]

    def waiting(self, profile_id: str, window: Window) -> int:
        """Completed sessions in which an answer waits for its evaluation."""
        ((count,),) = self._database.execute(_WAITING, profile_id, window.since, window.until)
        return int(count)

    def yardsticks(self, profile_id: str) -> list[tuple[int, Yardstick]]:
        """What the profile's sessions that count were scored by, the newest in use first."""
        rows = self._database.execute(_YARDSTICKS, profile_id)
        return [(row[0], Yardstick(evaluator=row[1], rubric_version=row[2])) for row in rows]

    def held(self, yardstick_id: int, since: float, with_scores: int) -> list[HeldSession]:
        """The sessions that count, oldest first; with each score by itself where they are so many at the most."""
        offsets = Offsets(self._zone)
        rows = self._database.execute(_HELD, yardstick_id, since)
        scores = self._scores(yardstick_id, since) if len(rows) <= with_scores else {}
        return [
            HeldSession._make((id_, held, day_number(held, offsets.of(held, kept)), *rest, scores.get(id_, ())))
            for id_, held, kept, *rest in rows
        ]

    def _scores(self, yardstick_id: int, since: float) -> dict[str, tuple[float, ...]]:
        rows = self._database.execute(_SCORES, yardstick_id, since)
        return {session_id: tuple(json.loads(scores)) for session_id, scores in rows}

    def buckets(self, yardstick_id: int, window: Window) -> tuple[Sequence[int], float]:
        """Answers in each tenth of the scale, and the sum of their scores."""
        ((*counts, total),) = self._database.execute(_BUCKETS, yardstick_id, window.since, window.until)
        return [each or 0 for each in counts], total or 0.0

    def parts(self, yardstick_id: int, window: Window) -> list[PartSum]:
        """Sums by competency and kind."""
        rows = self._database.execute(_PARTS, yardstick_id, window.since, window.until)
        return [
            PartSum(competency=Competency(row[0]), kind=Kind(row[1]), answers=row[2], total=row[3], squares=row[4])
            for row in rows
        ]

    def newest_means(self, yardstick_id: int, competency: Competency, window: Window) -> list[float]:
        """The competency's mean in each of the newest sessions that have it, oldest first."""
        rows = self._database.execute(
            _NEWEST_MEANS, yardstick_id, competency.value, window.since, window.until, SESSIONS_OF_TREND
        )
        return [row[0] for row in reversed(rows)]

    def newest_answers(self, yardstick_id: int, competency: Competency, sessions: int) -> list[AnswerRef]:
        """The scored answers of a competency in the newest so many sessions that have it."""
        offsets = Offsets(self._zone)
        return [
            AnswerRef(
                session_id=row[0],
                question_id=row[1],
                index=row[2],
                text=row[3],
                score=row[4],
                day=date.fromordinal(day_number(row[5], offsets.of(row[5], row[6]))),
            )
            for row in self._database.execute(_NEWEST_ANSWERS, yardstick_id, competency.value, sessions)
        ]

    def criteria(self, yardstick_id: int, yardstick: Yardstick, since: float) -> list[CriterionSum]:
        """How each criterion was judged over the answers of the newest sessions."""
        rows = self._database.execute(_NEWEST_JUDGED, yardstick_id, since, SESSIONS_OF_CRITERIA, yardstick.evaluator)
        points: dict[tuple[Kind, Competency, str], list[float]] = {}
        for kind, competency, judgements in rows:
            for key, found in _judged(judgements):
                points.setdefault((Kind(kind), Competency(competency), key), []).append(found)
        return [
            CriterionSum(
                kind=kind,
                competency=competency,
                criterion=key,
                answers=len(found),
                low=sum(each <= _LOW_POINTS for each in found),
                total=sum(found),
            )
            for (kind, competency, key), found in points.items()
        ]


def _judged(judgements: str) -> Iterable[tuple[str, float]]:
    found: list[dict[str, Any]] = json.loads(judgements)
    return ((each["criterion"], each["points"]) for each in found if each["points"] is not None)
