"""Milestones as they stand."""

from collections import Counter

from prepwise_desktop.domain.progress.milestones import COMPETENCIES, IMPROVEMENT, Milestone, Stand, milestones
from prepwise_desktop.domain.progress.trend import Direction
from prepwise_desktop.services.progress.figures import Figures
from prepwise_desktop.services.progress.whole import main_trend
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.milestones import MilestoneStore
from prepwise_desktop.storage.stories import StoryStore


def milestones_of(
    user_id: str, figures: Figures, database: Database, *, only_new: bool = False
) -> tuple[Milestone, ...]:
    """Every milestone as it stands; with `only_new` no value costs long whose milestone was reached before."""
    store = MilestoneStore(database)
    reached = store.reached(user_id)
    known = reached.keys() if only_new else frozenset[str]()
    sessions, average = figures.scored()
    stand = Stand(
        completed_sessions=figures.totals.completed,
        average_score=average or 0.0,
        scored_sessions=sessions,
        questions_answered=figures.totals.answered,
        improvement=0.0 if IMPROVEMENT in known else _improvement(figures),
        longest_streak=figures.streaks().longest,
        competencies_practised=0 if COMPETENCIES in known else store.competencies_practised(user_id),
        stories=Counter(StoryStore(database).competencies(user_id)),
    )
    return milestones(stand, reached)


def _improvement(figures: Figures) -> float:
    trend = main_trend(figures.held())
    # What may be chance alone is no improvement: it would be kept for ever.
    return trend.change or 0.0 if trend.direction is Direction.RISING else 0.0
