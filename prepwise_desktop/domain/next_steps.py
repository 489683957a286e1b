"""What to work on after a session: the criteria that stand lowest, and what a good level of each looks like."""

from collections import defaultdict
from dataclasses import dataclass

from prepwise_desktop.domain.judged import judged
from prepwise_desktop.domain.rubric import Criterion, level_for
from prepwise_desktop.domain.session import InterviewSession

#: so many steps are named; more would not be taken
MOST = 3

#: a criterion that stands above this level is nothing to work on now
WORTH_WORK = 3

#: the level to aim at: the lowest whose anchors say what is there, and not what is missing
AIM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """One criterion to work on."""

    criterion: Criterion
    #: where it stands now, from the mean over the answers
    level: int
    #: the answers (indexes) that stand at that level or below
    low: tuple[int, ...]
    #: the answers (indexes) that it was judged in
    judged: tuple[int, ...]

    @property
    def aim(self) -> str:
        """What an answer of the level aimed at looks like, in the rubric's words."""
        return self.criterion.anchor(AIM)


def next_steps(session: InterviewSession) -> tuple[NextStep, ...]:
    """The lowest criteria over the scored answers, lowest first; none where nothing stands low."""
    points: dict[str, dict[int, float]] = defaultdict(dict)
    named: dict[str, Criterion] = {}
    for response in session.scored:
        for criterion, judgement in judged(session, response):
            points[criterion.key][response.index] = judgement.points or 0.0
            named.setdefault(criterion.key, criterion)
    means = {key: sum(found.values()) / len(found) for key, found in points.items()}
    lowest = sorted((key for key in means if level_for(means[key]) <= WORTH_WORK), key=means.__getitem__)
    return tuple(_step(named[key], level_for(means[key]), points[key]) for key in lowest[:MOST])


def _step(named: Criterion, level: int, points: dict[int, float]) -> NextStep:
    low = tuple(index for index, each in points.items() if level_for(each) <= level)
    return NextStep(criterion=named, level=level, low=low, judged=tuple(points))
