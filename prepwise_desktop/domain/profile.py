"""A person who practises on this computer; `user_id` in requests is the profile's identifier."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One person: everything kept belongs to exactly one."""

    profile_id: str
    #: "" until the person or a resume tells it
    name: str
    #: aware, in UTC
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileContents:
    """What goes when a profile is deleted."""

    resumes: int
    sessions: int
    #: attempts at questions, in all those sessions
    answers: int
