"""Making a session and drawing its questions, which may take long and can be given up."""

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.coach.coach import Filled
from prepwise_desktop.domain.errors import KeyringUnavailable, PrepWiseError, ProviderError
from prepwise_desktop.domain.session import InterviewSession, SessionCreateRequest
from prepwise_desktop.jobs import Job, Jobs, heard
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.services.sessions.news import Asked, Begun
from prepwise_desktop.viewmodels.answer_scoring import PATIENCE_MS
from prepwise_desktop.viewmodels.telling import telling


class SessionStart(QObject):
    """One start at a time; of one that failed or was cancelled nothing is left behind."""

    #: the InterviewSession, in progress
    started = Signal(object)
    #: the identifier of a session that has begun: one question more is there
    grown = Signal(str)
    #: a Filled: the questions that did not come are from the question bank
    filled = Signal(object)
    #: it takes so long that it may be cancelled
    slow = Signal()
    #: nothing was begun
    abandoned = Signal()
    #: the provider gave no first question, so nothing was begun; the start can be made again
    unanswered = Signal(PrepWiseError)
    failed = Signal(PrepWiseError)

    def __init__(self, sessions: SessionManager, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._jobs = jobs
        self._job: Job | None = None
        #: whether the session was made for this start, and goes with it
        self._made = False
        self._refusal: PrepWiseError | None = None
        #: the session that has begun while its questions still come; "" when none does
        self.growing = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.slow)

    @property
    def under_way(self) -> bool:
        """Whether questions are being drawn."""
        return self._job is not None

    def begin(self, request: SessionCreateRequest) -> None:
        """Make the session and draw its questions; raises what keeps it from being made."""
        self._made = True
        self._draw(self._sessions.create_session(request).session_id)

    def begin_planned(self, session_id: str) -> None:
        """Draw the questions of a session that was planned; given up or failed, it stays planned."""
        self._made = False
        self._draw(session_id)

    def _draw(self, session_id: str) -> None:
        self._refusal = None
        job = self._job = self._jobs.start(self._sessions.start_session(session_id), about=session_id)
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._timer.start()

    def cancel(self) -> None:
        """Give up drawing the questions."""
        if self._job is not None:
            self._job.cancel()

    def _on_progressed(self, news: object) -> None:
        """The interview begins with its first question; from then on the job cannot be given up."""
        if isinstance(news, Begun):
            self.growing = news.session.session_id
            self._on_succeeded(news.session)
        elif isinstance(news, Asked):
            self.grown.emit(news.session_id)
        elif isinstance(news, Filled):
            self.filled.emit(news)

    def _on_succeeded(self, session: InterviewSession) -> None:
        if self._job is not heard(self):
            self.grown.emit(session.session_id)
            return
        self._timer.stop()
        self._job = None
        self.started.emit(session)

    def _on_failed(self, error: Exception) -> None:
        if self._job is heard(self) and isinstance(error, (ProviderError, KeyringUnavailable)):
            self._refusal = error
        elif isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _on_ended(self) -> None:
        job = heard(self)
        session_id = job.about
        if self.growing == session_id:
            self.growing = ""
            self.grown.emit(session_id)
        if self._job is not job:
            return
        self._timer.stop()
        self._job = None
        if self._made:
            with telling(self.failed.emit):
                self._sessions.delete_session(session_id)
        self.abandoned.emit()
        if self._refusal is not None:
            self.unanswered.emit(self._refusal)
