"""A simple model of a session: what it is after any acts, without a database, a coach or a clock."""

from dataclasses import dataclass, field
from typing import Any

from prepwise_desktop.domain.session import InterviewMode, InterviewSession, QuestionResponse

PRACTICE, MOCK, REAL, ASSESSMENT = (mode.value for mode in InterviewMode)
#: status -> what may follow it
FOLLOWS = {
    "scheduled": {"in_progress", "abandoned"},
    "in_progress": {"paused", "completed", "abandoned"},
    "paused": {"in_progress", "completed", "abandoned"},
    "completed": set(),
    "abandoned": set(),
}


@dataclass
class Try:
    """One attempt; score None while it waits for the coach."""

    text: str
    rating: int | None = None
    score: float | None = None


@dataclass
class Asked:
    """One question of the model."""

    parent: int | None = None
    tries: list[Try] = field(default_factory=list)
    skipped: bool = False
    flagged: bool = False
    note: str = ""
    draft: str = ""
    seconds: float = 0.0
    hints: int = 0


@dataclass
class Held:
    """One session of the model."""

    session_id: str
    user: str
    mode: str
    status: str = "scheduled"
    interrupted: bool = False
    seconds: float = 0.0
    pauses: int = 0
    current: int = 0
    asked: list[Asked] = field(default_factory=list)

    @property
    def free(self) -> bool:
        return self.mode in (PRACTICE, MOCK)

    @property
    def may_retry(self) -> bool:
        return self.status == "completed" or (self.status, self.mode) == ("in_progress", PRACTICE)

    @property
    def proper(self) -> list[Asked]:
        return [each for each in self.asked if each.parent is None]

    @property
    def turn(self) -> int | None:
        return next((n for n, each in enumerate(self.asked) if not (each.tries or each.skipped or each.parent)), None)

    @property
    def shown(self) -> bool:
        """Whether scores may be seen."""
        return self.mode == PRACTICE or self.status in ("completed", "abandoned")

    def let_run(self, seconds: float) -> None:
        """The session's clock runs until it has ended."""
        if self.status not in ("completed", "abandoned"):
            self.seconds += seconds

    def children(self, index: int) -> list[int]:
        return [n for n, each in enumerate(self.asked) if each.parent == index]

    def scores(self) -> list[float]:
        found = [each.tries[0].score for each in self.proper if each.tries]
        return [each for each in found if each is not None] if self.shown else []


def seen(session: InterviewSession) -> Any:
    """What of a session is compared."""
    average = session.average_score
    return (
        (session.status.value, session.interrupted, session.current, len(session.pauses)),
        (round(session.seconds, 6), None if average is None else round(average, 6)),
        [_seen_question(each) for each in session.responses],
    )


def _seen_question(response: QuestionResponse) -> Any:
    tries = [
        (each.text, each.self_rating, None if each.evaluation is None else each.evaluations[0].score)
        for each in response.attempts
    ]
    state = (response.skipped, response.flagged, response.note, response.draft, response.hints_open)
    return tries, state, round(response.time_spent_seconds, 6), response.parent_id is not None


def expected(held: Held) -> Any:
    """The same of the model."""
    scores = held.scores()
    average = round(sum(scores) / len(scores), 6) if scores else None
    return (
        (held.status, held.interrupted, held.current, held.pauses),
        (round(held.seconds, 6), average),
        [
            (
                [(tried.text, tried.rating, tried.score if held.shown else None) for tried in each.tries],
                (each.skipped, each.flagged, each.note, each.draft, each.hints),
                round(each.seconds, 6),
                each.parent is not None,
            )
            for each in held.asked
        ],
    )
