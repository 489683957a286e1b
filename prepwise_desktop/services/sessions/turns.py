"""Whose turn it is: which question may be acted on now, by the session's status, order and clock."""

from prepwise_desktop.domain.errors import IndexOutOfRange, NotFound, OutOfOrder, TimeIsUp, WrongStatus
from prepwise_desktop.domain.session import QuestionResponse, SessionStatus, SessionSummary
from prepwise_desktop.domain.time_limits import GRACE, seconds_left
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.sessions import SessionStore


class Turns:
    """Finds the question that an act is about, and refuses the act where it is not its turn; changes nothing."""

    def __init__(self, sessions: SessionStore, answers: AnswerStore) -> None:
        self._sessions = sessions
        self._answers = answers

    def summary(self, session_id: str) -> SessionSummary:
        """The session's line of History; NotFound when there is none."""
        found = self._sessions.summary(session_id)
        if found is None:
            raise NotFound("session", session_id)
        return found

    def response(self, session_id: str, index: int) -> QuestionResponse:
        """The question at that index with everything answered to it; IndexOutOfRange when there is none."""
        found = self._answers.response(session_id, index)
        if found is None:
            self.summary(session_id)
            raise IndexOutOfRange(index, self._answers.count(session_id))
        return found

    def expected(self, session_id: str) -> int | None:
        """The first question neither answered nor skipped; None when none is left."""
        return self._answers.first_open(session_id)

    def open(self, session_id: str, index: int, act: str) -> tuple[SessionSummary, QuestionResponse]:
        """The session and its question for an act that needs it in progress."""
        summary = self.summary(session_id)
        if summary.status is not SessionStatus.IN_PROGRESS:
            raise WrongStatus(act, summary.status.value)
        return summary, self.response(session_id, index)

    def take(self, session_id: str, index: int, act: str) -> tuple[SessionSummary, QuestionResponse]:
        """The same for what is done to an answer: where the order is fixed, in order, and before the time is up."""
        summary, response = self.open(session_id, index, act)
        if not summary.mode.order_free:
            expected = self.expected(session_id)
            if index != expected:
                raise OutOfOrder(act, index, expected)
        left = seconds_left(summary, response)
        if left is not None and left < -GRACE:
            raise TimeIsUp(act)
        return summary, response

    def again(self, session_id: str, index: int, act: str) -> tuple[SessionSummary, QuestionResponse]:
        """The same for another attempt: in practice while it goes on, in every mode once the session is completed."""
        summary = self.summary(session_id)
        response = self.response(session_id, index)
        practising = summary.mode.coached and summary.status is SessionStatus.IN_PROGRESS
        if not practising and summary.status is not SessionStatus.COMPLETED:
            raise WrongStatus(act, summary.status.value)
        if not response.attempts:
            raise WrongStatus(act, "not answered there")
        return summary, response

    def write(self, session_id: str, index: int, act: str) -> tuple[SessionSummary, QuestionResponse]:
        """The same for typing: an answer whose turn it is, or another attempt at one of a completed session."""
        completed = self.summary(session_id).status is SessionStatus.COMPLETED
        return self.again(session_id, index, act) if completed else self.take(session_id, index, act)
