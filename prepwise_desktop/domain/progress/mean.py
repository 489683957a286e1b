"""A mean with the range that it is likely to lie in, and how many answers it rests on."""

import math
from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

#: with fewer values than this nothing is said about how sure a mean is, and a competency has no level
ENOUGH_ANSWERS = 3

#: how often a likely range holds what it is about
LIKELY = 0.90


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """A mean score 0-100; the range is None with fewer than three answers."""

    score: float
    answers: int
    low: float | None = None
    high: float | None = None


def mean_of(answers: int, total: float, squares: float) -> Mean | None:
    """The mean of so many scores with that sum and sum of squares; None of none.

    The range is Student's: mean +- t(LIKELY, n - 1) * s / sqrt(n), cut to 0-100.
    """
    if answers == 0:
        return None
    score = total / answers
    if answers < ENOUGH_ANSWERS:
        return Mean(score=score, answers=answers)
    variance = max(0.0, (squares - total * score) / (answers - 1))
    half = student(answers - 1) * math.sqrt(variance / answers)
    return Mean(score=score, answers=answers, low=max(0.0, score - half), high=min(100.0, score + half))


@cache
def student(freedom: int, likely: float = LIKELY) -> float:
    """The two-sided quantile of Student's t: the expansion of Abramowitz and Stegun 26.7.5, exact for one and two.

    From three degrees of freedom on it is off by less than 1%.
    """
    half = (1 + likely) / 2
    if freedom == 1:
        return math.tan(math.pi * (half - 0.5))
    if freedom == 2:
        return (2 * half - 1) * math.sqrt(2 / (4 * half * (1 - half)))
    z = NormalDist().inv_cdf(half)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
