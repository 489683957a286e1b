"""A reader that is loaded when the first file comes: the program's start has no use for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from prepwise_desktop.work import Report, ignore

if TYPE_CHECKING:
    from prepwise_desktop.domain.page_picture import PagePicture
    from prepwise_desktop.resume_import.read import Reader, ReadResume


class LateReader:
    """Does what `read.Reader` does; `close` it."""

    def __init__(self) -> None:
        self._reader: Reader | None = None

    async def read_resume(self, path: str | Path, report: Report = ignore) -> ReadResume:
        """The resume in a file, with the file itself; raises FileRefused."""
        return await self._loaded().read_resume(path, report)

    async def read_text(self, text: str, report: Report = ignore) -> ReadResume:
        """The resume in pasted text."""
        return await self._loaded().read_text(text, report)

    async def read_plain_text(self, path: str | Path, report: Report = ignore) -> str:
        """The words of a file, as they are."""
        return await self._loaded().read_plain_text(path, report)

    async def read_picture(self, data: bytes, page: int, width: int) -> PagePicture:
        """A page (from 1) of a PDF's bytes as a picture, so many pixels wide."""
        return await self._loaded().read_picture(data, page, width)

    def warm(self) -> None:
        """Start the process ahead of the first file."""
        self._loaded().warm()

    def close(self) -> None:
        """Kill what is running."""
        if self._reader is not None:
            self._reader.close()

    def _loaded(self) -> Reader:
        if self._reader is None:
            from prepwise_desktop.resume_import.read import Reader

            self._reader = Reader()
        return self._reader
