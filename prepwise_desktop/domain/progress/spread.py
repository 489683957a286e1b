"""How scores lie: over the scale, and around each other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from prepwise_desktop.domain.progress.series import Held
from prepwise_desktop.domain.progress.trend import ENOUGH_SESSIONS

#: parts of the scale 0-100; the last one holds 100 as well
BUCKETS = 10
_WIDTH = 100 / BUCKETS


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """One part of the scale: low <= score < high."""

    low: float
    high: float
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How many answers lie in each part of the scale."""

    buckets: tuple[Bucket, ...]
    answers: int
    #: of all of them; None of none
    mean: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """How far sessions lie apart: the sample standard deviation of their scores, in points."""

    spread: float
    sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFigures:
    """Figures over the scores of sessions; None of none, and the variance None of fewer than two."""

    average: float | None
    best: float | None
    worst: float | None
    median: float | None
    #: of the sample (divided by n - 1)
    variance: float | None


def bucket_of(score: float) -> int:
    """Which part of the scale, counted from 0, a score lies in."""
    return min(BUCKETS - 1, int(score // _WIDTH))


def distribution_of(counts: Sequence[int], total: float) -> Distribution:
    """The distribution with so many answers in each part of the scale, whose scores add up to that."""
    answers = sum(counts)
    return Distribution(
        buckets=tuple(
            Bucket(low=number * _WIDTH, high=(number + 1) * _WIDTH, answers=count)
            for number, count in enumerate(counts)
        ),
        answers=answers,
        mean=total / answers if answers else None,
    )


def figures_of(held: Held) -> ScoreFigures:
    """Average, best, worst, median and variance of the sessions' scores."""
    if not held.sessions:
        return ScoreFigures(average=None, best=None, worst=None, median=None, variance=None)
    average = sum([each.score * each.sessions for each in held.sessions]) / held.count
    return ScoreFigures(
        average=average,
        best=held.best,
        worst=held.worst,
        median=held.median,
        # What is rounded in the sums is no variance.
        variance=0.0 if held.best == held.worst and held.count > 1 else _variance(held.count, average, held.squares),
    )


def consistency_of(held: Held) -> Consistency | None:
    """None with fewer than three sessions."""
    variance = figures_of(held).variance
    if held.count < ENOUGH_SESSIONS or variance is None:
        return None
    return Consistency(spread=math.sqrt(variance), sessions=held.count)


def _variance(count: int, average: float, squares: float) -> float | None:
    return None if count < 2 else max(0.0, squares - count * average * average) / (count - 1)
