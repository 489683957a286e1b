"""How an ended session is judged once more, without a word of the first judgement changing."""

from prepwise_desktop.domain.errors import WrongStatus
from prepwise_desktop.domain.session import SessionStatus
from prepwise_desktop.services.sessions.attempts import attempt_of
from prepwise_desktop.services.sessions.scoring import Scoring
from prepwise_desktop.services.sessions.turns import Turns
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps

_ACT = "scoring again"


class Rescoring:
    """Completed sessions only; the session's own score stands, whatever the coach in charge says now."""

    def __init__(self, sessions: SessionStore, turns: Turns, scoring: Scoring) -> None:
        self._sessions = sessions
        self._turns = turns
        self._scoring = scoring

    def answer(self, session_id: str, index: int, number: int) -> Steps[None]:
        """Judge one attempt, counted from 1, once more."""
        self._check(session_id)
        response = self._turns.response(session_id, index)
        attempt = attempt_of(response, number, _ACT)
        yield from self._scoring.rescore(response, attempt.number)

    def session(self, session_id: str) -> Steps[None]:
        """Judge the first attempt at every answered question once more; what is judged stands, should one fail."""
        self._check(session_id)
        found = self._sessions.find(session_id)
        for response in () if found is None else found.responses:
            if response.answered:
                yield from self._scoring.rescore(response, 1)

    def estimate(self, session_id: str, index: int, number: int) -> Steps[None]:
        """Have the offline coach judge an attempt as well, where feedback may be shown."""
        summary = self._turns.summary(session_id)
        if not self._scoring.may_be_estimated(session_id):
            raise WrongStatus("estimating", summary.status.value)
        response = self._turns.response(session_id, index)
        attempt = attempt_of(response, number, "estimating")
        yield from self._scoring.estimate(response, attempt.number)

    def _check(self, session_id: str) -> None:
        summary = self._turns.summary(session_id)
        if summary.status is not SessionStatus.COMPLETED:
            raise WrongStatus(_ACT, summary.status.value)
