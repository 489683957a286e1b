"""What is said between the program and its reader process: plain values that can be pickled."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.domain.page_picture import PagePicture
from prepwise_desktop.domain.resume import Resume

#: the name of what was pasted
PASTED = "Pasted text"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWish:
    """A page (from 1) of these bytes of a PDF, so many pixels wide."""

    data: bytes
    page: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Read a file, or `pasted` text where it is not None; `plain` wants its words only, `picture` a page of it."""

    path: str = ""
    pasted: str | None = None
    plain: bool = False
    picture: PictureWish | None = None

    @property
    def file_name(self) -> str:
        """The name that the person knows it by."""
        return Path(self.path).name if self.pasted is None else PASTED


@dataclass(frozen=True, slots=True)
class Started:
    """The reader has taken the request; time counts from here."""


@dataclass(frozen=True, slots=True)
class Recognising:
    """Text is to be recognised in so many pages, which may take longer and hold more."""

    pages: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The part done, 0 to 1."""

    part: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read; `peak` is the most bytes of memory that the process has held so far."""

    data: bytes
    resume: Resume | None = None
    text: str = ""
    picture: PagePicture | None = None
    peak: int = 0
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.data).hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why there is nothing to come back."""

    reason: RefusalReason
    detail: str
    peak: int = 0

    def error(self, file_name: str) -> FileRefused:
        """The same as an error."""
        return FileRefused(self.reason, self.detail, file_name=file_name)


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug of ours: where it happened, without a word of the file."""

    where: str


Reply = Started | Recognising | Progress | Reading | Refused | Failed
