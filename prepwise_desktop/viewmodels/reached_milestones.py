"""Milestones that were just reached: each is told once, quietly, and never while an interview goes on."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.progress.milestones import Milestone
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.milestones import Milestones
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.progress import ProgressTracker
from prepwise_desktop.viewmodels.latest_job import LatestJob
from prepwise_desktop.viewmodels.telling import telling


class ReachedMilestones(QObject):
    """Looks when it is asked to, after a session or a story; what is found is read beside the window's thread."""

    #: the Milestones that were reached and not told yet
    reached = Signal(tuple)
    failed = Signal(PrepWiseError)

    def __init__(
        self,
        tracker: ProgressTracker,
        milestones: Milestones,
        profiles: Profiles,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tracker = tracker
        self._milestones = milestones
        self._profiles = profiles
        self._reading = LatestJob(jobs, self)
        self._reading.failed.connect(self.failed)

    def look(self) -> None:
        """Tell what is reached now and has not been told."""
        user_id = self._profiles.current().profile_id
        self._reading.read(self._tracker.get_milestones, user_id, then=self._on_read)

    def forget(self) -> None:
        """Tell nothing that is being read: it is another person's, or of another time."""
        self._reading.cancel()

    def _on_read(self, milestones: tuple[Milestone, ...]) -> None:
        new = tuple(each for each in milestones if each.achieved and not each.told)
        if not new:
            return
        user_id = self._profiles.current().profile_id
        with telling(self.failed.emit):
            self._milestones.write(user_id, new)
            self._milestones.told(user_id, tuple(each.key for each in new))
            self.reached.emit(new)
