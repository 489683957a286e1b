"""What a session came to, as it is shown when it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse, SessionCreateRequest
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


class Standout(Enum):
    """Whether an answer stands above or below all others of its session."""

    NONE = auto()
    BEST = auto()
    WEAKEST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One question with what its answer came to; level and score are those of the first attempt."""

    #: counts from 1
    number: int
    #: the index that the session knows the question by
    index: int
    question: Question
    outcome: Outcome
    level: int | None
    #: 0-100
    score: float | None
    flagged: bool
    #: the level that the person expected
    guess: int | None
    standout: Standout

    @property
    def answered(self) -> bool:
        """Whether there is an answer that something can be done with."""
        return self.outcome not in (Outcome.SKIPPED, Outcome.UNANSWERED)

    @property
    def may_be_story(self) -> bool:
        """Whether what was told may be kept as a story."""
        return self.answered and self.question.kind is Kind.BEHAVIORAL


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
        #: a session of what was weakest; None where nothing can be said
        self.practice: SessionCreateRequest | None = None
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
        from prepwise_desktop.domain.practise_weakest import weakest_request

        with telling(self.failed.emit):
            session = self._sessions.get_session(session_id)
            self.session = session
            report = self.result = completion_report(session)
            self.practice = weakest_request(session)
            self.rows = tuple(_row(number, each, report) for number, each in enumerate(session.questions, start=1))
            self.shown.emit()

    def refresh(self, session_id: str) -> None:
        """An answer of that session was scored: read it anew if it is the one that is shown."""
        if self.session is not None and self.session.session_id == session_id:
            self.open(session_id)

    def clear(self) -> None:
        """Show no result any more."""
        self.session = self.result = None
        self.practice, self.rows = None, ()


def _row(number: int, response: QuestionResponse, report: CompletionReport) -> AnswerRow:
    evaluation = response.evaluation
    return AnswerRow(
        number=number,
        index=response.index,
        question=response.question,
        outcome=_outcome(response),
        level=None if evaluation is None else evaluation.level,
        score=response.evaluation_score,
        flagged=response.flagged,
        guess=response.attempts[0].self_rating if response.attempts else None,
        standout=_standout(response.index, report),
    )


def _standout(index: int, report: CompletionReport) -> Standout:
    if report.score is not None and index == report.best:
        return Standout.BEST
    return Standout.WEAKEST if report.score is not None and index == report.weakest else Standout.NONE


def _outcome(response: QuestionResponse) -> Outcome:
    if not response.attempts:
        return Outcome.SKIPPED if response.skipped else Outcome.UNANSWERED
    if response.evaluation_score is not None:
        return Outcome.SCORED
    return Outcome.WAITING if response.attempts[0].evaluation is None else Outcome.NOT_SCORED
