"""The time that is left, as the clock of the mode counts it down."""

from dataclasses import dataclass

from prepwise_desktop.domain.session import InterviewSession, QuestionResponse
from prepwise_desktop.domain.time_limits import question_limit, session_limit


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLeft:
    """What was given and what is used up, both in seconds; for one question or for the whole session."""

    limit: float
    spent: float
    whole_session: bool = False

    @property
    def left(self) -> float:
        """Seconds still to come, never below 0."""
        return max(0.0, self.limit - self.spent)

    @property
    def over(self) -> float:
        """Seconds beyond the limit, never below 0."""
        return max(0.0, self.spent - self.limit)

    @property
    def is_over(self) -> bool:
        """Whether nothing is left."""
        return self.spent >= self.limit

    @property
    def share_left(self) -> float:
        """The part that is left, 0 to 1."""
        return self.left / self.limit if self.limit else 0.0


def time_left(
    session: InterviewSession, response: QuestionResponse, *, question_seconds: float, session_seconds: float
) -> TimeLeft | None:
    """The clock over that question at that moment; None where none counts down."""
    whole = session_limit(session)
    if whole is not None:
        return TimeLeft(limit=whole, spent=session_seconds, whole_session=True)
    limit = question_limit(session, response)
    return None if limit is None or response.answered else TimeLeft(limit=limit, spent=question_seconds)
