"""The front of everything that is told about somebody's progress.

What it needs is loaded when it is first asked, so that the program's start does not wait for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotFound
from prepwise_desktop.domain.progress.days import Zone
from prepwise_desktop.domain.progress.period import Period, period_of
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.reader import snapshot

if TYPE_CHECKING:
    from prepwise_desktop.domain.learning.path import LearningPath
    from prepwise_desktop.domain.progress.comparison import SessionComparison
    from prepwise_desktop.domain.progress.milestones import Milestone
    from prepwise_desktop.domain.progress.report import ProgressAnalytics, UserProgress
    from prepwise_desktop.domain.session import InterviewSession
    from prepwise_desktop.services.progress.figures import Figures


class ProgressTracker:
    """Tells how somebody is getting on; plain calls that only read, on a connection of their own, from any thread.

    What is written meanwhile is not seen: each report is of one moment. A person who is unknown has not begun.
    """

    def __init__(self, database: Database, clock: Clock, zone: Zone) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone

    def get_user_progress(self, user_id: str) -> "UserProgress":
        """Everything since the beginning."""
        from prepwise_desktop.services.progress.whole import user_progress

        with self._figures(user_id) as (_, figures):
            return user_progress(user_id, figures)

    def get_progress_analytics(self, user_id: str, period: Period | str = Period.MONTH) -> "ProgressAnalytics":
        """One period up to now; InvalidRequest when there is none of that name."""
        from prepwise_desktop.services.progress.analytics import analytics
        from prepwise_desktop.storage.plans import PlanStore

        wanted = period_of(period)
        with self._figures(user_id) as (reader, figures):
            plan = PlanStore(reader).find(user_id)
            date = None if plan is None else plan.target.interview_date
            return analytics(user_id, wanted, figures, None if date is None else self._zone(date).date())

    def compare_sessions(self, first_id: str, second_id: str, user_id: str | None = None) -> "SessionComparison":
        """Two sessions of one person side by side.

        NotFound when one is not there, or is not the same person's, or (where it is given) not that person's.
        """
        from prepwise_desktop.domain.progress.comparison import compare

        with snapshot(self._database) as reader:
            first, second = (_session(reader, each) for each in (first_id, second_id))
        for each, given in ((first, first_id), (second, second_id)):
            if each.user_id != (user_id or first.user_id):
                raise NotFound("session", given)
        return compare(first, second)

    def generate_learning_path(self, user_id: str) -> "LearningPath":
        """The way from where the person stands to what the role asks for."""
        from prepwise_desktop.services.progress.way import learning_path

        with self._figures(user_id) as (reader, figures):
            return learning_path(user_id, figures, reader)

    def get_milestones(self, user_id: str) -> "tuple[Milestone, ...]":
        """Every milestone, the first session first."""
        from prepwise_desktop.services.progress.reached import milestones_of

        with self._figures(user_id) as (reader, figures):
            return milestones_of(user_id, figures, reader)

    @contextmanager
    def _figures(self, user_id: str) -> "Iterator[tuple[Database, Figures]]":
        from prepwise_desktop.services.progress.figures import figures_of
        from prepwise_desktop.storage.progress import ProgressStore

        with snapshot(self._database) as reader:
            yield reader, figures_of(ProgressStore(reader), user_id, self._zone, self._clock.now())


def _session(reader: Database, session_id: str) -> "InterviewSession":
    from prepwise_desktop.storage.pauses import PauseStore
    from prepwise_desktop.storage.rubrics import RubricStore
    from prepwise_desktop.storage.sessions import SessionStore

    found = SessionStore(reader, RubricStore(reader), PauseStore(reader)).find(session_id)
    if found is None:
        raise NotFound("session", session_id)
    return found
