"""Having the answers of an ended session judged once more by whoever is in charge now."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.session import InterviewSession, SessionStatus
from prepwise_desktop.jobs import Job, Jobs
from prepwise_desktop.services.providers.providers import Providers
from prepwise_desktop.services.sessions import SessionManager


class ScoringAgain(QObject):
    """One session at a time; what was said before stays, and the session's own score does not move."""

    #: it has begun, or has ended one way or the other
    changed = Signal()
    #: the session has more evaluations than before; also when one of its answers failed
    scored = Signal(str)
    failed = Signal(PrepWiseError)

    def __init__(
        self, sessions: SessionManager, providers: Providers, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._providers = providers
        self._jobs = jobs
        self._job: Job | None = None
        #: which session is being judged; "" when none is
        self.session_id = ""

    def evaluator(self) -> str:
        """Who would judge: the vendor; "" for the offline coach."""
        choice = self._providers.choice()
        return "" if choice is None else choice.vendor.label

    def can_score(self, session: InterviewSession | None) -> bool:
        """Whether there is something to judge again."""
        ended = session is not None and session.status is SessionStatus.COMPLETED
        return ended and session is not None and session.answered_count > 0

    def begin(self, session_id: str) -> None:
        """Have the first attempts of that session judged."""
        if self._job is not None or self._jobs.closed:
            return
        self.session_id = session_id
        job = self._job = self._jobs.start(self._sessions.rescore_session(session_id))
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop; what was judged so far is kept."""
        if self._job is not None:
            self._job.cancel()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _on_ended(self) -> None:
        session_id, self.session_id, self._job = self.session_id, "", None
        self.changed.emit()
        self.scored.emit(session_id)
