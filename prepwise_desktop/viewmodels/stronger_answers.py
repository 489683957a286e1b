"""A stronger answer to the attempt that is read: asked for on demand, kept with it, shown or put away."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.jobs import Job, Jobs
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.draft_keeper import Place
from prepwise_desktop.viewmodels.question import QuestionViewModel

#: one attempt: the question's place, and its number counted from 1
_Attempt = tuple[Place, int]


class StrongerAnswers(QObject):
    """Practice alone has them; one is made at most at a time."""

    #: it is being made, is there, or was shown or put away
    changed = Signal()
    failed = Signal(PrepWiseError)

    def __init__(
        self, sessions: SessionManager, jobs: Jobs, question: QuestionViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._jobs = jobs
        self._question = question
        self._job: Job | None = None
        self._making: _Attempt | None = None
        self._shown: set[_Attempt] = set()

    @property
    def answer(self) -> StrongerAnswer | None:
        """The one to the attempt that is read; None where none was made."""
        attempt = self._question.attempt
        return None if attempt is None else attempt.stronger_answer

    @property
    def can_be_asked(self) -> bool:
        """Whether there can be one now: the attempt has its evaluation."""
        question = self._question
        return question.coached and question.session.mode.coached and question.evaluation is not None

    @property
    def shown(self) -> bool:
        """Whether it should be seen, or is waited for."""
        return self._present() in self._shown

    @property
    def making(self) -> bool:
        """Whether it is being made."""
        return self._making is not None and self._making == self._present()

    def show_or_hide(self) -> None:
        """Have it made if it was not yet, and show it; put it away when it is seen."""
        present = self._present()
        if present is None or not self.can_be_asked:
            return
        self._shown ^= {present}
        if present in self._shown and self.answer is None and self._job is None:
            self._make(present)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop making it."""
        if self._job is not None:
            self._job.cancel()

    def _make(self, present: _Attempt) -> None:
        place, number = present
        self._making = present
        job = self._job = self._jobs.start(self._sessions.make_stronger_answer(place.session_id, place.index, number))
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)

    def _present(self) -> _Attempt | None:
        attempt = self._question.attempt
        return None if attempt is None else (self._question.place, attempt.number)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _on_ended(self) -> None:
        made = self._making
        self._job = self._making = None
        self._question.stored.emit()
        if made is not None and self._present() == made and self.answer is None:
            self._shown.discard(made)
        self.changed.emit()
