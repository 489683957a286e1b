"""How submitted answers get their evaluations, once each."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from prepwise_desktop.coach.coach import Coaches
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.session import InterviewMode, QuestionResponse
from prepwise_desktop.storage.answers import AnswerStore, Unjudged
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps, slow, slow_reporting


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

    def review(self, response: QuestionResponse, mode: InterviewMode) -> Steps[None]:
        """Judge the newest attempt at a question; raises the coach's PrepWiseError and leaves it not scored then.

        What the coach reports while it judges is passed on only where feedback comes at once.
        """
        yield from self._review(_unjudged(response, len(response.attempts)), aloud=mode.feedback_at_once)

    def review_waiting(self, session_id: str) -> Steps[None]:
        """Judge what was submitted in that session and never judged, as after a kill in mid-review."""
        for waiting in self._answers.waiting(session_id):
            yield from self._review(waiting, aloud=False)

    def rescore(self, response: QuestionResponse, number: int) -> Steps[None]:
        """Have the coach in charge judge an attempt once more; what it says stands beside what was said before."""
        yield from self._review(_unjudged(response, number), aloud=True, rescored=True)

    def _review(self, waiting: Unjudged, *, aloud: bool, rescored: bool = False) -> Steps[None]:
        if waiting.attempt_id in self._under_review:
            return
        with self._reviewing(waiting.attempt_id):
            ask = slow_reporting if aloud else slow
            evaluation = yield from ask(self._coaches.current().review, waiting.question, waiting.text)
            with self._database.transaction():
                evaluation = replace(evaluation, rescored=rescored)
                self._answers.add_evaluation(waiting.attempt_id, evaluation, self._clock.now())
                self._sessions.refresh_sums(waiting.session_id)

    @contextmanager
    def _reviewing(self, attempt_id: str) -> Iterator[None]:
        self._under_review.add(attempt_id)
        try:
            yield
        finally:
            self._under_review.discard(attempt_id)


def _unjudged(response: QuestionResponse, number: int) -> Unjudged:
    attempt = response.attempts[number - 1]
    return Unjudged(
        session_id=response.session_id, attempt_id=attempt.attempt_id, question=response.question, text=attempt.text
    )
