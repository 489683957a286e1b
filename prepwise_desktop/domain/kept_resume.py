"""A resume as it is kept: what was understood, what the person put right, and which file it came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from prepwise_desktop.domain.corrections import corrected
from prepwise_desktop.domain.resume import Resume


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptResume:
    """One imported resume of one profile."""

    resume_id: str
    profile_id: str
    file_name: str
    #: of the original file's bytes, hexadecimal
    sha256: str
    #: aware, in UTC
    added_at: datetime
    #: seconds that reading took
    seconds: float
    understood: Resume
    #: the person's own words by field path, see corrections
    corrections: Mapping[str, str]

    @property
    def resume(self) -> Resume:
        """What was understood, with the corrections in place."""
        return corrected(self.understood, self.corrections)
