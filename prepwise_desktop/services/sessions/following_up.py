"""How an answer that left something open is followed up."""

from prepwise_desktop.coach.coach import Coaches
from prepwise_desktop.domain.errors import WrongStatus
from prepwise_desktop.domain.session import QuestionResponse
from prepwise_desktop.services.sessions.lifecycle import Lifecycle
from prepwise_desktop.services.sessions.turns import Turns
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.work import Steps, slow

#: follow-ups to one question at most: a second only if the first leaves it open
LIMIT = 2

_ACT = "asking a follow-up"


class FollowingUp:
    """Asks neutral follow-ups in practice: questions of their own under their parent, outside the session's score."""

    def __init__(self, answers: AnswerStore, turns: Turns, lifecycle: Lifecycle, coaches: Coaches) -> None:
        self._answers = answers
        self._turns = turns
        self._lifecycle = lifecycle
        self._coaches = coaches

    def ask(self, session_id: str, index: int) -> Steps[QuestionResponse | None]:
        """The open follow-up of that question, made if need be; None when nothing is left open."""
        summary, response = self._turns.open(session_id, index, _ACT)
        if not summary.mode.coached or not response.attempts:
            raise WrongStatus(_ACT, "not yet answered, or not held in practice mode")
        parent = response if response.parent_id is None else self._parent(response)
        asked = self._answers.follow_ups(parent.question_id)
        if asked and not asked[-1].answered:
            return asked[-1]
        if len(asked) >= LIMIT:
            return None
        return (yield from self._make(parent, asked[-1] if asked else parent))

    def _make(self, parent: QuestionResponse, basis: QuestionResponse) -> Steps[QuestionResponse | None]:
        attempt = basis.attempts[-1]
        if attempt.evaluation is None:
            return None
        question = yield from slow(
            self._coaches.current(parent.session_id).follow_up, basis.question, attempt.text, attempt.evaluation
        )
        # The world may have moved while the coach was thinking: the session ended, or the follow-up was asked.
        self._turns.open(parent.session_id, parent.index, _ACT)
        asked = self._answers.follow_ups(parent.question_id)
        if asked and not asked[-1].answered:
            return asked[-1]
        if question is None:
            return None
        count = self._answers.count(parent.session_id)
        place = self._lifecycle.place(parent.session_id, count, question, parent_id=parent.question_id)
        self._answers.add_question(place)
        return self._turns.response(parent.session_id, count)

    def _parent(self, response: QuestionResponse) -> QuestionResponse:
        found = self._answers.by_id(response.parent_id or "")
        assert found is not None, "a follow-up's parent is kept as long as it is"
        return found
