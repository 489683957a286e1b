"""Asking what an answer left open, which may take a moment."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.session import QuestionResponse
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.sessions import SessionManager


class FollowUps(QObject):
    """Has a follow-up asked after an answer."""

    #: the QuestionResponse that waits for its answer
    asked = Signal(object)
    #: the answer leaves nothing open to ask about
    nothing_left_open = Signal()
    failed = Signal(PrepWiseError)

    def __init__(self, sessions: SessionManager, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._jobs = jobs

    def ask(self, session_id: str, index: int) -> None:
        """Ask after the answer at that index."""
        job = self._jobs.start(self._sessions.ask_follow_up(session_id, index))
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)

    def _on_succeeded(self, response: QuestionResponse | None) -> None:
        if response is None:
            self.nothing_left_open.emit()
        else:
            self.asked.emit(response)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)
