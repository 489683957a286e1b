"""How a session is made and moves from status to status."""

from collections.abc import Callable
from datetime import datetime

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotFound, WrongStatus
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION
from prepwise_desktop.domain.session import (
    ENDED,
    UNFINISHED,
    InterviewMode,
    InterviewSession,
    QuestionResponse,
    SessionCreateRequest,
    SessionStatus,
    SessionSummary,
    check_moment,
    type_of,
)
from prepwise_desktop.domain.time_limits import question_limits, total_minutes
from prepwise_desktop.domain.transitions import check_transition
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.sessions.drawing import Drawing, Drawn
from prepwise_desktop.services.sessions.news import Asked, Begun
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.pauses import PauseStore
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps


class Lifecycle:
    """Makes sessions, begins them and moves them; every move is one transaction."""

    def __init__(
        self,
        database: Database,
        sessions: SessionStore,
        answers: AnswerStore,
        pauses: PauseStore,
        resumes: ResumeStore,
        profiles: Profiles,
        drawing: Drawing,
        clock: Clock,
        new_id: Callable[[], str],
        new_seed: Callable[[], int],
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._answers = answers
        self._pauses = pauses
        self._resumes = resumes
        self._profiles = profiles
        self._drawing = drawing
        self._clock = clock
        self._new_id = new_id
        self._new_seed = new_seed

    def create(self, request: SessionCreateRequest) -> InterviewSession:
        """A new session, scheduled; an unknown user_id makes that profile."""
        if request.resume_id is not None and self._resumes.owner(request.resume_id) != request.user_id:
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
            scheduled_for=request.scheduled_for,
            resume_id=request.resume_id,
            total_minutes=request.total_minutes,
            seed=self._new_seed() if request.seed is None else request.seed,
            mix=request.mix,
        )
        with self._database.transaction():
            self._profiles.ensure(request.user_id, request.candidate_name)
            self._sessions.add(session)
            for index, question in enumerate(request.questions):
                self._answers.add_question(self.place(session.session_id, index, question))
        return session

    def reschedule(self, session_id: str, moment: datetime | None) -> None:
        """Let a session that was not begun be held at another time."""
        check_moment("scheduled_for", moment)
        summary = self.summary(session_id)
        if summary.status is not SessionStatus.SCHEDULED:
            raise WrongStatus("scheduling", summary.status.value)
        self._sessions.change(session_id, scheduled_for=moment)

    def start(self, session: InterviewSession) -> Steps[None]:
        """Draw the questions and put the session in progress.

        A practice session begins with its first question: then Begun is reported, and Asked for each that follows.
        In other modes all must be there, since the time for each depends on the others.
        """
        check_transition(session.status, SessionStatus.IN_PROGRESS, session.mode)
        if session.mode is InterviewMode.PRACTICE and not session.responses:
            yield from self._start_with_the_first(session)
        else:
            drawn = yield from self._drawing.draw(session)
            self._put_in_progress(session, drawn)

    def _start_with_the_first(self, session: InterviewSession) -> Steps[None]:
        incoming, evaluator = yield from self._drawing.incoming(session)
        found = yield from self._drawing.next(incoming, None)
        asked = (found,) if isinstance(found, Question) else self._drawing.whole(session, found)
        self._put_in_progress(session, Drawn(questions=asked, evaluator=evaluator))
        begun = self._sessions.find(session.session_id)
        news: Begun | Asked | None = None if begun is None else Begun(session=begun)
        while isinstance(found, Question):
            found = yield from self._drawing.next(incoming, news)
            if isinstance(found, Question):
                if self.summary(session.session_id).status not in UNFINISHED:
                    yield from self._drawing.stop(incoming)
                    return
                news = self.ask(session.session_id, found)

    def ask(self, session_id: str, question: Question) -> Asked:
        """Put one question more at the end of a session that is in progress."""
        with self._database.transaction():
            index = self._answers.count(session_id)
            self._answers.add_question(self.place(session_id, index, question))
            self._sessions.grow(session_id)
        return Asked(session_id=session_id, index=index)

    def _put_in_progress(self, session: InterviewSession, drawn: Drawn) -> None:
        with self._database.transaction():
            # The world may have moved while the coach was thinking.
            now = self.summary(session.session_id)
            check_transition(now.status, SessionStatus.IN_PROGRESS, session.mode)
            self._begin(session, drawn)

    def place(
        self,
        session_id: str,
        index: int,
        question: Question,
        *,
        parent_id: str | None = None,
        limit_seconds: float | None = None,
    ) -> QuestionResponse:
        """A question at its place in a session, with nothing answered yet."""
        return QuestionResponse(
            question_id=self._new_id(),
            session_id=session_id,
            index=index,
            question=question,
            parent_id=parent_id,
            limit_seconds=limit_seconds,
        )

    def move(self, session_id: str, wanted: SessionStatus) -> None:
        """Put the session into another status; IllegalTransition names both when it cannot be."""
        summary = self.summary(session_id)
        check_transition(summary.status, wanted, summary.mode)
        ending = wanted in ENDED
        now = self._clock.now()
        with self._database.transaction():
            if wanted is SessionStatus.PAUSED:
                self._pauses.begin(session_id, now)
            else:
                self._pauses.end(session_id, now)
            changes = {"ended_at": now} if ending else {}
            self._sessions.change(session_id, status=wanted, interrupted=False, **changes)
            if ending and not summary.mode.feedback_at_once:
                # What was withheld until now is counted.
                self._sessions.refresh_scores(session_id)

    def interrupt(self, session_id: str) -> None:
        """Mark a session that is left in progress, as the next start of the program would."""
        summary = self.summary(session_id)
        if summary.status is not SessionStatus.IN_PROGRESS:
            raise WrongStatus("leaving", summary.status.value)
        self._sessions.change(session_id, interrupted=True)

    def go_on(self, session_id: str) -> None:
        """End a pause or an interruption."""
        summary = self.summary(session_id)
        if summary.status is SessionStatus.IN_PROGRESS and summary.interrupted:
            self._sessions.change(session_id, interrupted=False)
            return
        if summary.status is SessionStatus.SCHEDULED:
            raise WrongStatus("going on", summary.status.value)
        self.move(session_id, SessionStatus.IN_PROGRESS)

    def summary(self, session_id: str) -> SessionSummary:
        """The session's line of History; NotFound when there is none."""
        found = self._sessions.summary(session_id)
        if found is None:
            raise NotFound("session", session_id)
        return found

    def _begin(self, session: InterviewSession, drawn: Drawn) -> None:
        limits = question_limits(session.mode, drawn.questions, session.total_minutes)
        placed = {each.index: each.question_id for each in session.responses}
        for index, (question, limit) in enumerate(zip(drawn.questions, limits, strict=True)):
            if index in placed:
                self._answers.change_question(placed[index], limit_seconds=limit)
            else:
                self._answers.add_question(self.place(session.session_id, index, question, limit_seconds=limit))
        self._sessions.change(
            session.session_id,
            status=SessionStatus.IN_PROGRESS,
            started_at=self._clock.now(),
            evaluator=drawn.evaluator,
            rubric_version=RUBRIC_VERSION,
            assessment_version=drawn.assessment_version,
            total_minutes=total_minutes(session.mode, drawn.questions, session.total_minutes),
            question_count=len(drawn.questions),
        )
