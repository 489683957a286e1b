"""One line of a session: what it was and in which status it stands, without its words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from prepwise_desktop.domain.target import ExperienceLevel


class SessionStatus(StrEnum):
    """Where a session stands."""

    SCHEDULED = "scheduled"
    IN_PROGRESS = "in_progress"
    PAUSED = "paused"
    COMPLETED = "completed"
    ABANDONED = "abandoned"


class InterviewMode(StrEnum):
    """How a session is held (the table of PRODUCT.md)."""

    PRACTICE = "practice"
    MOCK = "mock"
    REAL = "real"
    ASSESSMENT = "assessment"

    @property
    def can_pause(self) -> bool:
        """Whether the clock may be stopped."""
        return self in (InterviewMode.PRACTICE, InterviewMode.MOCK)

    @property
    def feedback_at_once(self) -> bool:
        """Whether an answer's evaluation is shown before the end."""
        return self is InterviewMode.PRACTICE

    @property
    def order_free(self) -> bool:
        """Whether questions are gone to in any order, and skipped ones come back to."""
        return self in (InterviewMode.PRACTICE, InterviewMode.MOCK)

    @property
    def coached(self) -> bool:
        """Whether there are hints, self-ratings, follow-ups, further attempts before the end and stronger answers."""
        return self is InterviewMode.PRACTICE

    @property
    def strict(self) -> bool:
        """Whether the clock ends a turn: what stands in the editor is submitted as it is."""
        return self in (InterviewMode.REAL, InterviewMode.ASSESSMENT)


class SessionType(StrEnum):
    """What a session is about: one kind of question, or several."""

    TECHNICAL = "technical"
    BEHAVIORAL = "behavioral"
    MIXED = "mixed"
    SYSTEM_DESIGN = "system_design"
    CODING = "coding"


#: statuses of a session that can still be gone on with
UNFINISHED = frozenset({SessionStatus.IN_PROGRESS, SessionStatus.PAUSED})

#: statuses of a session that is over
ENDED = frozenset({SessionStatus.COMPLETED, SessionStatus.ABANDONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """One line of History: what a session was, without its words."""

    session_id: str
    user_id: str
    mode: InterviewMode
    session_type: SessionType
    status: SessionStatus
    role: str
    company: str
    experience_level: ExperienceLevel
    #: aware, in UTC
    created_at: datetime
    scheduled_for: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None
    interrupted: bool
    evaluator: str
    #: which fixed set was drawn, "" in other modes than assessment
    assessment_version: str = ""
    #: minutes for the whole session, as wanted or as real mode gave it
    total_minutes: int | None = None
    seconds: float
    #: index of the question on screen
    current: int = 0
    question_count: int
    answered_count: int
    scored_count: int
    #: questions whose first attempt is still to be judged
    waiting_count: int = 0
    #: 0-100, or None
    score: float | None

    @property
    def settled(self) -> bool:
        """Whether every answer was judged; until then a completed session is "n of m scored" and in no trend."""
        return self.waiting_count == 0

    def is_due(self, now: datetime) -> bool:
        """Whether it is scheduled for a moment that has come."""
        return self.status is SessionStatus.SCHEDULED and self.scheduled_for is not None and self.scheduled_for <= now
