"""How submitted answers get their evaluations, once each."""

from prepwise_desktop.coach.coach import Coaches
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.session import QuestionResponse
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps, slow


class Scoring:
    """Has the coach judge attempts and adds what it says; an attempt is under review at most once at a time."""

    def __init__(
        self, database: Database, sessions: SessionStore, answers: AnswerStore, coaches: Coaches, clock: Clock
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._answers = answers
        self._coaches = coaches
        self._clock = clock
        self._under_review: set[str] = set()

    def review(self, response: QuestionResponse) -> Steps[None]:
        """Judge the newest attempt at a question; raises the coach's PrepWiseError and leaves it not scored then."""
        attempt = response.attempts[-1]
        if attempt.attempt_id in self._under_review:
            return
        self._under_review.add(attempt.attempt_id)
        try:
            evaluation = yield from slow(self._coaches.current().review, response.question, attempt.text)
            with self._database.transaction():
                self._answers.add_evaluation(attempt.attempt_id, evaluation, self._clock.now())
                self._sessions.refresh_sums(response.session_id)
        finally:
            self._under_review.discard(attempt.attempt_id)

    def review_waiting(self, session_id: str) -> Steps[None]:
        """Judge what was submitted in that session and never judged, as after a kill in mid-review."""
        for response in self._answers.waiting(session_id):
            yield from self.review(response)
