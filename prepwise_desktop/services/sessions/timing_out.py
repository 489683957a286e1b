"""What happens when the clock of a strict mode ends a turn."""

from prepwise_desktop.domain.errors import OutOfOrder, WrongStatus
from prepwise_desktop.domain.session import InterviewMode, QuestionResponse, SessionStatus, SessionSummary
from prepwise_desktop.domain.time_limits import GRACE, seconds_left
from prepwise_desktop.services.sessions.answering import Answering
from prepwise_desktop.services.sessions.lifecycle import Lifecycle
from prepwise_desktop.services.sessions.turns import Turns
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.sessions import SessionStore

_ACT = "ending the time"


class TimingOut:
    """Ends a turn in one transaction: the answer as it stands, and the next question or the session's end."""

    def __init__(
        self, database: Database, sessions: SessionStore, turns: Turns, answering: Answering, lifecycle: Lifecycle
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._turns = turns
        self._answering = answering
        self._lifecycle = lifecycle

    def end(self, session_id: str, index: int, text: str | None) -> None:
        """Submit what stands in the editor (the kept draft where `text` is None), and go on or complete the session.

        WrongStatus in modes whose clock ends nothing, and while the kept clock says that time is left.
        """
        summary, response = self._turns.open(session_id, index, _ACT)
        self._check(summary, response)
        expected = self._turns.expected(session_id)
        if expected not in (index, None):
            raise OutOfOrder(_ACT, index, expected)
        typed = response.draft if text is None else text
        real = summary.mode is InterviewMode.REAL
        with self._database.transaction():
            if expected is not None and (typed.strip() or not real):
                self._answering.end_turn(summary, response, typed)
            following = None if real else self._turns.expected(session_id)
            if following is None:
                self._lifecycle.move(session_id, SessionStatus.COMPLETED)
            else:
                self._sessions.change(session_id, current=following)

    def _check(self, summary: SessionSummary, response: QuestionResponse) -> None:
        left = seconds_left(summary, response)
        if left is None:
            raise WrongStatus(_ACT, f"held in {summary.mode.value} mode")
        if left > GRACE:
            raise WrongStatus(_ACT, "within its time")
