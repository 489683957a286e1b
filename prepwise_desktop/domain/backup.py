"""One whole copy of everything kept, made on a day that a person can go back to."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """When it was made (aware, UTC), how large it is (bytes), and where it lies."""

    made_at: datetime
    size: int
    path: Path
