"""Milestones: what has been reached, kept for ever, and how far the next ones are.

Nine sessions are named because that was the most efficient dose in a study of virtual interview training (N = 558,
doi 10.1177/21651434231160532).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from prepwise_desktop.domain.progress.advice import spoken
from prepwise_desktop.domain.question import Competency

#: those whose values take long to find
IMPROVEMENT, COMPETENCIES = "improvement_20", "all_competencies"

#: an average counts from so many sessions on
AVERAGE_SESSIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A milestone that was reached once: when, and whether the person has been told."""

    key: str
    #: aware, in UTC
    at: datetime
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One milestone; once achieved it stays so, also when the value falls again."""

    key: str
    title: str
    description: str
    #: where the person stands now, in the unit of the threshold
    current_value: float
    threshold: float
    achieved: bool
    #: aware, in UTC; None while it is not achieved, or is and has not been written down yet
    achieved_at: datetime | None
    reward_points: int
    #: whether the notice has been shown
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a person stands in everything that milestones are about."""

    completed_sessions: int = 0
    #: over completed sessions that count; 0 without any
    average_score: float = 0.0
    scored_sessions: int = 0
    questions_answered: int = 0
    #: points along the line over all time, when it rises beyond chance; else 0
    improvement: float = 0.0
    longest_streak: int = 0
    competencies_practised: int = 0
    #: stories of each competency
    stories: Mapping[Competency, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    key: str
    title: str
    description: str
    threshold: float
    reward_points: int


_KINDS = (
    _Kind(key="first_session", title="First session", description="Complete a session.", threshold=1, reward_points=10),
    _Kind(
        key="nine_sessions",
        title="9 sessions",
        description="Complete 9 sessions: the most efficient dose in a study of interview training.",
        threshold=9,
        reward_points=50,
    ),
    _Kind(key="ten_sessions", title="10 sessions", description="Complete 10 sessions.", threshold=10, reward_points=50),
    _Kind(
        key="average_80",
        title="Average of 80",
        description=f"Average 80 or more over at least {AVERAGE_SESSIONS} sessions.",
        threshold=80,
        reward_points=100,
    ),
    _Kind(
        key="hundred_questions",
        title="100 questions",
        description="Answer 100 questions.",
        threshold=100,
        reward_points=75,
    ),
    _Kind(
        key=IMPROVEMENT,
        title="20% improvement",
        description="Rise by 20 score points along the line through your sessions, beyond chance.",
        threshold=20,
        reward_points=100,
    ),
    _Kind(
        key="streak_7",
        title="7-day streak",
        description="Practise on 7 days in a row.",
        threshold=7,
        reward_points=50,
    ),
    _Kind(
        key=COMPETENCIES,
        title="All competencies practised",
        description="Answer at least one question of every competency.",
        threshold=len(Competency),
        reward_points=75,
    ),
)


def milestones(stand: Stand, reached: Mapping[str, Reached]) -> tuple[Milestone, ...]:
    """Every milestone, the first session first; `reached` holds what was written down earlier."""
    values = _values(stand)
    made = [_milestone(each, values[each.key], reached.get(each.key)) for each in _KINDS]
    for competency in Competency:
        story = _story(competency)
        made.append(_milestone(story, stand.stories.get(competency, 0), reached.get(story.key)))
    return tuple(made)


def _values(stand: Stand) -> dict[str, float]:
    return {
        "first_session": stand.completed_sessions,
        "nine_sessions": stand.completed_sessions,
        "ten_sessions": stand.completed_sessions,
        "average_80": stand.average_score if stand.scored_sessions >= AVERAGE_SESSIONS else 0.0,
        "hundred_questions": stand.questions_answered,
        IMPROVEMENT: stand.improvement,
        "streak_7": stand.longest_streak,
        COMPETENCIES: stand.competencies_practised,
    }


def _story(competency: Competency) -> _Kind:
    name = spoken(competency)
    return _Kind(
        key=f"story_{competency.value}",
        title=f"First story: {name}",
        description=f"Keep a story that shows {name}.",
        threshold=1,
        reward_points=20,
    )


def _milestone(kind: _Kind, value: float, reached: Reached | None) -> Milestone:
    return Milestone(
        key=kind.key,
        title=kind.title,
        description=kind.description,
        current_value=value,
        threshold=kind.threshold,
        achieved=reached is not None or value >= kind.threshold,
        achieved_at=None if reached is None else reached.at,
        reward_points=kind.reward_points,
        told=reached is not None and reached.told,
    )
