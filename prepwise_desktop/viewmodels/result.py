"""What a session came to, as it is shown when it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.next_steps import NextStep, next_steps
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.telling import telling

if TYPE_CHECKING:
    from prepwise_desktop.domain.completion import CompletionReport


class Outcome(Enum):
    """What became of a question; waiting is answered and to be scored still."""

    SCORED = auto()
    SKIPPED = auto()
    UNANSWERED = auto()
    WAITING = auto()
    NOT_SCORED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One question with what its answer came to; level and score are those of the first attempt."""

    #: counts from 1
    number: int
    question: Question
    outcome: Outcome
    level: int | None
    #: 0-100
    score: float | None


class ResultViewModel(QObject):
    """Shows one ended session until it is cleared; reads only."""

    #: a session is shown, or the one that is shown was read anew
    shown = Signal()
    failed = Signal(PrepWiseError)

    def __init__(self, sessions: SessionManager, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self.session: InterviewSession | None = None
        self.result: CompletionReport | None = None
        self.steps: tuple[NextStep, ...] = ()
        self.rows: tuple[AnswerRow, ...] = ()

    @property
    def shows_result(self) -> bool:
        """Whether there is a result to be shown in the interview's place."""
        return self.session is not None

    @property
    def waiting(self) -> int:
        """How many answers are still to be scored."""
        return sum(each.outcome is Outcome.WAITING for each in self.rows)

    def open(self, session_id: str) -> None:
        """Show what that session came to."""
        from prepwise_desktop.domain.completion import completion_report

        with telling(self.failed.emit):
            session = self._sessions.get_session(session_id)
            self.session = session
            self.result = completion_report(session)
            self.steps = next_steps(session)
            self.rows = tuple(_row(number, each) for number, each in enumerate(session.questions, start=1))
            self.shown.emit()

    def refresh(self, session_id: str) -> None:
        """An answer of that session was scored: read it anew if it is the one that is shown."""
        if self.session is not None and self.session.session_id == session_id:
            self.open(session_id)

    def clear(self) -> None:
        """Show no result any more."""
        self.session = self.result = None
        self.steps, self.rows = (), ()


def _row(number: int, response: QuestionResponse) -> AnswerRow:
    evaluation = response.evaluation
    return AnswerRow(
        number=number,
        question=response.question,
        outcome=_outcome(response),
        level=None if evaluation is None else evaluation.level,
        score=response.evaluation_score,
    )


def _outcome(response: QuestionResponse) -> Outcome:
    if not response.attempts:
        return Outcome.SKIPPED if response.skipped else Outcome.UNANSWERED
    if response.evaluation_score is not None:
        return Outcome.SCORED
    return Outcome.WAITING if response.attempts[0].evaluation is None else Outcome.NOT_SCORED
