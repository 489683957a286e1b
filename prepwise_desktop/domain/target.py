"""What a person practises for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ExperienceLevel(StrEnum):
    """How much experience the role asks for; also the difficulty of a question."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Role, experience level and what is known of the job."""

    role: str
    experience_level: ExperienceLevel = ExperienceLevel.MID
    company: str = ""
    job_description: str = ""
    #: aware, in UTC
    interview_date: datetime | None = None
