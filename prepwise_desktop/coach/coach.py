"""What any coach can do, offline or with a provider."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.domain.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that a coach is told when it makes the questions of a session."""

    target: Target
    #: how many questions of each kind
    mix: Mapping[Kind, int]
    mode: InterviewMode = InterviewMode.PRACTICE
    resume: Resume | None = None
    #: keys of the questions that this person has met in earlier sessions
    seen: frozenset[str] = frozenset()
    #: the same seed gives the same questions
    seed: int = 0


class Coach(Protocol):
    """Asks and judges. Coroutines that take values and return values; they write nothing and may run on any loop."""

    @property
    def name(self) -> str:
        """The evaluator's name with its version; scores of two names are never mixed silently."""
        ...

    async def questions(self, brief: Brief) -> tuple[Question, ...]:
        """As many questions as the brief's mix asks for, none twice."""
        ...

    async def review(self, question: Question, answer: str) -> Evaluation:
        """Judge one answer; what cannot be judged is said, never invented."""
        ...

    async def follow_up(self, question: Question, answer: str, evaluation: Evaluation) -> Question | None:
        """A neutral question on what the answer left open, or None when nothing is."""
        ...


class Coaches(Protocol):
    """Knows which coach is asked now; asked at each call, so that it can change in mid-session."""

    def current(self) -> Coach:
        """The coach in charge."""
        ...
