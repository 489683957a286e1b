"""A session: what was asked, what was answered, and in which status it stands."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.rubric import PRESENT, Rubric
from prepwise_desktop.domain.session_summary import (
    ENDED,
    UNFINISHED,
    InterviewMode,
    SessionStatus,
    SessionSummary,
    SessionType,
)
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.domain.target import ExperienceLevel, Target

__all__ = [
    "ANSWER_LIMIT",
    "ENDED",
    "NOTE_LIMIT",
    "QUESTION_LIMIT",
    "UNFINISHED",
    "Attempt",
    "InterviewMode",
    "InterviewSession",
    "Pause",
    "QuestionResponse",
    "SessionCreateRequest",
    "SessionStatus",
    "SessionSummary",
    "SessionType",
    "check_moment",
    "type_of",
]

#: an answer's limit in characters; a paste beyond it is refused whole
ANSWER_LIMIT = 50_000

#: a note's limit in characters
NOTE_LIMIT = 5_000

#: questions in one session at most; more than anybody sits through, few enough to draw
QUESTION_LIMIT = 60


def type_of(mix: Mapping[Kind, int]) -> SessionType:
    """The type of a session with so many questions of each kind."""
    kinds = [kind for kind, count in mix.items() if count > 0]
    return SessionType(kinds[0].value) if len(kinds) == 1 else SessionType.MIXED


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCreateRequest:
    """What a session is to be; checks itself and raises InvalidRequest."""

    candidate_name: str
    user_id: str
    target_role: str
    experience_level: ExperienceLevel | str = ExperienceLevel.MID
    mode: InterviewMode | str = InterviewMode.PRACTICE
    num_technical: int = 0
    num_behavioral: int = 0
    num_system_design: int = 0
    num_coding: int = 0
    company: str = ""
    job_description: str = ""
    #: aware
    interview_date: datetime | None = None
    resume_id: str | None = None
    #: minutes for the whole session; None leaves it open
    total_minutes: int | None = None
    #: None draws one
    seed: int | None = None
    #: aware; when the session is meant to be held, None for now
    scheduled_for: datetime | None = None
    #: exactly these, in this order, as a review asks them; empty lets the coach draw as many as the numbers say
    questions: tuple[Question, ...] = ()

    def __post_init__(self) -> None:
        for name in ("candidate_name", "user_id", "target_role"):
            if not str(getattr(self, name)).strip():
                raise InvalidRequest(name, "is empty")
        _check_choice("experience_level", self.experience_level, ExperienceLevel)
        _check_choice("mode", self.mode, InterviewMode)
        if any(count < 0 for count in self.mix.values()):
            raise InvalidRequest("questions", "a number of questions is negative")
        if not 1 <= sum(self.mix.values()) <= QUESTION_LIMIT:
            raise InvalidRequest("questions", f"a session has 1 to {QUESTION_LIMIT} questions")
        if self.total_minutes is not None and self.total_minutes <= 0:
            raise InvalidRequest("total_minutes", "is not positive")
        check_moment("scheduled_for", self.scheduled_for)
        self._check_questions()

    def _check_questions(self) -> None:
        if not self.questions:
            return
        if self.mode == InterviewMode.ASSESSMENT:
            raise InvalidRequest("questions", "an assessment asks its own set")
        if Counter(each.kind for each in self.questions) != Counter(self.mix):
            raise InvalidRequest("questions", "are not as many of each kind as the numbers say")
        if len({each.key for each in self.questions}) < len(self.questions):
            raise InvalidRequest("questions", "one stands there twice")

    @property
    def mix(self) -> dict[Kind, int]:
        """How many questions of each kind."""
        return {
            Kind.TECHNICAL: self.num_technical,
            Kind.BEHAVIORAL: self.num_behavioral,
            Kind.SYSTEM_DESIGN: self.num_system_design,
            Kind.CODING: self.num_coding,
        }

    @property
    def target(self) -> Target:
        """What is practised for."""
        return Target(
            role=self.target_role.strip(),
            experience_level=ExperienceLevel(self.experience_level),
            company=self.company.strip(),
            job_description=self.job_description,
            interview_date=self.interview_date,
        )


def check_moment(name: str, moment: datetime | None) -> None:
    """Raise InvalidRequest for a moment that does not say in which time zone it is."""
    if moment is not None and moment.utcoffset() is None:
        raise InvalidRequest(name, "has no time zone")


def _check_choice(name: str, value: str, choices: type[StrEnum]) -> None:
    if value not in list(choices):
        raise InvalidRequest(name, f"{value!r} is none of " + ", ".join(choices))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One submitted answer with every evaluation that it has got, oldest first."""

    attempt_id: str
    #: counts from 1
    number: int
    text: str
    #: aware, in UTC
    submitted_at: datetime
    #: seconds spent on this attempt
    seconds: float = 0.0
    #: the person's own guess, level 1-5
    self_rating: int | None = None
    hints_used: int = 0
    evaluations: tuple[Evaluation, ...] = ()
    #: what a coach made of it last, if it was asked to
    stronger_answer: StrongerAnswer | None = None

    def evaluation_by(self, evaluator: str) -> Evaluation | None:
        """The evaluation by that evaluator that counts: its first that has a score, else its last; no re-scoring."""
        own = [each for each in self.evaluations if each.evaluator == evaluator and not each.rescored]
        return next((each for each in own if each.score is not None), own[-1] if own else None)

    @property
    def evaluation(self) -> Evaluation | None:
        """The newest evaluation, by whomever."""
        return self.evaluations[-1] if self.evaluations else None

    @property
    def waiting(self) -> bool:
        """Whether it is still to be judged; an estimate or another opinion beside does not stand for that."""
        return all(each.rescored for each in self.evaluations)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionResponse:
    """One question's place in a session, and everything answered to it."""

    question_id: str
    session_id: str
    #: counts from 0 among the questions, in the order asked; a follow-up stands after all of them
    index: int
    question: Question
    #: the question that this one follows up, or None
    parent_id: str | None = None
    skipped: bool = False
    flagged: bool = False
    note: str = ""
    #: what stands in the editor and is not submitted
    draft: str = ""
    #: seconds on screen with the clock running
    time_spent_seconds: float = 0.0
    hints_open: int = 0
    #: seconds that the mode's clock gave it when the session began; None where no clock stands over it
    limit_seconds: float | None = None
    attempts: tuple[Attempt, ...] = ()
    #: the session's evaluator
    evaluator: str = ""

    @property
    def answered(self) -> bool:
        """Whether at least one attempt was submitted."""
        return bool(self.attempts)

    @property
    def waiting(self) -> bool:
        """Whether the first attempt is still to be judged."""
        return bool(self.attempts) and self.attempts[0].waiting

    @property
    def evaluation(self) -> Evaluation | None:
        """The evaluation that counts: the first attempt's, by the session's evaluator."""
        return self.attempts[0].evaluation_by(self.evaluator) if self.attempts else None

    @property
    def evaluation_score(self) -> float | None:
        """The score 0-100 that counts for the session; None when there is none."""
        found = self.evaluation
        return None if found is None else found.score


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The clock stood from here to there, by the clock on the wall; aware, in UTC."""

    began_at: datetime
    #: None while it lasts
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewSession:
    """One interview, whole: its target, its questions and its answers."""

    session_id: str
    user_id: str
    candidate_name: str
    target: Target
    mode: InterviewMode
    session_type: SessionType
    status: SessionStatus
    #: aware, in UTC
    created_at: datetime
    scheduled_for: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    #: left in progress by a program that was killed or closed
    interrupted: bool = False
    resume_id: str | None = None
    total_minutes: int | None = None
    seed: int = 0
    mix: Mapping[Kind, int] = field(default_factory=dict)
    #: the evaluator that it was started with; only its scores count here
    evaluator: str = ""
    rubric_version: str = ""
    #: the rubric that it was held under, as it read then
    rubric: Rubric = PRESENT
    #: which fixed set was drawn; two assessments compare where it is the same; "" in other modes
    assessment_version: str = ""
    pauses: tuple[Pause, ...] = ()
    #: seconds with the clock running, pauses left out
    seconds: float = 0.0
    #: index of the question on screen
    current: int = 0
    responses: tuple[QuestionResponse, ...] = ()

    @property
    def questions(self) -> tuple[QuestionResponse, ...]:
        """The questions proper, without follow-ups, in order."""
        return tuple(each for each in self.responses if each.parent_id is None)

    @property
    def scored(self) -> tuple[QuestionResponse, ...]:
        """The questions whose score counts."""
        return tuple(each for each in self.questions if each.evaluation_score is not None)

    @property
    def average_score(self) -> float | None:
        """0-100: the mean of the scored first attempts by the session's evaluator; None when there are none."""
        scores = [each.evaluation_score for each in self.scored if each.evaluation_score is not None]
        return sum(scores) / len(scores) if scores else None

    @property
    def answered_count(self) -> int:
        """Questions with at least one attempt."""
        return sum(each.answered for each in self.questions)

    @property
    def skipped_count(self) -> int:
        """Questions that were skipped and not come back to."""
        return sum(each.skipped and not each.answered for each in self.questions)

    @property
    def waiting_count(self) -> int:
        """Questions whose first attempt is still to be judged."""
        return sum(each.waiting for each in self.questions)

    @property
    def expected_index(self) -> int | None:
        """The first question neither answered nor skipped: where the order is fixed, the only one that may be."""
        return next((each.index for each in self.questions if not each.answered and not each.skipped), None)

    @property
    def progress_percentage(self) -> float:
        """0-100: questions answered or skipped among all."""
        done = sum(each.answered or each.skipped for each in self.questions)
        return 100.0 * done / len(self.questions) if self.questions else 0.0

    def follow_ups(self, question_id: str) -> tuple[QuestionResponse, ...]:
        """The follow-ups of that question, in the order asked."""
        return tuple(each for each in self.responses if each.parent_id == question_id)
