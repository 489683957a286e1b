"""How the questions of a session are drawn: by the coach in charge, or from a fixed set."""

from collections.abc import Mapping
from dataclasses import dataclass

from prepwise_desktop.coach.coach import Brief, Coaches, QuestionBank
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import NotEnoughQuestions
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.session import QUESTION_LIMIT, InterviewMode, InterviewSession, SessionCreateRequest
from prepwise_desktop.domain.target import Target
from prepwise_desktop.resume_import.job_description.reading import job_match
from prepwise_desktop.services.counted import WriteDown, counted
from prepwise_desktop.services.sessions.incoming import Incoming
from prepwise_desktop.services.sessions.news import Asked, Begun
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.work import Steps, slow, slow_reporting


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The questions of a session that begins."""

    questions: tuple[Question, ...]
    #: the coach that judges the answers
    evaluator: str
    #: which fixed set they are; "" where they were drawn
    assessment_version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What a session, made or not, says about its questions."""

    target: Target
    mix: Mapping[Kind, int]
    mode: InterviewMode
    resume_id: str | None
    user_id: str
    session_id: str = ""
    seed: int


class Drawing:
    """Tells a coach what it needs to know and takes its questions; an assessment asks a fixed set of the bank."""

    def __init__(
        self,
        sessions: SessionStore,
        resumes: ResumeStore,
        coaches: Coaches,
        bank: QuestionBank,
        write_down: WriteDown,
        clock: Clock,
    ) -> None:
        self._sessions = sessions
        self._resumes = resumes
        self._coaches = coaches
        self._bank = bank
        self._write_down = write_down
        self._clock = clock

    def draw(self, session: InterviewSession) -> Steps[Drawn]:
        """As many questions as the session's mix asks for, none twice; NotEnoughQuestions where there are fewer.

        A session that was made of certain questions asks those.
        """
        coach = self._coaches.current(session.session_id)
        if session.responses:
            return Drawn(questions=tuple(each.question for each in session.responses), evaluator=coach.name)
        brief = yield from self.brief_of(session)
        if session.mode is InterviewMode.ASSESSMENT:
            fixed = yield from slow(self._bank.fixed_set, brief)
            questions, version = fixed.questions, fixed.version
        else:
            asked = slow_reporting(coach.questions, brief)
            questions, version = (yield from counted(asked, self._write_down)), ""
        _check(brief.mix, questions)
        return Drawn(questions=questions, evaluator=coach.name, assessment_version=version)

    def whole(self, session: InterviewSession, questions: tuple[Question, ...]) -> tuple[Question, ...]:
        """The questions; NotEnoughQuestions where there are fewer than the session is to have."""
        _check(session.mix, questions)
        return questions

    def incoming(self, session: InterviewSession) -> Steps[tuple[Incoming, str]]:
        """The questions one by one, and the name of the coach that judges the answers."""
        coach = self._coaches.current(session.session_id)
        brief = yield from self.brief_of(session)
        return Incoming(coach, brief), coach.name

    def next(self, incoming: Incoming, news: Begun | Asked | None) -> Steps[Question | tuple[Question, ...]]:
        """Report the news and wait for the next question, or for all of them when there are no more."""
        return (yield from counted(slow_reporting(incoming.next, news), self._write_down))

    def stop(self, incoming: Incoming) -> Steps[None]:
        """Ask no further."""
        yield from counted(slow(incoming.stop), self._write_down)

    async def get_ready(self) -> None:
        """Load ahead what the first drawing needs."""
        await self._bank.get_ready()

    async def available(self, target: Target, mode: InterviewMode) -> Mapping[Kind, int]:
        """How many questions of each kind there are at most; no session has more than QUESTION_LIMIT."""
        found = await self._bank.available(Brief(target=target, mix={}, mode=mode))
        return {kind: min(count, QUESTION_LIMIT) for kind, count in found.items()}

    def brief(self, request: SessionCreateRequest) -> Steps[Brief]:
        """What a coach would be told of a session that is not made yet."""
        known = _Known(
            target=request.target,
            mix=request.mix,
            mode=InterviewMode(request.mode),
            resume_id=request.resume_id,
            user_id=request.user_id,
            seed=request.seed or 0,
        )
        return (yield from self._told(known))

    def brief_of(self, session: InterviewSession) -> Steps[Brief]:
        """What a coach is told of a session."""
        known = _Known(
            target=session.target,
            mix=session.mix,
            mode=session.mode,
            resume_id=session.resume_id,
            user_id=session.user_id,
            session_id=session.session_id,
            seed=session.seed,
        )
        return (yield from self._told(known))

    def _told(self, known: "_Known") -> Steps[Brief]:
        kept = None if known.resume_id is None else self._resumes.find(known.resume_id)
        resume = None if kept is None else kept.resume
        today = self._clock.now().date()
        job = yield from slow(job_match, known.target.job_description, resume, today)
        return Brief(
            target=known.target,
            mix=known.mix,
            mode=known.mode,
            resume=resume,
            job=job,
            today=today,
            seen=self._sessions.questions_seen(known.user_id, but=known.session_id),
            earlier=self._sessions.questions_asked(known.user_id, but=known.session_id),
            seed=known.seed,
        )


def _check(mix: Mapping[Kind, int], questions: tuple[Question, ...]) -> None:
    """Let no session begin with fewer questions than it was to have, or with one question twice."""
    for kind in Kind:
        wanted = mix.get(kind, 0)
        held = len({each.key for each in questions if each.kind is kind})
        if held < wanted:
            raise NotEnoughQuestions(kind.value, wanted, held)
