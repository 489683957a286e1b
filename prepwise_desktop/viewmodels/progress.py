"""What Progress shows: the figures of a period, read beside the window's thread."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.progress.milestones import Milestone
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import ProgressAnalytics
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.progress import ProgressTracker
from prepwise_desktop.viewmodels.latest_job import LatestJob


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressState:
    """One look at everything that Progress shows."""

    analytics: ProgressAnalytics
    milestones: tuple[Milestone, ...]
    #: the points 0-100 that the target asks for
    wanted: float | None
    #: the local day of the look
    today: date

    @property
    def next_milestone(self) -> Milestone | None:
        """The milestone that is nearest, by the part that is done."""
        open_ = [each for each in self.milestones if not each.achieved and each.threshold]
        return max(open_, key=lambda each: each.current_value / each.threshold, default=None)


class ProgressViewModel(QObject):
    """Holds the chosen period and the newest figures; `refresh` is called when Progress comes to the front."""

    refreshed = Signal()
    failed = Signal(PrepWiseError)

    def __init__(
        self, tracker: ProgressTracker, profiles: Profiles, clock: Clock, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tracker = tracker
        self._profiles = profiles
        self._clock = clock
        self._reading = LatestJob(jobs, self)
        self._reading.failed.connect(self.failed)
        self.period = Period.MONTH
        self.state: ProgressState | None = None

    def refresh(self) -> None:
        """Look again; what is shown stays until the new figures are there."""
        user_id = self._profiles.current().profile_id
        today = self._clock.now().astimezone().date()
        self._reading.read(_look, self._tracker, user_id, self.period, today, then=self._show)

    def forget(self) -> None:
        """Drop the figures: they were another person's, or of another time."""
        self._reading.cancel()
        self.state = None

    def choose(self, period: Period) -> None:
        """Look at another period."""
        if period is not self.period:
            self.period = period
            self.refresh()

    def _show(self, state: ProgressState) -> None:
        self.state = state
        self.refreshed.emit()


def _look(tracker: ProgressTracker, user_id: str, period: Period, today: date) -> ProgressState:
    path = tracker.generate_learning_path(user_id)
    return ProgressState(
        analytics=tracker.get_progress_analytics(user_id, period),
        milestones=tracker.get_milestones(user_id),
        wanted=path.target_score,
        today=today,
    )
