"""A person who practises on this computer; `user_id` in requests is the profile's identifier."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One person: everything kept belongs to exactly one."""

    profile_id: str
    name: str
    #: aware, in UTC
    created_at: datetime
