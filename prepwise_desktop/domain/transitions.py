"""Which status of a session may follow which: the one table of them."""

from collections.abc import Mapping

from prepwise_desktop.domain.errors import IllegalTransition
from prepwise_desktop.domain.session import InterviewMode, SessionStatus

#: which status may follow which; the last two are final
TRANSITIONS: Mapping[SessionStatus, frozenset[SessionStatus]] = {
    SessionStatus.SCHEDULED: frozenset({SessionStatus.IN_PROGRESS, SessionStatus.ABANDONED}),
    SessionStatus.IN_PROGRESS: frozenset({SessionStatus.PAUSED, SessionStatus.COMPLETED, SessionStatus.ABANDONED}),
    SessionStatus.PAUSED: frozenset({SessionStatus.IN_PROGRESS, SessionStatus.COMPLETED, SessionStatus.ABANDONED}),
    SessionStatus.COMPLETED: frozenset(),
    SessionStatus.ABANDONED: frozenset(),
}


def check_transition(present: SessionStatus, wanted: SessionStatus, mode: InterviewMode) -> None:
    """Raise IllegalTransition unless a session of that mode may go from one status to the other."""
    allowed = wanted in TRANSITIONS[present]
    if not allowed or (wanted is SessionStatus.PAUSED and not mode.can_pause):
        raise IllegalTransition(present.value, wanted.value)
