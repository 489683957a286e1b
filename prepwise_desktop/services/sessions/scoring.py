"""How submitted answers get their evaluations, once each."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from prepwise_desktop.coach.coach import Coach, Coaches
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import OF_THE_TEXT, KeyringUnavailable, PrepWiseError, ProviderError, ProviderFailed
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.session import ENDED, InterviewMode, QuestionResponse
from prepwise_desktop.domain.waiting import Waiting, next_try, reason
from prepwise_desktop.services.counted import WriteDown, counted
from prepwise_desktop.services.durable import on_the_disk
from prepwise_desktop.storage.answers import AnswerStore, Unjudged
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.scoring_queue import ScoringQueue
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps, in_thread, slow, slow_reporting

#: what keeps a model from judging; the answer is kept and waits
_FAILURES = (ProviderError, KeyringUnavailable)


class Scoring:
    """Has the coach judge attempts and adds what it says; an attempt is under review at most once at a time."""

    def __init__(
        self,
        database: Database,
        sessions: SessionStore,
        answers: AnswerStore,
        queue: ScoringQueue,
        coaches: Coaches,
        offline: Callable[[], Coach],
        falls_back: Callable[[], bool],
        write_down: WriteDown,
        clock: Clock,
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._answers = answers
        self._queue = queue
        self._coaches = coaches
        self._offline = offline
        self._falls_back = falls_back
        self._write_down = write_down
        self._clock = clock
        self._under_review: set[str] = set()

    def review(self, response: QuestionResponse, mode: InterviewMode) -> Steps[None]:
        """Judge the newest attempt at a question; raises the coach's PrepWiseError and leaves it not scored then.

        Where the person chose it, the offline coach has estimated it by then; in modes whose feedback comes at the end
        it does so then.

        The attempt is on the disk itself before anybody is asked. What the coach reports while it judges is passed on
        only where feedback comes at once.
        """
        if not self._database.throwaway:
            yield from slow(on_the_disk, self._database.path)
        waiting = _unjudged(response, len(response.attempts))
        try:
            yield from self._review(waiting, aloud=mode.feedback_at_once)
        except _FAILURES:
            yield from self._stand_in((waiting,))
            raise

    def review_waiting(self, session_id: str) -> Steps[None]:
        """Judge what was submitted in that session and never judged, as after a kill in mid-review.

        What another coach failed at waits for that one.
        """
        yield from self._review_all((session_id,), lambda _: True)

    def review_due(self, session_ids: Iterable[str]) -> Steps[None]:
        """The same in all these sessions, but for what failed not long ago."""
        now = self._clock.now()
        yield from self._review_all(session_ids, lambda place: place.next_try_at <= now)

    def is_due(self, profile_id: str) -> bool:
        """Whether an answer of the profile is to be tried again by now."""
        due = self._queue.due(profile_id, self._clock.now())
        return bool(due) and self._coaches.current().name in due

    def waiting(self, session_id: str) -> tuple[Waiting, ...]:
        """What failed in that session and waits for another try."""
        return self._queue.of_session(session_id)

    def waiting_answers(self, profile_id: str) -> tuple[Waiting, ...]:
        """What failed in all sessions of a profile and waits for another try, the next first."""
        return self._queue.of_profile(profile_id)

    def may_be_estimated(self, session_id: str) -> bool:
        """Whether feedback may be shown: at once, or since the session has ended."""
        summary = self._sessions.summary(session_id)
        return summary is not None and (summary.mode.feedback_at_once or summary.status in ENDED)

    def estimate(self, response: QuestionResponse, number: int) -> Steps[None]:
        """Have the offline coach judge an attempt beside whoever is to; once is enough, for it says the same again."""
        yield from self._estimate(_unjudged(response, number))

    def _stand_in(self, left: Iterable[Unjudged]) -> Steps[None]:
        """Have the offline coach estimate these, where the person chose that and feedback may be shown."""
        if self._falls_back():
            for waiting in left:
                if self.may_be_estimated(waiting.session_id):
                    yield from self._estimate(waiting)

    def _estimate(self, waiting: Unjudged) -> Steps[None]:
        coach = self._offline()
        name = yield from slow(in_thread, lambda: coach.name)
        if self._answers.is_judged_by(waiting.attempt_id, name):
            return
        evaluation = yield from slow(coach.review, waiting.question, waiting.text)
        if not self._answers.is_there(waiting.attempt_id) or self._answers.is_judged_by(waiting.attempt_id, name):
            return
        with self._database.transaction():
            self._answers.add_evaluation(waiting.attempt_id, replace(evaluation, rescored=True), self._clock.now())
            self._sessions.refresh_scores(waiting.session_id)

    def _review_all(self, session_ids: Iterable[str], is_its_turn: Callable[[Waiting], bool]) -> Steps[None]:
        """Judge them one after the other; what is left at a failure is estimated where the person chose that."""
        every = [each for session_id in session_ids for each in self._answers.waiting(session_id)]
        try:
            yield from self._review_each(every, is_its_turn)
        except _FAILURES:
            yield from self._stand_in(each for each in every if not self._answers.is_judged(each.attempt_id))
            raise

    def _review_each(self, every: Iterable[Unjudged], is_its_turn: Callable[[Waiting], bool]) -> Steps[None]:
        """Stop at the first failure that the next answer would meet as well; raise another when all were tried."""
        failure: ProviderFailed | None = None
        for waiting in every:
            if self._answers.is_judged(waiting.attempt_id) or not self._answers.is_there(waiting.attempt_id):
                continue
            place = self._queue.find(waiting.attempt_id)
            if place is not None and not (place.evaluator == self._coaches.current().name and is_its_turn(place)):
                continue
            try:
                yield from self._review(waiting, aloud=False)
            except ProviderFailed as error:
                if error.fault not in OF_THE_TEXT:
                    raise
                failure = failure or error
        if failure is not None:
            raise failure

    def rescore(self, response: QuestionResponse, number: int) -> Steps[None]:
        """Have the coach in charge judge an attempt once more; what it says stands beside what was said before."""
        yield from self._review(_unjudged(response, number), aloud=True, rescored=True)

    def _review(self, waiting: Unjudged, *, aloud: bool, rescored: bool = False) -> Steps[None]:
        if waiting.attempt_id in self._under_review:
            return
        with self._reviewing(waiting.attempt_id):
            ask = slow_reporting if aloud else slow
            coach = self._coaches.current(waiting.session_id)
            try:
                asked = ask(coach.review, waiting.question, waiting.text)
                evaluation = yield from counted(asked, self._write_down)
            except _FAILURES as error:
                if not rescored and self._answers.is_there(waiting.attempt_id):
                    self._queue_up(waiting.attempt_id, coach, error)
                raise
            self._keep(waiting, replace(evaluation, rescored=rescored))

    def _keep(self, waiting: Unjudged, evaluation: Evaluation) -> None:
        """Add the evaluation; of one request for a judgement there is one, and none of what was deleted meanwhile."""
        if not self._answers.is_there(waiting.attempt_id):
            return
        with self._database.transaction():
            self._queue.drop(waiting.attempt_id)
            if evaluation.rescored or not self._answers.is_judged(waiting.attempt_id):
                self._answers.add_evaluation(waiting.attempt_id, evaluation, self._clock.now())
                self._sessions.refresh_scores(waiting.session_id)

    def _queue_up(self, attempt_id: str, coach: Coach, error: PrepWiseError) -> None:
        place = self._queue.find(attempt_id)
        tries = 1 if place is None else place.tries + 1
        fault, detail = reason(error)
        wait = error.wait if isinstance(error, ProviderFailed) else None
        at = next_try(self._clock.now(), tries, wait)
        self._queue.put(attempt_id, evaluator=coach.name, fault=fault, detail=detail, tries=tries, at=at)

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
