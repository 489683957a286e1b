"""Scores that may be put in one line: one evaluator, one rubric, and assessments apart from everything else."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from statistics import median
from typing import NamedTuple

from prepwise_desktop.domain.progress.mean import ENOUGH_ANSWERS, student
from prepwise_desktop.domain.progress.trend import ANSWERS_COMPARED, Trend, trend_of, trend_of_means
from prepwise_desktop.domain.session import InterviewMode, SessionType

#: a line has at most so many points; a chart is not wider, and neighbours are put together beyond that
POINTS = 240

#: a moving median looks at this session and so many before it, less one
WINDOW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """What scores were made by; two of them are never mixed."""

    evaluator: str
    rubric_version: str


class HeldSession(NamedTuple):
    """A session that counts, in figures, or those of some days in a row put together.

    It counts when it is completed, not deleted, every answer is judged and at least one scored. A tuple, not a
    dataclass: a person may have thousands of them, in the order of their columns.
    """

    #: of the newest that is in it
    session_id: str
    #: when that began, in seconds since 1970, UTC
    held_at: float
    #: the local day on which that began, as date.toordinal() counts
    day: int
    #: 1 for an assessment
    assessment: int
    sessions: int
    #: the mean of the sessions' scores; a session's is the mean of its scored first attempts, 0-100
    score: float
    #: scored first attempts
    answers: int
    #: the squares of how far those lie from the mean of their session, added up
    within: float


class Detail(NamedTuple):
    """What is looked at of a session only where there are few of them."""

    mode: str
    session_type: str
    #: the score of each answer
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The sessions of some days that count, oldest first."""

    sessions: Sequence[HeldSession] = ()
    #: of each session, where they are few
    details: Mapping[str, Detail] = field(default_factory=dict)
    #: of the sessions' scores; None of none
    median: float | None = None
    best: float | None = None
    worst: float | None = None
    #: the squares of the sessions' scores, added up
    squares: float = 0.0

    @property
    def count(self) -> int:
        """How many sessions there are."""
        return sum([each.sessions for each in self.sessions])

    @property
    def answers(self) -> int:
        """How many scored answers are in them."""
        return sum([each.answers for each in self.sessions])


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorePoint:
    """One session in a line, or several neighbours put together."""

    #: of the newest that is in it
    session_id: str
    #: aware, in UTC
    held_at: datetime
    #: the local day
    day: date
    #: None where several are put together
    mode: InterviewMode | None
    session_type: SessionType | None
    score: float
    #: the range that its mean is likely to lie in; None while answers are too few to tell
    low: float | None
    high: float | None
    #: the median of this score and of up to four before it
    median: float
    answers: int
    #: more than one where neighbours are put together
    sessions: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A line of scores, oldest first, and what may be said of it."""

    yardstick: Yardstick
    #: assessments ask a fixed set, so they are a line of their own
    assessment: bool
    points: tuple[ScorePoint, ...]
    sessions: int
    answers: int
    trend: Trend


def series_of(yardstick: Yardstick, held: Held, *, assessment: bool = False) -> Series:
    """The line of these sessions, which are of one kind of line."""
    return Series(
        yardstick=yardstick,
        assessment=assessment,
        points=_points(held),
        sessions=held.count,
        answers=held.answers,
        trend=trend_over(held),
    )


def trend_over(held: Held) -> Trend:
    """The trend over these sessions: answer by answer while their scores are at hand and few."""
    if held.answers <= ANSWERS_COMPARED and all(each.session_id in held.details for each in held.sessions):
        return trend_of([held.details[each.session_id].scores for each in held.sessions])
    return trend_of_means([(each.score, each.sessions) for each in held.sessions], held.answers)


def _points(held: Held) -> tuple[ScorePoint, ...]:
    groups = list(_groups(held.sessions, math.ceil(held.count / POINTS)))
    scores = [sum([each.score * each.sessions for each in group]) / _count(group) for group in groups]
    spread, freedom = _within(held)
    return tuple(
        _point(group, held.details.get(group[-1].session_id), score, middle, _half(group, spread, freedom))
        for group, score, middle in zip(groups, scores, moving_median(scores), strict=True)
    )


def _groups(sessions: Sequence[HeldSession], size: int) -> Iterator[Sequence[HeldSession]]:
    """Neighbours put together until there are so many sessions in each group."""
    start, count = 0, 0
    for at, each in enumerate(sessions, start=1):
        count += each.sessions
        if count >= size or at == len(sessions):
            yield sessions[start:at]
            start, count = at, 0


def _count(group: Sequence[HeldSession]) -> int:
    return sum([each.sessions for each in group])


def _half(group: Sequence[HeldSession], spread: float | None, freedom: int) -> float | None:
    """Half of the likely range."""
    answers = sum([each.answers for each in group])
    return None if spread is None else student(freedom) * spread / math.sqrt(answers)


def _point(
    group: Sequence[HeldSession], detail: Detail | None, score: float, middle: float, half: float | None
) -> ScorePoint:
    newest = group[-1]
    return ScorePoint(
        session_id=newest.session_id,
        held_at=datetime.fromtimestamp(newest.held_at, UTC),
        day=date.fromordinal(newest.day),
        mode=None if detail is None else InterviewMode(detail.mode),
        session_type=None if detail is None else SessionType(detail.session_type),
        score=score,
        low=None if half is None else max(0.0, score - half),
        high=None if half is None else min(100.0, score + half),
        median=middle,
        answers=sum([each.answers for each in group]),
        sessions=_count(group),
    )


def _within(held: Held) -> tuple[float | None, int]:
    """The spread of answers within a session, all sessions together, and its degrees of freedom; None under two."""
    freedom = held.answers - held.count
    if freedom < ENOUGH_ANSWERS - 1:
        return None, freedom
    return math.sqrt(max(0.0, sum([each.within for each in held.sessions])) / freedom), freedom


def moving_median(values: Sequence[float]) -> list[float]:
    """For each value the median of it and of up to four before it."""
    return [median(values[max(0, at + 1 - WINDOW) : at + 1]) for at in range(len(values))]
