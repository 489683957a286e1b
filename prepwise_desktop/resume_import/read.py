"""The front door: a file or a text goes in, a Resume comes out, and nothing is written."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path

from prepwise_desktop.domain.errors import RefusalReason
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.resume_import.reader import Ended, ReaderBug, ReaderProcess
from prepwise_desktop.resume_import.requests import Reading, Refused, Request, Wanted
from prepwise_desktop.work import Report, ignore, in_thread

#: the name of what was pasted
PASTED = "Pasted text"
#: what a killed reading answers; nobody waits for it any more
_CANCELLED = Refused(reason=RefusalReason.UNREADABLE, detail="cancelled")


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
        self._busy: set[_Asking] = set()
        self._closed = False
        #: the most bytes of memory that the process of the newest answer had held
        self.peak_bytes = 0

    async def read_resume(self, path: str | Path, report: Report = ignore) -> ReadResume:
        """The resume in a file; reports the part done, 0 to 1, from a thread of its own."""
        request = Request(wanted=Wanted.RESUME, path=str(path))
        return await self._read_resume(request, Path(path).name, report)

    async def read_text(self, text: str, report: Report = ignore) -> ReadResume:
        """The resume in pasted text."""
        request = Request(wanted=Wanted.RESUME, pasted=text)
        return await self._read_resume(request, PASTED, report)

    async def read_plain_text(self, path: str | Path, report: Report = ignore) -> str:
        """The words of a file, such as a job description."""
        reading = await self._ask(Request(wanted=Wanted.PLAIN_TEXT, path=str(path)), Path(path).name, report)
        return reading.text

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

    async def _read_resume(self, request: Request, file_name: str, report: Report) -> ReadResume:
        begun = time.perf_counter()
        reading = await self._ask(request, file_name, report)
        assert reading.resume is not None
        return ReadResume(
            resume=reading.resume,
            file_name=file_name,
            sha256=reading.sha256,
            data=reading.data,
            seconds=time.perf_counter() - begun,
        )

    async def _ask(self, request: Request, file_name: str, report: Report) -> Reading:
        asking = _Asking(self, request, report)
        reply = await in_thread(asking.answer, on_cancel=asking.cancel)
        self.peak_bytes = reply.peak
        if isinstance(reply, Refused):
            raise reply.error(file_name)
        return reply

    def _warm(self) -> None:
        with self._lock:
            wanted = self._idle is None and not self._closed
        if wanted:
            self.give_back(ReaderProcess())

    def take(self, asking: "_Asking") -> ReaderProcess | None:
        """The process that waits, if one does; `asking` counts as busy until it is let go."""
        with self._lock:
            self._busy.add(asking)
            process, self._idle = self._idle, None
        if process is not None and not process.fit:
            process.close()
            return None
        return process

    def let_go(self, asking: "_Asking") -> None:
        """This asking needs no ending any more."""
        with self._lock:
            self._busy.discard(asking)

    def give_back(self, process: ReaderProcess) -> None:
        """Keep a fit process for the next file, unless one waits already."""
        with self._lock:
            if self._idle is None and not self._closed and process.fit:
                self._idle = process
                return
        process.close()


class _Asking:
    """One request on its way: `answer` blocks its thread, `cancel` ends it from any other."""

    def __init__(self, reader: Reader, request: Request, report: Report) -> None:
        self._reader = reader
        self._request = request
        self._report = report
        self._lock = threading.Lock()
        self._process: ReaderProcess | None = None
        self._cancelled = False

    def answer(self) -> Reading | Refused:
        """What the reader process says; asks a fresh one when the waiting one had just left."""
        try:
            process = self._reader.take(self)
            if process is not None:
                try:
                    return self._ask(process)
                except Ended:
                    if self._cancelled:
                        return _CANCELLED
            return self._ask_fresh()
        finally:
            self._reader.let_go(self)

    def _ask_fresh(self) -> Reading | Refused:
        try:
            return self._ask(ReaderProcess())
        except Ended as error:
            if self._cancelled:
                return _CANCELLED
            raise ReaderBug("the reader process did not start") from error

    def cancel(self) -> None:
        """Kill the process that reads, now or as soon as there is one."""
        with self._lock:
            self._cancelled = True
            process = self._process
        if process is not None:
            process.kill()

    def _ask(self, process: ReaderProcess) -> Reading | Refused:
        with self._lock:
            self._process = process
            cancelled = self._cancelled
        if cancelled:
            process.kill()
        kept = False
        try:
            reply = process.ask(self._request, self._report)
            kept = True
        finally:
            with self._lock:
                self._process = None
            if kept:
                self._reader.give_back(process)
            else:
                process.close()
        return reply
