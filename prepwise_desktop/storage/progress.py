"""What progress is computed from, read in as few and as narrow rows as will do."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from prepwise_desktop.domain.progress.advice import CriterionSum
from prepwise_desktop.domain.progress.series import POINTS, Detail, Held, HeldSession, Yardstick
from prepwise_desktop.domain.progress.standing import AnswerRef, PartSum
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.session import InterviewMode, SessionType
from prepwise_desktop.storage.database import Database

_DAYS = """
    SELECT day, utc_offset, sessions, completed, answered, seconds
    FROM day_sum WHERE profile_id = ? ORDER BY day, utc_offset
"""

_TOTALS = """
    SELECT total(sessions), total(completed), total(unfinished), total(answered), total(skipped), total(seconds),
        total(practice), total(mock), total(real), total(assessment),
        total(technical), total(behavioral), total(mixed), total(system_design), total(coding)
    FROM day_sum WHERE profile_id = ?1 AND day BETWEEN ?2 AND ?3
"""

_WAITING = """
    SELECT count(*) FROM session
    WHERE profile_id = ?1 AND deleted_at IS NULL AND status = 'completed' AND waiting_count > 0
        AND 719163 + CAST((started_at + utc_offset) / 86400 AS INTEGER) BETWEEN ?2 AND ?3
"""

_YARDSTICKS = """
    SELECT yardstick_id, evaluator, rubric_version,
        (SELECT max(held_at) FROM session_sum s WHERE s.yardstick_id = y.yardstick_id) AS newest
    FROM yardstick y WHERE profile_id = ? AND newest IS NOT NULL
    ORDER BY newest DESC, yardstick_id DESC
"""

_HELD = """
    SELECT session_id, held_at, day, mode = 'assessment', 1, score, answers, squares - total * score
    FROM session_sum WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY held_at, session_id
"""

# With max() SQLite takes the other columns from the row that has it: the newest session's.
_HELD_TOGETHER = """
    SELECT newest_id, max(newest_at), day, assessment, sum(sessions), sum(score) / sum(sessions), sum(answers),
        sum(within)
    FROM score_sum WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3
    GROUP BY day / ?4, assessment ORDER BY day / ?4, assessment
"""

_FIGURES = """
    SELECT coalesce(sum(sessions), 0), max(best), min(worst), total(score_squares), min(day), max(day)
    FROM score_sum WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3
"""

_DAY_SCORES = """
    SELECT day, sum(score) / sum(sessions) FROM score_sum
    WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY day
"""

_DETAILS = """
    SELECT session_id, mode, session_type, scores FROM session_sum WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3
"""

_MEDIAN = """
    SELECT avg(score) FROM (
        SELECT score FROM session_sum WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3
        ORDER BY score LIMIT 2 - ?4 % 2 OFFSET (?4 - 1) / 2
    )
"""

_AVERAGE = "SELECT sum(score) / sum(sessions) FROM score_sum WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3"

_SCORED = "SELECT coalesce(sum(sessions), 0), sum(score) / sum(sessions) FROM score_sum WHERE yardstick_id = ?"

_BUCKETS = """
    SELECT sum(bucket_0), sum(bucket_1), sum(bucket_2), sum(bucket_3), sum(bucket_4),
        sum(bucket_5), sum(bucket_6), sum(bucket_7), sum(bucket_8), sum(bucket_9), sum(total)
    FROM score_sum WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3
"""

_ALL_PARTS = """
    SELECT competency, kind, sum(answers), sum(total), sum(squares)
    FROM block_sum WHERE yardstick_id = ?1 GROUP BY competency, kind
"""

_PARTS = """
    SELECT competency, kind, sum(answers), sum(total), sum(squares)
    FROM part_sum INDEXED BY part_sum_of_day
    WHERE yardstick_id = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY competency, kind
"""

# A day begins at most a day before it does in UTC: that bound lets the index end the search where the period begins.
_NEWEST_MEANS = """
    SELECT sum(total) / sum(answers) FROM part_sum
    WHERE yardstick_id = ?1 AND competency = ?2 AND day BETWEEN ?3 AND ?4 AND held_at >= (?3 - 719164) * 86400.0
    GROUP BY held_at, session_id ORDER BY held_at DESC, session_id DESC LIMIT ?5
"""

_NEWEST_ANSWERS = """
    SELECT a.session_id, a.question_id, q.position, q.text, a.score, p.day
    FROM (
        SELECT session_id, day FROM part_sum WHERE yardstick_id = ?1 AND competency = ?2
        GROUP BY held_at, session_id ORDER BY held_at DESC, session_id DESC LIMIT ?3
    ) p
    JOIN counted_answer a USING (session_id)
    JOIN question q USING (question_id)
    WHERE a.competency = ?2
"""

_NEWEST_JUDGED = """
    SELECT a.kind, a.competency, json_extract(e.content, '$.judgements')
    FROM (
        SELECT session_id FROM session_sum WHERE yardstick_id = ?1 AND day >= ?2 ORDER BY held_at DESC LIMIT ?3
    ) h
    JOIN counted_answer a USING (session_id)
    JOIN evaluation e USING (evaluation_id)
"""

#: in the order of the columns
_MODES = (InterviewMode.PRACTICE, InterviewMode.MOCK, InterviewMode.REAL, InterviewMode.ASSESSMENT)
_TYPES = (
    SessionType.TECHNICAL,
    SessionType.BEHAVIORAL,
    SessionType.MIXED,
    SessionType.SYSTEM_DESIGN,
    SessionType.CODING,
)

#: so many sessions of a competency are looked at for its trend
SESSIONS_OF_TREND = 60

#: so many of the newest sessions say which criteria stand low
SESSIONS_OF_CRITERIA = 12

#: a judgement of so many points or fewer is at level 1 or 2
_LOW_POINTS = 37.5


class DaySum(NamedTuple):
    """What was begun on one local day; a tuple because there may be thousands, in the order of the columns."""

    #: date.toordinal()
    day: int
    #: seconds ahead of UTC; who travels may have a day twice
    utc_offset: int
    sessions: int
    completed: int
    #: questions
    answered: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What was begun over some days, added up."""

    sessions: int
    completed: int
    unfinished: int
    #: questions
    answered: int
    skipped: int
    seconds: float
    #: sessions; those that were practised only
    by_mode: Mapping[InterviewMode, int]
    by_type: Mapping[SessionType, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """From which local day to which (date.toordinal); both belong to it."""

    first: int
    last: int


#: every day there is
ALWAYS = Days(first=0, last=date.max.toordinal())


class ProgressStore:
    """Reads what counts, on the connection that it is given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def days(self, profile_id: str) -> list[DaySum]:
        """Every day on which a session was begun, oldest first."""
        return list(map(DaySum._make, self._database.execute(_DAYS, profile_id)))

    def totals(self, profile_id: str, days: Days) -> Totals:
        """Everything that was begun on these days, added up."""
        (row,) = self._database.execute(_TOTALS, profile_id, days.first, days.last)
        sessions, completed, unfinished, answered, skipped = map(int, row[:5])
        modes, types = map(int, row[6:10]), map(int, row[10:])
        return Totals(
            sessions=sessions,
            completed=completed,
            unfinished=unfinished,
            answered=answered,
            skipped=skipped,
            seconds=row[5],
            by_mode={mode: count for mode, count in zip(_MODES, modes, strict=True) if count},
            by_type={kind: count for kind, count in zip(_TYPES, types, strict=True) if count},
        )

    def waiting(self, profile_id: str, days: Days) -> int:
        """Completed sessions in which an answer waits for its evaluation."""
        ((count,),) = self._database.execute(_WAITING, profile_id, days.first, days.last)
        return int(count)

    def yardsticks(self, profile_id: str) -> list[tuple[int, Yardstick]]:
        """What the profile's sessions that count were scored by, the newest in use first."""
        rows = self._database.execute(_YARDSTICKS, profile_id)
        return [(row[0], Yardstick(evaluator=row[1], rubric_version=row[2])) for row in rows]

    def held(self, yardstick_id: int, days: Days) -> Held:
        """The sessions that count, oldest first: each by itself, or some days together where they are too many."""
        place = (yardstick_id, days.first, days.last)
        ((count, best, worst, squares, first, last),) = self._database.execute(_FIGURES, *place)
        if count == 0:
            return Held()
        few = count <= POINTS
        size = max(1, (last - first) // (2 * POINTS))
        rows = self._database.execute(_HELD, *place) if few else self._database.execute(_HELD_TOGETHER, *place, size)
        details = self._database.execute(_DETAILS, *place) if few else []
        ((median,),) = self._database.execute(_MEDIAN, *place, count)
        return Held(
            sessions=list(map(HeldSession._make, rows)),
            details={row[0]: Detail(row[1], row[2], tuple(json.loads(row[3]))) for row in details},
            median=median,
            best=best,
            worst=worst,
            squares=squares,
        )

    def day_scores(self, yardstick_id: int, days: Days) -> dict[int, float]:
        """The mean of the sessions' scores on each day that has one."""
        return dict(self._database.execute(_DAY_SCORES, yardstick_id, days.first, days.last))

    def average(self, yardstick_id: int, days: Days) -> float | None:
        """The mean of the sessions' scores; None of none."""
        ((found,),) = self._database.execute(_AVERAGE, yardstick_id, days.first, days.last)
        return None if found is None else float(found)

    def scored(self, yardstick_id: int) -> tuple[int, float | None]:
        """How many sessions count, and the mean of their scores; None of none."""
        ((count, mean),) = self._database.execute(_SCORED, yardstick_id)
        return int(count), mean

    def buckets(self, yardstick_id: int, days: Days) -> tuple[Sequence[int], float]:
        """Answers in each tenth of the scale, and the sum of their scores."""
        ((*counts, total),) = self._database.execute(_BUCKETS, yardstick_id, days.first, days.last)
        return [each or 0 for each in counts], total or 0.0

    def parts(self, yardstick_id: int, days: Days) -> list[PartSum]:
        """Sums by competency and kind."""
        rows = (
            self._database.execute(_ALL_PARTS, yardstick_id)
            if days == ALWAYS
            else self._database.execute(_PARTS, yardstick_id, days.first, days.last)
        )
        return [
            PartSum(competency=Competency(row[0]), kind=Kind(row[1]), answers=row[2], total=row[3], squares=row[4])
            for row in rows
        ]

    def newest_means(self, yardstick_id: int, competency: Competency, days: Days) -> list[float]:
        """The competency's mean in each of the newest sessions that have it, oldest first."""
        rows = self._database.execute(
            _NEWEST_MEANS, yardstick_id, competency.value, days.first, days.last, SESSIONS_OF_TREND
        )
        return [row[0] for row in reversed(rows)]

    def newest_answers(self, yardstick_id: int, competency: Competency, sessions: int) -> list[AnswerRef]:
        """The scored answers of a competency in the newest so many sessions that have it."""
        return [
            AnswerRef(
                session_id=row[0],
                question_id=row[1],
                index=row[2],
                text=row[3],
                score=row[4],
                day=date.fromordinal(row[5]),
            )
            for row in self._database.execute(_NEWEST_ANSWERS, yardstick_id, competency.value, sessions)
        ]

    def criteria(self, yardstick_id: int, days: Days) -> list[CriterionSum]:
        """How each criterion was judged over the answers of the newest sessions."""
        rows = self._database.execute(_NEWEST_JUDGED, yardstick_id, days.first, SESSIONS_OF_CRITERIA)
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
