"""Milestones as they stand."""

from collections import Counter

from prepwise_desktop.domain.progress.milestones import Milestone, Stand, milestones
from prepwise_desktop.domain.progress.spread import figures_of as score_figures
from prepwise_desktop.domain.progress.trend import Direction
from prepwise_desktop.services.progress.figures import Figures
from prepwise_desktop.services.progress.whole import main_series
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.milestones import MilestoneStore
from prepwise_desktop.storage.stories import StoryStore


def milestones_of(user_id: str, figures: Figures, database: Database) -> tuple[Milestone, ...]:
    """Every milestone as it stands."""
    held = figures.held()
    line = main_series(figures, held)
    rises = line is not None and line.trend.direction is Direction.RISING
    stories = StoryStore(database).all(user_id)
    store = MilestoneStore(database)
    stand = Stand(
        completed_sessions=figures.totals.completed,
        average_score=score_figures(held).average or 0.0,
        scored_sessions=held.count,
        questions_answered=figures.totals.answered,
        # What may be chance alone is no improvement: it would be kept for ever.
        improvement=line.trend.change or 0.0 if line is not None and rises else 0.0,
        longest_streak=figures.streaks().longest,
        competencies_practised=store.competencies_practised(user_id),
        stories=Counter(competency for story in stories for competency in story.competencies),
    )
    return milestones(stand, store.reached(user_id))
