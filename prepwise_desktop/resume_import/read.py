"""The front door: a file or a text goes in, a Resume comes out, and nothing is written."""

import threading
import time
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from prepwise_desktop.domain.page_picture import PagePicture
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.work import Report, ignore, in_thread

if TYPE_CHECKING:
    # A window opens without these: they are imported when the first file comes.
    from prepwise_desktop.resume_import.asking import Asking
    from prepwise_desktop.resume_import.reader import ReaderProcess
    from prepwise_desktop.resume_import.requests import Reading, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResume:
    """What was understood, with the file that it was understood from."""

    resume: Resume
    file_name: str
    sha256: str
    data: bytes
    #: from the call to the answer
    seconds: float


class Reader:
    """Reads files in a process of its own that is kept for the next file and leaves when nothing comes.

    Its coroutines belong on the loop, hold it for no more than a moment, and raise FileRefused. Cancelling one kills
    the process at once. Two at the same time use two processes.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: ReaderProcess | None = None
        self._busy: set[Asking] = set()
        self._closed = False
        #: the most bytes of memory that the process of the newest answer had held
        self.peak_bytes = 0

    async def read_resume(self, path: str | Path, report: Report = ignore) -> ReadResume:
        """The resume in a file; reports the part done, 0 to 1, from a thread of its own."""
        return await self._read_resume(str(path), None, report)

    async def read_text(self, text: str, report: Report = ignore) -> ReadResume:
        """The resume in pasted text."""
        return await self._read_resume("", text, report)

    async def read_plain_text(self, path: str | Path, report: Report = ignore) -> str:
        """The words of a file, such as a job description."""
        request = replace(await in_thread(_request, str(path)), plain=True)
        return (await self._ask(request, report)).text

    async def read_picture(self, data: bytes, page: int, width: int) -> PagePicture:
        """A page (from 1) of a PDF's bytes as a picture, so many pixels wide."""
        wish = await in_thread(_picture_request, data, page, width)
        picture = (await self._ask(wish, ignore)).picture
        assert picture is not None
        return picture

    def warm(self) -> None:
        """Start the process ahead of the first file, in a thread; for the moment when a file is dragged in."""
        threading.Thread(target=self._warm, name="prepwise-reader-warm", daemon=True).start()

    def close(self) -> None:
        """Kill what is running; a reading that is under way ends as cancelled or refused."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, None
            busy = list(self._busy)
        for asking in busy:
            asking.cancel()
        if idle is not None:
            idle.close()

    async def _read_resume(self, path: str, pasted: str | None, report: Report) -> ReadResume:
        begun = time.perf_counter()
        request = await in_thread(_request, path, pasted)
        reading = await self._ask(request, report)
        assert reading.resume is not None
        return ReadResume(
            resume=reading.resume,
            file_name=request.file_name,
            sha256=reading.sha256,
            data=reading.data,
            seconds=time.perf_counter() - begun,
        )

    async def _ask(self, request: "Request", report: Report) -> "Reading":
        from prepwise_desktop.resume_import.asking import Asking

        asking = Asking(request, report, take=self._take, give_back=self._give_back)
        with self._lock:
            self._busy.add(asking)
        try:
            return await in_thread(asking.answer, on_cancel=asking.cancel)
        finally:
            self.peak_bytes = asking.peak
            with self._lock:
                self._busy.discard(asking)

    def _warm(self) -> None:
        with self._lock:
            wanted = self._idle is None and not self._closed
        if wanted:
            from prepwise_desktop.resume_import.reader import ReaderProcess

            self._give_back(ReaderProcess())

    def _take(self) -> "ReaderProcess | None":
        """The process that waits, if one does and may be asked again."""
        with self._lock:
            process, self._idle = self._idle, None
        if process is not None and not process.fit:
            process.close()
            return None
        return process

    def _give_back(self, process: "ReaderProcess") -> None:
        """Keep a fit process for the next file, unless one waits already."""
        with self._lock:
            if self._idle is None and not self._closed and process.fit:
                self._idle = process
                return
        process.close()


def _picture_request(data: bytes, page: int, width: int) -> "Request":
    from prepwise_desktop.resume_import.requests import PictureWish

    return replace(_request(""), picture=PictureWish(data=data, page=page, width=width))


def _request(path: str, pasted: str | None = None) -> "Request":
    """A request, with what asks imported: that takes longer than the loop may be held."""
    from prepwise_desktop.resume_import.requests import Request

    import_module("prepwise_desktop.resume_import.asking")
    return Request(path=path, pasted=pasted)
