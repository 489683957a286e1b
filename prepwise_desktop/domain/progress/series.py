"""Scores that may be put in one line: one evaluator, one rubric, and assessments apart from everything else."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    """A session that counts, in figures: completed, not deleted, every answer judged, at least one scored.

    A tuple, not a dataclass: a person may have ten thousand of them, and making those takes 3 ms this way, not 40.
    """

    session_id: str
    #: when it began, in seconds since 1970, UTC
    held_at: float
    #: the local day on which it began, as date.toordinal() counts
    day: int
    mode: str
    #: the mean of its scored first attempts, 0-100
    score: float
    #: scored first attempts
    answers: int
    #: the squares of how far they lie from that mean, added up
    within: float


class Detail(NamedTuple):
    """What is looked at of a session only where there are few of them."""

    session_type: str
    #: the score of each answer
    scores: tuple[float, ...]


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


def series_of(
    yardstick: Yardstick, sessions: Sequence[HeldSession], details: Mapping[str, Detail], *, assessment: bool = False
) -> Series:
    """The line of these sessions, which stand oldest first and are of one kind of line; details where there are any."""
    return Series(
        yardstick=yardstick,
        assessment=assessment,
        points=_points(sessions, details),
        sessions=len(sessions),
        answers=sum([each.answers for each in sessions]),
        trend=trend_over(sessions, details),
    )


def trend_over(sessions: Sequence[HeldSession], details: Mapping[str, Detail]) -> Trend:
    """The trend over these sessions, oldest first: answer by answer while their scores are at hand and few."""
    answers = sum([each.answers for each in sessions])
    if answers <= ANSWERS_COMPARED and all(each.session_id in details for each in sessions):
        return trend_of([details[each.session_id].scores for each in sessions])
    return trend_of_means([each.score for each in sessions], answers)


def _points(sessions: Sequence[HeldSession], details: Mapping[str, Detail]) -> tuple[ScorePoint, ...]:
    size = max(1, math.ceil(len(sessions) / POINTS))
    groups = [sessions[start : start + size] for start in range(0, len(sessions), size)]
    medians = moving_median([_mean([each.score for each in group]) for group in groups])
    spread, freedom = _within(sessions)
    return tuple(
        _point(group, details.get(group[-1].session_id), middle, spread, freedom)
        for group, middle in zip(groups, medians, strict=True)
    )


def _point(
    group: Sequence[HeldSession], detail: Detail | None, middle: float, spread: float | None, freedom: int
) -> ScorePoint:
    newest = group[-1]
    alone = len(group) == 1
    answers = sum([each.answers for each in group])
    score = _mean([each.score for each in group])
    half = None if spread is None else student(freedom) * spread / math.sqrt(answers)
    return ScorePoint(
        session_id=newest.session_id,
        held_at=datetime.fromtimestamp(newest.held_at, UTC),
        day=date.fromordinal(newest.day),
        mode=InterviewMode(newest.mode) if alone else None,
        session_type=SessionType(detail.session_type) if alone and detail is not None else None,
        score=score,
        low=None if half is None else max(0.0, score - half),
        high=None if half is None else min(100.0, score + half),
        median=middle,
        answers=answers,
        sessions=len(group),
    )


def _mean(values: Sequence[float]) -> float:
    # statistics.fmean has its own way to count, which costs more than the sum.
    return sum(values) / len(values)


def _within(sessions: Sequence[HeldSession]) -> tuple[float | None, int]:
    """The spread of answers within a session, all sessions together, and its degrees of freedom; None under two."""
    freedom = sum([each.answers for each in sessions]) - len(sessions)
    squares = sum([each.within for each in sessions])
    if freedom < ENOUGH_ANSWERS - 1:
        return None, freedom
    return math.sqrt(max(0.0, squares) / freedom), freedom


def moving_median(values: Sequence[float]) -> list[float]:
    """For each value the median of it and of up to four before it."""
    return [median(values[max(0, at + 1 - WINDOW) : at + 1]) for at in range(len(values))]
