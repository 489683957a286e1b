"""What to work on and what to do next, each with the reason in figures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from prepwise_desktop.domain.progress.mean import ENOUGH_ANSWERS
from prepwise_desktop.domain.progress.standing import Standing, weakest
from prepwise_desktop.domain.progress.trend import ENOUGH_SESSIONS, Direction, Trend
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.rubric import criterion, level_for

#: so many are named; more would not be taken
MOST = 3

#: a criterion at this level or below is low
LOW_LEVEL = 2

#: days without a session after which a short one is proposed
LONG_AGO = 7

#: the level to aim at: the lowest whose anchors say what is there, and not what is missing
AIM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionSum:
    """How one criterion was judged over answers of one competency and kind, the newest ones."""

    kind: Kind
    competency: Competency
    criterion: str
    answers: int
    #: of those, answers at level 2 or below
    low: int
    total: float

    @property
    def score(self) -> float:
        """The mean in points."""
        return self.total / self.answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One thing to do, and why; plain text."""

    title: str
    reason: str
    competency: Competency | None = None
    #: the rubric's key of the criterion that it is about, if it is about one
    criterion: str | None = None
    #: the answers that the reason rests on
    answers: int = 0


def spoken(value: Competency | Kind) -> str:
    """The name in a sentence: "customer focus"."""
    return value.value.replace("_", " ")


def focus_recommendations(
    standings: Iterable[Standing], criteria: Sequence[CriterionSum]
) -> tuple[Recommendation, ...]:
    """The weakest competencies, each with the criterion that stands lowest in it; none while answers are too few."""
    return tuple(_focus(each, lowest_criterion(criteria, each.competency)) for each in weakest(standings))[:MOST]


def lowest_criterion(criteria: Iterable[CriterionSum], competency: Competency) -> CriterionSum | None:
    """The criterion that stands lowest in a competency over at least three answers, if it stands low at all."""
    own = [each for each in criteria if each.competency is competency and each.answers >= ENOUGH_ANSWERS]
    found = min(own, key=lambda each: each.score, default=None)
    return found if found is not None and level_for(found.score) < AIM else None


def _focus(standing: Standing, low: CriterionSum | None) -> Recommendation:
    score, answers = round(standing.mean.score), standing.mean.answers
    reason = f"{score} on average over {answers} answers."
    if low is None:
        return Recommendation(
            title=f"Practise {spoken(standing.competency)}",
            reason=reason,
            competency=standing.competency,
            answers=answers,
        )
    named = criterion(low.kind, low.criterion)
    return Recommendation(
        title=f"Practise {spoken(standing.competency)}: {named.name.lower()}",
        reason=f"{reason} {criterion_reason(low)} Aim: {named.anchor(AIM)}",
        competency=standing.competency,
        criterion=low.criterion,
        answers=answers,
    )


def criterion_reason(low: CriterionSum) -> str:
    """How often a criterion stood low: "Result stands at level 1 or 2 in 4 of 7 answers." """
    name = criterion(low.kind, low.criterion).name
    if low.low == 0:
        return f"{name} is its lowest criterion, {round(low.score)} over {low.answers} answers."
    return f"{name} stands at level 1 or {LOW_LEVEL} in {low.low} of {low.answers} answers."


def next_steps(
    *, sessions: int, trend: Trend, standings: Sequence[Standing], unfinished: int, skipped: int, days_off: int | None
) -> tuple[Recommendation, ...]:
    """What to do next, the most pressing first.

    `sessions` counts what was completed in the period, `unfinished` what waits to be gone on with, `skipped` the
    questions that were passed over, `days_off` the days since the last session.
    """
    found = (
        _finish(unfinished),
        _more_sessions(sessions) or _easier(trend),
        _again(days_off),
        _more_answers(standings),
        _skipped(skipped),
    )
    return tuple(each for each in found if each is not None)[:MOST]


def _finish(unfinished: int) -> Recommendation | None:
    if not unfinished:
        return None
    what = "a session waits" if unfinished == 1 else f"{unfinished} sessions wait"
    return Recommendation(title="Finish what you began", reason=f"Only completed sessions count, and {what}.")


def _more_sessions(sessions: int) -> Recommendation | None:
    more = ENOUGH_SESSIONS - sessions
    if more <= 0:
        return None
    title = "Complete 1 more session" if more == 1 else f"Complete {more} more sessions"
    there = "is 1" if sessions == 1 else f"are {sessions}"
    return Recommendation(title=title, reason=f"A trend needs {ENOUGH_SESSIONS} completed sessions; there {there}.")


def _easier(trend: Trend) -> Recommendation | None:
    if trend.direction is not Direction.FALLING or trend.change is None:
        return None
    return Recommendation(
        title="Take a shorter session of what you know",
        reason=f"Scores fell by {abs(round(trend.change))} points over {trend.sessions} sessions.",
        answers=trend.answers,
    )


def _again(days_off: int | None) -> Recommendation | None:
    if days_off is None or days_off < LONG_AGO:
        return None
    return Recommendation(title="Hold one short session", reason=f"The last one was {days_off} days ago.")


def _more_answers(standings: Iterable[Standing]) -> Recommendation | None:
    thin = [each for each in standings if each.mean.answers < ENOUGH_ANSWERS]
    if not thin:
        return None
    least = min(thin, key=lambda each: each.mean.answers)
    times = "once" if least.mean.answers == 1 else "twice"
    return Recommendation(
        title=f"Answer {ENOUGH_ANSWERS - least.mean.answers} more on {spoken(least.competency)}",
        reason=f"It was scored {times}; from {ENOUGH_ANSWERS} answers on it has a level.",
        competency=least.competency,
        answers=least.mean.answers,
    )


def _skipped(skipped: int) -> Recommendation | None:
    if not skipped:
        return None
    what = "1 question was" if skipped == 1 else f"{skipped} questions were"
    return Recommendation(title="Try what you skipped", reason=f"{what} skipped; none of them is in a score.")
