"""Whether somebody gets better: a robust slope with its interval, and silence while there is too little to say.

The slope is Theil's and Sen's (the median of the slopes between all pairs), its interval Sen's (1968), with the
variance of Kendall's S under ties in both (Kendall 1970, 4.3) and a continuity correction. An interval wholly above
zero is "rising", wholly below "falling"; everything else is "steady": no change was found, which is no more than that.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist, fmean

#: with fewer sessions there is no trend; of a competency with fewer answers
ENOUGH_SESSIONS = 3

#: a person without any change is told "rising" at most this often, and "falling" as often
MISTAKEN = 0.045

#: so many answers are compared one by one; of more, the means of their sessions
ANSWERS_COMPARED = 120

#: so many points at most; neighbouring sessions are put together beyond that
POINTS_COMPARED = 40

_Z = NormalDist().inv_cdf(1 - MISTAKEN)


class Direction(StrEnum):
    """What may be said of a change."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"
    NOT_ENOUGH = "not_enough"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A change in points a session; every figure is None while there is not enough."""

    direction: Direction
    sessions: int
    answers: int
    #: so many more are needed (sessions; of a competency: answers); 0 once there is a trend
    missing: int = 0
    #: points a session, with the ends of its interval; an end is None where nothing is known of it
    slope: float | None = None
    low: float | None = None
    high: float | None = None
    #: points along the line from the first session to the last
    change: float | None = None
    #: points at which the line stands at the last session, cut to 0-100
    level: float | None = None


def not_enough(*, sessions: int, answers: int, missing: int) -> Trend:
    """The trend of which nothing may be said yet."""
    return Trend(direction=Direction.NOT_ENOUGH, sessions=sessions, answers=answers, missing=missing)


def trend_of(sessions: Sequence[Sequence[float]]) -> Trend:
    """The trend over sessions, oldest first, each with the scores of its answers (at least one)."""
    answers = sum(map(len, sessions))
    if len(sessions) < ENOUGH_SESSIONS:
        return not_enough(sessions=len(sessions), answers=answers, missing=ENOUGH_SESSIONS - len(sessions))
    if answers <= ANSWERS_COMPARED:
        points = [(float(at), score) for at, scores in enumerate(sessions) for score in scores]
    else:
        points = _thinned([(fmean(scores), 1) for scores in sessions], len(sessions))
    return _through(points, last=len(sessions) - 1, sessions=len(sessions), answers=answers)


def trend_of_means(means: Sequence[tuple[float, int]], answers: int) -> Trend:
    """The trend over sessions of which only means are at hand, oldest first, each with the sessions that it is of."""
    sessions = sum([count for _, count in means])
    if sessions < ENOUGH_SESSIONS:
        return not_enough(sessions=sessions, answers=answers, missing=ENOUGH_SESSIONS - sessions)
    return _through(_thinned(means, sessions), last=sessions - 1, sessions=sessions, answers=answers)


def _thinned(means: Sequence[tuple[float, int]], sessions: int) -> list[tuple[float, float]]:
    """At most so many points: the place among the sessions, counted from 0, and the mean of neighbours."""
    size = math.ceil(sessions / POINTS_COMPARED)
    points, first, count, total = [], 0, 0, 0.0
    for mean, of in means:
        count, total = count + of, total + mean * of
        if count >= size or first + count == sessions:
            points.append((first + (count - 1) / 2, total / count))
            first, count, total = first + count, 0, 0.0
    return points


def _through(points: list[tuple[float, float]], *, last: int, sessions: int, answers: int) -> Trend:
    slope, low, high = _slope(points)
    middle = _median(sorted(y - slope * x for x, y in points))
    return Trend(
        direction=Direction.RISING if low > 0 else Direction.FALLING if high < 0 else Direction.STEADY,
        sessions=sessions,
        answers=answers,
        slope=slope,
        low=low if math.isfinite(low) else None,
        high=high if math.isfinite(high) else None,
        change=slope * last,
        level=min(100.0, max(0.0, middle + slope * last)),
    )


def _slope(points: list[tuple[float, float]]) -> tuple[float, float, float]:
    """The median slope over all pairs that are apart, and the ends of its interval; `points` stand in order of x."""
    slopes = sorted(
        (second - first) / (later - earlier)
        for at, (earlier, first) in enumerate(points)
        for later, second in points[at + 1 :]
        if later > earlier
    )
    if not slopes:
        return 0.0, 0.0, 0.0
    reach = _Z * math.sqrt(_variance(points)) + 1
    outside = math.floor((len(slopes) - reach) / 2)
    # Where the interval would need more pairs than there are, nothing is known of its ends.
    low = slopes[outside] if outside >= 0 else -math.inf
    high = slopes[len(slopes) - 1 - outside] if outside >= 0 else math.inf
    return _median(slopes), low, high


def _median(ordered: Sequence[float]) -> float:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _variance(points: Sequence[tuple[float, float]]) -> float:
    """The variance of Kendall's S."""
    n = len(points)
    xs, ys = _ties(x for x, _ in points), _ties(y for _, y in points)
    whole = n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in (*xs, *ys))
    both = sum(t * (t - 1) for t in xs) * sum(t * (t - 1) for t in ys) / (2 * n * (n - 1))
    threes = sum(t * (t - 1) * (t - 2) for t in xs) * sum(t * (t - 1) * (t - 2) for t in ys)
    return max(0.0, whole / 18 + both + (threes / (9 * n * (n - 1) * (n - 2)) if n > 2 else 0.0))


def _ties(values: Iterable[float]) -> list[int]:
    return [count for count in Counter(values).values() if count > 1]
