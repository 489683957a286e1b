"""What goes on beside the person: answers that wait for a score, and the day's backup."""

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.compose import Services
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.jobs import Job, Jobs

#: milliseconds between two looks whether a backup is due: a window that stays open for days gets one each day
LOOK_MS = 3_600_000


class Housekeeping(QObject):
    """Started once the window stands; everything it does is a job."""

    #: a PrepWiseError; each kind is told once
    failed = Signal(object)

    def __init__(self, services: Services, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        self._told: set[type[BaseException]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.back_up)

    def start(self) -> Job:
        """Make ready for the first session, score what an earlier run left without a score, and back up if it is due.

        The job that is returned is the scoring.
        """
        self._jobs.start(self._services.sessions.get_ready())
        scored = self._jobs.start(self._services.sessions.score_waiting(self._services.profiles.current().profile_id))
        scored.failed.connect(self._on_failed)
        scored.ended.connect(self.back_up)
        self._timer.start()
        return scored

    def back_up(self) -> None:
        """Make today's backup unless there is one."""
        if self._jobs.closed or not self._services.archive.backup_is_due():
            return
        self._jobs.start(self._services.archive.backup()).failed.connect(self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError) and type(error) not in self._told:
            self._told.add(type(error))
            self.failed.emit(error)
