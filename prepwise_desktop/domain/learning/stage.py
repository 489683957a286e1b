"""The stage that somebody has reached on the way to a role."""

from enum import StrEnum

from prepwise_desktop.domain.target import ExperienceLevel


class Stage(StrEnum):
    """Three stages, told apart by the mean score."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


#: a mean from which on a stage is reached: where level 3, and level 4, is the nearest (half-way is the lower)
FLOORS = {Stage.BEGINNER: 0.0, Stage.INTERMEDIATE: 37.5, Stage.ADVANCED: 62.5}

#: the score to aim at for each stage: its level's own points
AIMS = {Stage.BEGINNER: 25.0, Stage.INTERMEDIATE: 50.0, Stage.ADVANCED: 75.0}


def stage_of(score: float) -> Stage:
    """The stage of a mean score 0-100."""
    return max((each for each in Stage if score > FLOORS[each] or each is Stage.BEGINNER), key=FLOORS.__getitem__)


def stage_wanted(level: ExperienceLevel) -> Stage:
    """What a role asks for: of a junior intermediate, of everybody else advanced answers."""
    return Stage.INTERMEDIATE if level is ExperienceLevel.JUNIOR else Stage.ADVANCED
