"""How a session is made and moves from status to status."""

from collections.abc import Callable

from prepwise_desktop.coach.coach import Brief, Coaches
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotFound
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.rubric import RUBRIC_VERSION
from prepwise_desktop.domain.session import (
    InterviewMode,
    InterviewSession,
    QuestionResponse,
    SessionCreateRequest,
    SessionStatus,
    SessionSummary,
    check_transition,
    type_of,
)
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps, slow

#: seeds fit in 31 bits, so that every random generator takes them
SEED_LIMIT = 2**31


class Lifecycle:
    """Makes sessions, draws their questions and moves them; every move is one transaction."""

    def __init__(
        self,
        database: Database,
        sessions: SessionStore,
        answers: AnswerStore,
        resumes: ResumeStore,
        coaches: Coaches,
        clock: Clock,
        new_id: Callable[[], str],
        new_seed: Callable[[], int],
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._answers = answers
        self._resumes = resumes
        self._coaches = coaches
        self._clock = clock
        self._new_id = new_id
        self._new_seed = new_seed

    def create(self, request: SessionCreateRequest) -> InterviewSession:
        """A new session, scheduled; its profile exists already."""
        if request.resume_id is not None:
            kept = self._resumes.find(request.resume_id)
            if kept is None or kept.profile_id != request.user_id:
                raise NotFound("resume", request.resume_id)
        session = InterviewSession(
            session_id=self._new_id(),
            user_id=request.user_id,
            candidate_name=request.candidate_name.strip(),
            target=request.target,
            mode=InterviewMode(request.mode),
            session_type=type_of(request.mix),
            status=SessionStatus.SCHEDULED,
            created_at=self._clock.now(),
            resume_id=request.resume_id,
            total_minutes=request.total_minutes,
            seed=self._new_seed() if request.seed is None else request.seed,
            mix=request.mix,
        )
        self._sessions.add(session)
        return session

    def start(self, session: InterviewSession) -> Steps[None]:
        """Draw the questions and put the session in progress."""
        check_transition(session.status, SessionStatus.IN_PROGRESS, session.mode)
        coach = self._coaches.current()
        questions = yield from slow(coach.questions, self._brief(session))
        with self._database.transaction():
            # The world may have moved while the coach was thinking.
            now = self.summary(session.session_id)
            check_transition(now.status, SessionStatus.IN_PROGRESS, session.mode)
            for index, question in enumerate(questions):
                self._answers.add_question(self.place(session.session_id, index, question))
            self._sessions.change(
                session.session_id,
                status=SessionStatus.IN_PROGRESS,
                started_at=self._clock.now(),
                evaluator=coach.name,
                rubric_version=RUBRIC_VERSION,
                question_count=len(questions),
            )

    def place(self, session_id: str, index: int, question: Question, parent_id: str | None = None) -> QuestionResponse:
        """A question at its place in a session, with nothing answered yet."""
        return QuestionResponse(
            question_id=self._new_id(), session_id=session_id, index=index, question=question, parent_id=parent_id
        )

    def move(self, session_id: str, wanted: SessionStatus) -> None:
        """Put the session into another status; IllegalTransition names both when it cannot be."""
        summary = self.summary(session_id)
        check_transition(summary.status, wanted, summary.mode)
        ending = wanted in (SessionStatus.COMPLETED, SessionStatus.ABANDONED)
        changes = {"ended_at": self._clock.now()} if ending else {}
        self._sessions.change(session_id, status=wanted, interrupted=False, **changes)

    def summary(self, session_id: str) -> SessionSummary:
        """The session's line of History; NotFound when there is none."""
        found = self._sessions.summary(session_id)
        if found is None:
            raise NotFound("session", session_id)
        return found

    def _brief(self, session: InterviewSession) -> Brief:
        kept = None if session.resume_id is None else self._resumes.find(session.resume_id)
        return Brief(
            target=session.target,
            mix=session.mix,
            mode=session.mode,
            resume=None if kept is None else kept.resume,
            seen=self._sessions.questions_seen(session.user_id, but=session.session_id),
            seed=session.seed,
        )
