"""What the start of a session tells on its way, when the coach needs long."""

from dataclasses import dataclass

from prepwise_desktop.domain.session import InterviewSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The first question is there and the session in progress; more questions come."""

    session: InterviewSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question more is there."""

    session_id: str
    #: counts from 0
    index: int
