"""What a person has set up for the next interview: the target and the shape of the session."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from prepwise_desktop.domain.kind import Kind
from prepwise_desktop.domain.session_summary import InterviewMode, SessionType
from prepwise_desktop.domain.target import Target
from prepwise_desktop.domain.time_limits import needed_minutes


def _two_of_each() -> Mapping[Kind, int]:
    return mix_for(SessionType.MIXED, 4)


def mix_for(session_type: SessionType, count: int) -> dict[Kind, int]:
    """How many questions of each kind a session of that type and length has.

    Mixed: half technical, the rest behavioral; of five or more one is on system design.
    """
    if session_type is not SessionType.MIXED:
        return {Kind(session_type.value): count}
    design = 1 if count >= 5 else 0
    technical = (count - design + 1) // 2
    return {
        Kind.TECHNICAL: technical,
        Kind.BEHAVIORAL: count - design - technical,
        Kind.SYSTEM_DESIGN: design,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Kept while it is typed, so that it is there again at the next start."""

    target: Target
    session_type: SessionType = SessionType.MIXED
    mix: Mapping[Kind, int] = field(default_factory=_two_of_each)
    mode: InterviewMode = InterviewMode.PRACTICE
    #: minutes for the whole session; None leaves it to the mode
    total_minutes: int | None = None

    @property
    def question_count(self) -> int:
        """Questions of all kinds."""
        return sum(self.mix.values())

    @property
    def minutes(self) -> int:
        """What the session takes: the person's own total where the mode keeps one, else what its questions need."""
        if self.total_minutes is not None and not self.mode.coached:
            return self.total_minutes
        return needed_minutes(self.mix, self.target.experience_level)
