"""One request to the reader process on its way, which can be cancelled at any time."""

import threading
from collections.abc import Callable

from prepwise_desktop.domain.errors import RefusalReason
from prepwise_desktop.resume_import.progress import Report
from prepwise_desktop.resume_import.reader import Ended, ReaderBug, ReaderProcess
from prepwise_desktop.resume_import.requests import Reading, Refused, Request

#: what a killed reading answers; nobody waits for it any more
_CANCELLED = Refused(reason=RefusalReason.UNREADABLE, detail="cancelled")


class Asking:
    """One request on its way: `answer` blocks its thread, `cancel` ends it from any other.

    `take` gives the process that waits, if one does; `give_back` gets it after use.
    """

    def __init__(
        self,
        request: Request,
        report: Report,
        *,
        take: Callable[[], ReaderProcess | None],
        give_back: Callable[[ReaderProcess], None],
    ) -> None:
        self._request = request
        self._report = report
        self._take = take
        self._give_back = give_back
        #: the most bytes of memory that the process has held; 0 before it answers
        self.peak = 0
        self._lock = threading.Lock()
        self._process: ReaderProcess | None = None
        self._cancelled = False

    def answer(self) -> Reading:
        """What the reader process says; FileRefused where it refuses."""
        reply = self._reply()
        self.peak = reply.peak
        if isinstance(reply, Refused):
            raise reply.error(self._request.file_name)
        return reply

    def _reply(self) -> Reading | Refused:
        """Ask the waiting process, or a fresh one where none waits or it had just left."""
        process = self._take()
        if process is not None:
            try:
                return self._ask(process)
            except Ended:
                if self._cancelled:
                    return _CANCELLED
        return self._ask_fresh()

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
                self._give_back(process)
            else:
                process.close()
        return reply
