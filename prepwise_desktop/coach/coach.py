"""What any coach can do, offline or with a provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.evaluation import Evaluation, Judgement
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.domain.target import Target
from prepwise_desktop.work import Report, ignore

if TYPE_CHECKING:
    from prepwise_desktop.domain.job_match import JobMatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that a coach is told when it makes the questions of a session."""

    target: Target
    #: how many questions of each kind
    mix: Mapping[Kind, int]
    mode: InterviewMode = InterviewMode.PRACTICE
    resume: Resume | None = None
    #: the target's job description, understood and held against the resume; None where there is none
    job: JobMatch | None = None
    #: the day on which is asked, for the years that the resume comes to; None counts none
    today: date | None = None
    #: keys of the questions that this person has met in earlier sessions
    seen: frozenset[str] = frozenset()
    #: what the newest questions of earlier sessions asked, newest first
    earlier: tuple[str, ...] = ()
    #: the same seed gives the same questions
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """From here on the questions come from the bank, since the one who was asked fell silent."""

    #: what ended it, or None when too few of its questions could be used
    error: PrepWiseError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provisional:
    """A criterion that was judged while the rest still comes; it holds once the evaluation is returned."""

    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What was provisional is void: the reply broke off, and is asked for again or given up."""


class Coach(Protocol):
    """Asks and judges. Coroutines that take values and return values; they write nothing and may run on any loop."""

    @property
    def name(self) -> str:
        """The evaluator's name with its version; scores of two names are never mixed silently."""
        ...

    async def questions(self, brief: Brief, *, report: Report = ignore) -> tuple[Question, ...]:
        """As many questions as the brief's mix asks for, none twice.

        A coach that needs long reports each Question as it is ready, in the order of the result, of which they are
        the beginning; and Filled before the first that it did not write.
        """
        ...

    async def review(self, question: Question, answer: str, *, report: Report = ignore) -> Evaluation:
        """Judge one answer; what cannot be judged is said, never invented.

        A coach that needs long reports Provisional criteria as they come, and TakenBack when they are void.
        """
        ...

    async def follow_up(self, question: Question, answer: str, evaluation: Evaluation) -> Question | None:
        """A neutral question on what the answer left open, or None when nothing is."""
        ...

    async def stronger_answer(
        self,
        question: Question,
        answer: str,
        evaluation: Evaluation | None,
        resume: Resume | None,
        *,
        report: Report = ignore,
    ) -> StrongerAnswer:
        """What the answer could be, made of its own words and the resume's, with a blank wherever a fact is missing.

        It names nobody, no employer, date or number that neither holds (see own_facts).
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedSet:
    """The questions of an assessment; where `version` is the same, they are the same."""

    version: str
    questions: tuple[Question, ...]


class QuestionBank(Protocol):
    """The questions that ship with the program. Coroutines that take values and return values, on any loop."""

    async def get_ready(self) -> None:
        """Load ahead what the first session needs."""
        ...

    async def available(self, brief: Brief) -> Mapping[Kind, int]:
        """How many questions of each kind there are at most for such a session; the brief's mix is left aside."""
        ...

    async def fixed_set(self, brief: Brief) -> FixedSet:
        """The assessment of that target and mix; NotEnoughQuestions when its set holds fewer of a kind."""
        ...


class Coaches(Protocol):
    """Knows which coach is asked now; asked at each call, so that it can change in mid-session."""

    def current(self, session_id: str | None = None) -> Coach:
        """The coach in charge, for a call of that session: who asks is counted."""
        ...
