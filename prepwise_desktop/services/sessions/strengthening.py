"""How an answer is made stronger out of the person's own facts."""

from prepwise_desktop.coach.coach import Coaches
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import WrongStatus
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.session import SessionStatus
from prepwise_desktop.services.counted import WriteDown, counted
from prepwise_desktop.services.sessions.attempts import attempt_of
from prepwise_desktop.services.sessions.turns import Turns
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps, slow_reporting

_ACT = "making an answer stronger"


class Strengthening:
    """In practice, and only after an attempt; what was made is kept with the attempt."""

    def __init__(
        self,
        sessions: SessionStore,
        answers: AnswerStore,
        resumes: ResumeStore,
        turns: Turns,
        coaches: Coaches,
        write_down: WriteDown,
        clock: Clock,
    ) -> None:
        self._sessions = sessions
        self._answers = answers
        self._resumes = resumes
        self._turns = turns
        self._coaches = coaches
        self._write_down = write_down
        self._clock = clock

    def make(self, session_id: str, index: int, number: int | None) -> Steps[None]:
        """Have the coach in charge make it, unless that coach made it before; `number` counts attempts from 1."""
        summary = self._turns.summary(session_id)
        response = self._turns.response(session_id, index)
        if not summary.mode.coached:
            raise WrongStatus(_ACT, f"held in {summary.mode.value} mode")
        if summary.status not in (SessionStatus.IN_PROGRESS, SessionStatus.COMPLETED):
            raise WrongStatus(_ACT, summary.status.value)
        attempt = attempt_of(response, number, _ACT)
        coach = self._coaches.current(session_id)
        kept = attempt.stronger_answer
        if kept is not None and kept.maker == coach.name:
            return
        asked = slow_reporting(
            coach.stronger_answer, response.question, attempt.text, attempt.evaluation, self._resume(session_id)
        )
        stronger = yield from counted(asked, self._write_down)
        if self._answers.is_there(attempt.attempt_id):
            self._answers.add_stronger_answer(attempt.attempt_id, stronger, self._clock.now())

    def _resume(self, session_id: str) -> Resume | None:
        resume_id = self._sessions.resume_of(session_id)
        kept = None if resume_id is None else self._resumes.find(resume_id)
        return None if kept is None else kept.resume
