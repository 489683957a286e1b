"""What there is to go back to, what would go, and going back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.session import SessionSummary
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.archive import Archive
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.telling import telling


class BackupsViewModel(QObject):
    """One going back at a time; a backup of what is there now is made first, so that it can be taken back."""

    #: all that is shown has to be read anew
    went_back = Signal()
    #: going back has begun, or has ended one way or the other
    busy_changed = Signal(bool)
    failed = Signal(PrepWiseError)

    def __init__(
        self,
        archive: Archive,
        sessions: SessionManager,
        profiles: Profiles,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._sessions = sessions
        self._profiles = profiles
        self._jobs = jobs
        self.busy = False

    def all(self) -> tuple[Backup, ...]:
        """What can be gone back to, newest first."""
        return self._archive.backups()

    def sessions_since(self, backup: Backup) -> int:
        """How many sessions of the present profile were begun after it, and would be out of sight."""
        found: tuple[SessionSummary, ...] = ()
        with telling(self.failed.emit):
            found = self._sessions.get_user_sessions(self._profiles.current().profile_id)
        return sum(each.created_at > backup.made_at for each in found)

    def go_back(self, backup: Backup, let_go: Callable[[], bool]) -> None:
        """Go back to a backup; `let_go` puts everything that is open away, and nothing happens when it cannot."""
        if self.busy or not let_go():
            return
        self._set_busy(busy=True)
        job = self._jobs.start(self._archive.go_back(backup))
        job.succeeded.connect(self._on_went_back)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)

    def _on_went_back(self) -> None:
        self.went_back.emit()

    def _on_ended(self) -> None:
        self._set_busy(busy=False)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)
