"""What goes on beside the person: answers that wait for a score, and text that waits for the disk."""

from PySide6.QtCore import QObject

from prepwise_desktop.compose import Services
from prepwise_desktop.jobs import Job, Jobs


class Housekeeping(QObject):
    """Started once the window stands; everything it does is a job."""

    def __init__(self, services: Services, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs

    def start(self) -> Job:
        """Make ready for the first session, and score what an earlier run left without a score."""
        self._jobs.start(self._services.sessions.get_ready())
        return self._jobs.start(self._services.sessions.score_waiting(self._services.profiles.current().profile_id))
