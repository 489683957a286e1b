"""What Progress shows: the figures of a period, read beside the window's thread."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.learning.stage import AIMS, stage_wanted
from prepwise_desktop.domain.progress.milestones import Milestone
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import ProgressAnalytics
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.progress import ProgressTracker
from prepwise_desktop.viewmodels.latest_job import LatestJob


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressState:
    """One look at everything that Progress shows."""

    analytics: ProgressAnalytics
    #: read after the rest, and the same for every period
    milestones: tuple[Milestone, ...]
    #: the points 0-100 that the target asks for; None without a target
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
        self,
        tracker: ProgressTracker,
        plans: Plans,
        profiles: Profiles,
        clock: Clock,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tracker = tracker
        self._plans = plans
        self._profiles = profiles
        self._clock = clock
        self._reading = LatestJob(jobs, self)
        self._reading.failed.connect(self.failed)
        self._reading_rest = LatestJob(jobs, self)
        self._reading_rest.failed.connect(self.failed)
        self._fresh = False
        self.period = Period.MONTH
        self.state: ProgressState | None = None

    def refresh(self) -> None:
        """Look again; what is shown stays until the new figures are there."""
        self._fresh = False
        self._read()

    def forget(self) -> None:
        """Drop the figures: they were another person's, or of another time."""
        self._reading.cancel()
        self._reading_rest.cancel()
        self.state = None

    def choose(self, period: Period) -> None:
        """Look at another period."""
        if period is not self.period:
            self.period = period
            self._read()

    def _read(self) -> None:
        user_id = self._profiles.current().profile_id
        self._reading.read(self._tracker.get_progress_analytics, user_id, self.period, then=self._on_analytics)

    def _on_analytics(self, analytics: ProgressAnalytics) -> None:
        plan = self._plans.current(analytics.user_id)
        self.state = ProgressState(
            analytics=analytics,
            milestones=() if self.state is None else self.state.milestones,
            wanted=None if plan is None else AIMS[stage_wanted(plan.target.experience_level)],
            today=self._clock.now().astimezone().date(),
        )
        self.refreshed.emit()
        if not self._fresh:
            self._fresh = True
            self._reading_rest.read(self._tracker.get_milestones, analytics.user_id, then=self._on_milestones)

    def _on_milestones(self, milestones: tuple[Milestone, ...]) -> None:
        if self.state is not None and milestones != self.state.milestones:
            self.state = replace(self.state, milestones=milestones)
            self.refreshed.emit()
