"""Where a person stands in each competency, and which stand out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from prepwise_desktop.domain.progress.mean import ENOUGH_ANSWERS, Mean, mean_of
from prepwise_desktop.domain.progress.trend import Trend, not_enough, trend_of_means
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.rubric import level_for

#: a competency at this level or above is a strength; below it, something to work on
STRONG_LEVEL = 4

#: so many are named at each end
SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSum:
    """Sums over the scored first attempts of one competency and kind."""

    competency: Competency
    kind: Kind
    answers: int
    total: float
    squares: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One competency: its mean, and its level and trend once there are three answers."""

    competency: Competency
    mean: Mean
    #: 1-5; None under three answers
    level: int | None
    trend: Trend
    #: answers of each kind in it
    kinds: dict[Kind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRef:
    """An answer that a figure rests on."""

    session_id: str
    question_id: str
    #: its question's place in the session, counted from 0
    index: int
    #: the question's words
    text: str
    score: float
    #: the local day of its session
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A competency that stands out, with some of the answers behind it: of a strength the best, else the weakest."""

    competency: Competency
    mean: Mean
    answers: tuple[AnswerRef, ...]


def standing_of(competency: Competency, parts: Sequence[PartSum], means: Sequence[float]) -> Standing:
    """The standing from its sums, and from its means a session, oldest first (the newest sixty will do)."""
    answers = sum(each.answers for each in parts)
    mean = mean_of(answers, sum(each.total for each in parts), sum(each.squares for each in parts))
    assert mean is not None, "a competency without answers has no standing"
    enough = answers >= ENOUGH_ANSWERS
    return Standing(
        competency=competency,
        mean=mean,
        level=level_for(mean.score) if enough else None,
        trend=_trend(means, answers),
        kinds={each.kind: each.answers for each in parts},
    )


def _trend(means: Sequence[float], answers: int) -> Trend:
    if answers < ENOUGH_ANSWERS:
        return not_enough(sessions=len(means), answers=answers, missing=ENOUGH_ANSWERS - answers)
    return trend_of_means([(each, 1) for each in means], answers)


def by_kind(parts: Iterable[PartSum]) -> dict[Kind, Mean]:
    """The mean of each kind that has answers."""
    sums: dict[Kind, tuple[int, float, float]] = {}
    for each in parts:
        answers, total, squares = sums.get(each.kind, (0, 0.0, 0.0))
        sums[each.kind] = (answers + each.answers, total + each.total, squares + each.squares)
    found = {kind: mean_of(*values) for kind, values in sums.items()}
    return {kind: mean for kind, mean in found.items() if mean is not None}


def strongest(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Competencies at level 4 or 5, best first, three at the most."""
    strong = [each for each in standings if each.level is not None and each.level >= STRONG_LEVEL]
    return tuple(sorted(strong, key=lambda each: -each.mean.score)[:SHOWN])


def weakest(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Competencies under level 4, weakest first, three at the most."""
    weak = [each for each in standings if each.level is not None and each.level < STRONG_LEVEL]
    return tuple(sorted(weak, key=lambda each: each.mean.score)[:SHOWN])
