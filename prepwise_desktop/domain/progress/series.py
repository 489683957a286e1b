"""Scores that may be put in one line: one evaluator, one rubric, and assessments apart from everything else."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from statistics import fmean, median
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
    """A session that counts, in figures: completed, not deleted, every answer judged, at least one scored.

    A tuple, not a dataclass: a person may have ten thousand of them, and making those takes 3 ms this way, not 40.
    """

    session_id: str
    #: when it began, in seconds since 1970, UTC
    held_at: float
    #: the local day on which it began, as date.toordinal() counts
    day: int
    mode: str
    session_type: str
    #: the mean of its scored first attempts, 0-100
    score: float
    #: scored first attempts, the sum of their scores, and of the squares of those
    answers: int
    total: float
    squares: float
    #: each score by itself; empty where there are too many sessions to look at them one by one
    scores: tuple[float, ...] = ()


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
    #: the median of this session's score and of up to four before it
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


def series_of(yardstick: Yardstick, sessions: Sequence[HeldSession], *, assessment: bool = False) -> Series:
    """The line of these sessions, which stand oldest first and are of one kind of line."""
    return Series(
        yardstick=yardstick,
        assessment=assessment,
        points=_points(sessions),
        sessions=len(sessions),
        answers=sum(each.answers for each in sessions),
        trend=trend_over(sessions),
    )


def trend_over(sessions: Sequence[HeldSession]) -> Trend:
    """The trend over these sessions, oldest first: answer by answer while their scores are at hand and few."""
    answers = sum(each.answers for each in sessions)
    if answers <= ANSWERS_COMPARED and all(each.scores for each in sessions):
        return trend_of([each.scores for each in sessions])
    return trend_of_means([each.score for each in sessions], answers)


def _points(sessions: Sequence[HeldSession]) -> tuple[ScorePoint, ...]:
    medians = moving_median([each.score for each in sessions])
    spread, freedom = _within(sessions)
    size = max(1, math.ceil(len(sessions) / POINTS))
    return tuple(
        _point(sessions[start : start + size], medians[min(start + size, len(sessions)) - 1], spread, freedom)
        for start in range(0, len(sessions), size)
    )


def _point(group: Sequence[HeldSession], middle: float, spread: float | None, freedom: int) -> ScorePoint:
    newest = group[-1]
    alone = len(group) == 1
    answers = sum(each.answers for each in group)
    score = fmean(each.score for each in group)
    half = None if spread is None else student(freedom) * spread / math.sqrt(answers)
    return ScorePoint(
        session_id=newest.session_id,
        held_at=datetime.fromtimestamp(newest.held_at, UTC),
        day=date.fromordinal(newest.day),
        mode=InterviewMode(newest.mode) if alone else None,
        session_type=SessionType(newest.session_type) if alone else None,
        score=score,
        low=None if half is None else max(0.0, score - half),
        high=None if half is None else min(100.0, score + half),
        median=middle,
        answers=answers,
        sessions=len(group),
    )


def _within(sessions: Iterable[HeldSession]) -> tuple[float | None, int]:
    """The spread of answers within a session, all sessions together, and its degrees of freedom; None under two."""
    freedom, squares = 0, 0.0
    for each in sessions:
        freedom += each.answers - 1
        squares += each.squares - each.total * each.score
    if freedom < ENOUGH_ANSWERS - 1:
        return None, freedom
    return math.sqrt(max(0.0, squares) / freedom), freedom


def moving_median(values: Sequence[float]) -> list[float]:
    """For each value the median of it and of up to four before it."""
    return [median(values[max(0, at + 1 - WINDOW) : at + 1]) for at in range(len(values))]
