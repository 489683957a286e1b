"""Made things that tests share: a clock moved by hand, a coach that says what it is told, and small builders."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from prepwise_desktop.coach.coach import Brief, FixedSet
from prepwise_desktop.coach.quotes import find
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.evaluation import Coverage, Evaluation, Finding, Judgement, NotScored, Remark
from prepwise_desktop.domain.question import Competency, Ground, GroundSource, KeyPoint, Kind, Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION
from prepwise_desktop.domain.session import (
    Attempt,
    InterviewMode,
    InterviewSession,
    QuestionResponse,
    SessionCreateRequest,
    SessionStatus,
    SessionType,
)
from prepwise_desktop.domain.stronger_answer import Origin, Paragraph, Span, StrongerAnswer
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.services.archive import Archive
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.services.sessions.assembly import session_manager
from prepwise_desktop.storage.backups import BackupStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.preferences import PreferenceStore
from prepwise_desktop.storage.profiles import ProfileStore
from prepwise_desktop.storage.summaries import SummaryStore
from prepwise_desktop.storage.todays_rubric import keep_todays_rubric
from prepwise_desktop.work import Report, ignore
from tests.empty_database import begin_empty

START = datetime(2026, 11, 10, 18, 40, tzinfo=UTC)
EVALUATOR = "offline coach 1 (scripted)"

STORY = (
    "In February I shipped a change to the tariff cache at Nordvik. Twenty minutes later price quotes for Denmark "
    "came back empty, and our support desk started getting calls.\n\nI rolled the change back within nine minutes, "
    "then checked the logs and saw that the new cache key left out the country code.\n\nWe have not had an empty "
    "quote since."
)


class MadeClock:
    """Time that passes only when it is told to."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self.passed = 0.0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return self.passed

    def advance(self, seconds: float) -> None:
        self.passed += seconds


class ScriptedCoach:
    """Asks the questions it was given and says what it was told to; `hold` makes reviews wait for `let_go`."""

    def __init__(self, *questions: Question) -> None:
        self.asked = questions
        self.error: PrepWiseError | None = None
        self.not_scored: NotScored | None = None
        self.level = 4
        self.follow_up_text = "How did you know that rolling back was safer than a quick fix?"
        self.reviewed: list[str] = []
        self._gate: Future[None] | None = None

    @property
    def name(self) -> str:
        return EVALUATOR

    def hold(self) -> None:
        """Let reviews wait from now on."""
        self._gate = Future()

    def let_go(self) -> None:
        """Let the waiting reviews go on."""
        assert self._gate is not None
        self._gate.set_result(None)
        self._gate = None

    async def questions(self, brief: Brief, *, report: Report = ignore) -> tuple[Question, ...]:
        if self.error is not None:
            raise self.error
        if self._gate is not None:
            await asyncio.wrap_future(self._gate)
        return self.asked or tuple(
            a_question(kind, key=f"{kind}-{n}") for kind in brief.mix for n in range(brief.mix[kind])
        )

    async def review(self, question: Question, answer: str, *, report: Report = ignore) -> Evaluation:
        if self._gate is not None:
            await asyncio.shield(asyncio.wrap_future(self._gate))
        if self.error is not None:
            raise self.error
        self.reviewed.append(answer)
        if self.not_scored is not None:
            return Evaluation(evaluator=EVALUATOR, rubric_version=RUBRIC_VERSION, not_scored=self.not_scored)
        return an_evaluation(question, answer, level=self.level, follow_up=self.follow_up_text)

    async def follow_up(self, question: Question, answer: str, evaluation: Evaluation) -> Question | None:
        text = evaluation.follow_up
        return replace(question, key=f"{question.key}+", text=text, hints=()) if text else None

    async def stronger_answer(
        self,
        question: Question,
        answer: str,
        evaluation: Evaluation | None,
        resume: Resume | None,
        *,
        report: Report = ignore,
    ) -> StrongerAnswer:
        if self.error is not None:
            raise self.error
        spans = (
            Span(text=answer.strip() + " ", origin=Origin.OWN),
            Span(text="That made it ", origin=Origin.LINK),
            Span(text="[your number]", origin=Origin.BLANK),
        )
        return StrongerAnswer(maker=EVALUATOR, paragraphs=(Paragraph(spans=spans),))


@dataclass(frozen=True, slots=True)
class ScriptedBank:
    """A bank whose fixed set is what the coach would ask."""

    coach: ScriptedCoach

    async def get_ready(self) -> None:
        """It is."""

    async def available(self, brief: Brief) -> dict[Kind, int]:
        return dict.fromkeys(Kind, 20)

    async def fixed_set(self, brief: Brief) -> FixedSet:
        return FixedSet(version="1 scripted", questions=await self.coach.questions(brief))


@dataclass(frozen=True, slots=True)
class OneCoach:
    """Coaches of which there is one."""

    coach: ScriptedCoach

    def current(self, session_id: str | None = None) -> ScriptedCoach:
        return self.coach


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeServices:
    """What a test of sessions needs, over a real file."""

    sessions: SessionManager
    archive: Archive
    database: Database
    coach: ScriptedCoach
    clock: MadeClock


@contextmanager
def made_services(folder: Path, *questions: Question, clock: MadeClock | None = None) -> Iterator[MadeServices]:
    """Services over that folder's database; opened again, what was in progress is interrupted as in the program."""
    clock = clock or MadeClock()
    coach = ScriptedCoach(*questions)
    coaches = OneCoach(coach)
    begin_empty(folder)
    database = Database(folder)
    numbers = count(1)
    salt = len(list(folder.iterdir()))
    try:

        def new_id() -> str:
            return f"{salt}-{clock.monotonic():.3f}-{next(numbers)}"

        SummaryStore(database).mark_interrupted()
        keep_todays_rubric(database)
        profiles = Profiles(ProfileStore(database), PreferenceStore(database), clock, new_id)
        sessions = session_manager(database, profiles, coaches, ScriptedBank(coach), clock, new_id, lambda: 7)
        archive = Archive(database, BackupStore(database), clock)
        yield MadeServices(sessions=sessions, archive=archive, database=database, coach=coach, clock=clock)
    finally:
        database.close()


def a_question(kind: Kind = Kind.BEHAVIORAL, **changes: Any) -> Question:
    """A question about a change that broke something, with a reason in line 9 of the resume."""
    made = Question(
        key="broke-production",
        kind=kind,
        competency=Competency.OWNERSHIP,
        difficulty=ExperienceLevel.SENIOR,
        text="Tell me about a change you shipped that broke something in production. What did you do?",
        key_points=(
            KeyPoint(text="what broke, and for whom", criterion=criteria(kind)[0].key),
            KeyPoint(text="what is different since", criterion=criteria(kind)[-2].key),
        ),
        hints=(
            "Say what broke for whom before you say what you did.",
            "Name your own first step, and why it came first.",
            "End with what is different since.",
        ),
        ground=Ground(
            source=GroundSource.RESUME, line=9, text="On call for 11 services; wrote the runbook the team still uses."
        ),
    )
    return replace(made, **changes)


def an_evaluation(question: Question, answer: str, *, level: int = 4, **changes: Any) -> Evaluation:
    """Every criterion at that level with the first words of the answer quoted; the last one is not judged."""
    words = find(answer, " ".join(answer.split()[:4])) if answer.strip() else None
    quotes = () if words is None else (words,)
    *judged, left_out = criteria(question.kind)
    judgements = [
        Judgement(criterion=each.key, points=(level - 1) * 25.0, quotes=quotes, reason="It stands in the answer.")
        for each in judged
    ]
    judgements.append(Judgement(criterion=left_out.key, points=None, reason="This evaluator cannot judge it."))
    made = Evaluation(
        evaluator=EVALUATOR,
        rubric_version=RUBRIC_VERSION,
        judgements=tuple(judgements),
        strengths=(Remark(text="Own steps stand in order.", criterion=judged[0].key, quote=words),),
        improvements=(Remark(text="Say how many quotes failed, and for how long.", criterion=judged[-1].key),),
        findings=tuple(
            Finding(key_point=point.text, criterion=point.criterion, coverage=coverage, credit=credit, quote=words)
            for point, coverage, credit in zip(
                question.key_points, (Coverage.COVERED, Coverage.MISSING), (0.9, 0.0), strict=False
            )
        ),
    )
    return replace(made, **changes)


def a_request(**changes: Any) -> SessionCreateRequest:
    """Four questions on behavior for Ines Halvorsen."""
    given = {
        "candidate_name": "Ines Halvorsen",
        "user_id": "ines",
        "target_role": "Senior Backend Engineer",
        "company": "Quillbank",
        "experience_level": ExperienceLevel.SENIOR,
        "num_behavioral": 4,
    }
    return SessionCreateRequest(**{**given, **changes})


def an_attempt(text: str = STORY, number: int = 1, **changes: Any) -> Attempt:
    """One submitted answer."""
    made = Attempt(attempt_id=f"attempt-{number}", number=number, text=text, submitted_at=START, seconds=271.0)
    return replace(made, **changes)


def a_response(index: int = 0, *, score: float | None = None, **changes: Any) -> QuestionResponse:
    """A question's place in a session; with a score it was answered and evaluated."""
    question = changes.pop("question", a_question())
    made = QuestionResponse(
        question_id=f"question-{index}", session_id="session", index=index, question=question, evaluator=EVALUATOR
    )
    if score is not None:
        judgements = tuple(
            Judgement(criterion=each.key, points=score, quotes=(q,))
            if (q := find(STORY, "price quotes for Denmark"))
            else Judgement(criterion=each.key, points=score)
            for each in criteria(question.kind)
        )
        evaluation = Evaluation(evaluator=EVALUATOR, rubric_version=RUBRIC_VERSION, judgements=judgements)
        made = replace(made, attempts=(an_attempt(evaluations=(evaluation,)),))
    return replace(made, **changes)


def a_session(*responses: QuestionResponse, **changes: Any) -> InterviewSession:
    """A completed practice session of those responses; of four answers without them."""
    made = InterviewSession(
        session_id="session",
        user_id="ines",
        candidate_name="Ines Halvorsen",
        target=Target(role="Senior Backend Engineer", company="Quillbank", experience_level=ExperienceLevel.SENIOR),
        mode=InterviewMode.PRACTICE,
        session_type=SessionType.MIXED,
        status=SessionStatus.COMPLETED,
        created_at=START,
        started_at=START,
        ended_at=START + timedelta(minutes=41),
        evaluator=EVALUATOR,
        rubric_version=RUBRIC_VERSION,
        seconds=2460.0,
        responses=responses
        or tuple(a_response(index, score=score) for index, score in enumerate((75.0, 50.0, 25.0, 75.0))),
    )
    return replace(made, **changes)
