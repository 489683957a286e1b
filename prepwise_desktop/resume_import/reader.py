"""The child process that reads files: started when needed, kept for the next file, killed at once."""

import multiprocessing
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnProcess
from types import ModuleType

from prepwise_desktop.domain.errors import RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.memory import taken
from prepwise_desktop.resume_import.progress import Report
from prepwise_desktop.resume_import.requests import (
    Failed,
    Progress,
    Reading,
    Recognising,
    Refused,
    Reply,
    Request,
    Started,
)
from prepwise_desktop.resume_import.serving import serve

#: seconds between two looks at the reader's time and memory
_LOOK = 0.02
#: seconds that a process may take to start before it counts as broken; a slow disk with a virus scanner takes 10
_START = 30.0


#: two threads that set the main module aside at once would lose it
_SETTING_ASIDE = threading.Lock()


class ReaderBug(RuntimeError):
    """A bug of ours in the reader process; says where, and nothing of the file."""


class Ended(Exception):
    """The process ended before it took the request."""


class ReaderProcess:
    """One child process. `ask` blocks and belongs in a thread; `kill` may be called from any thread at any time."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=serve, args=(theirs,), name="prepwise-reader", daemon=True)
        self._lock = threading.Lock()
        self._killed = False
        self._peak = 0
        with _main_set_aside():
            self._process.start()
        theirs.close()

    @property
    def pid(self) -> int | None:
        """The operating system's number of the process."""
        return self._process.pid

    @property
    def fit(self) -> bool:
        """Whether it may be asked again: alive, and not grown by what it has read."""
        return self._peak < limits.KEEP_RESIDENT and self._process.is_alive()

    def ask(self, request: Request, report: Report) -> Reading | Refused:
        """The answer; a reader that takes too long or too much is killed. ReaderBug for a bug of ours.

        Raises Ended when the process was gone already, so that another one can be asked.
        """
        try:
            self._connection.send(request)
            reply = self._taken(_Watch(self._process.pid or 0), report)
        except (OSError, EOFError) as error:
            raise Ended from error
        if isinstance(reply, Failed):
            raise ReaderBug(reply.where)
        self._peak = max(self._peak, reply.peak)
        return reply

    def _taken(self, watch: "_Watch", report: Report) -> Reading | Refused | Failed:
        started = False
        while True:
            try:
                reply = self._next(watch)
            except (OSError, EOFError):
                if not started:
                    raise
                return self._broken_off(watch)
            match reply:
                case Started():
                    started = True
                    watch.start()
                case Recognising(pages):
                    watch.recognise(pages)
                case Progress(part):
                    report(part)
                case None:
                    self.kill()
                    return watch.refusal()
                case Reading() | Refused() | Failed():
                    return reply

    def _next(self, watch: "_Watch") -> Reply | None:
        """The next thing that it says; None when it went over a limit."""
        while not self._connection.poll(_LOOK):
            if watch.over():
                return None
        reply: Reply = self._connection.recv()
        return reply

    def _broken_off(self, watch: "_Watch") -> Refused:
        """The process ended by itself while it was reading: a library crashed on the file."""
        self.kill()
        return Refused(reason=RefusalReason.DAMAGED, detail="the reader broke off", peak=watch.peak)

    def kill(self) -> None:
        """End it now; who is inside `ask` gets an answer or Ended at once."""
        with self._lock:
            if not self._killed:
                self._killed = True
                self._process.kill()

    def close(self) -> None:
        """End it and give its resources back; waits for the killed process to be gone."""
        self.kill()
        self._process.join()
        self._connection.close()
        self._process.close()


@contextmanager
def _main_set_aside() -> Iterator[None]:
    """Start a process that does not import the program's main module again.

    A script that a person wrote without `if __name__ == "__main__"` would run once more in there.
    """
    with _SETTING_ASIDE:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


class _Watch:
    """The time and memory of one reading."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._until = time.monotonic() + _START
        # A process that is kept has computed for the files before this one.
        self._computed_before = taken(pid)[1]
        self._reason = RefusalReason.TOO_SLOW
        self._wait, self._seconds, self._resident = limits.MAX_WAIT, limits.MAX_SECONDS, limits.MAX_RESIDENT
        self.peak = 0

    def start(self) -> None:
        """Time counts from now."""
        self._until = time.monotonic() + self._wait
        self._computed_before = taken(self._pid)[1]

    def recognise(self, pages: int) -> None:
        """Allow what recognising text in so many pages takes."""
        self._wait += pages * limits.RECOGNISING_WAIT
        self._seconds += pages * limits.RECOGNISING_SECONDS
        self._resident = limits.RECOGNISING_RESIDENT
        self.start()

    def over(self) -> bool:
        """Whether a limit has been passed."""
        held, computed = taken(self._pid)
        self.peak = max(self.peak, held)
        if self.peak > self._resident:
            self._reason = RefusalReason.TOO_LARGE
            return True
        return time.monotonic() > self._until or computed - self._computed_before > self._seconds

    def refusal(self) -> Refused:
        """Which limit it was."""
        slow = f"more than {self._seconds:.0f} s of computing or {self._wait:.0f} s of waiting"
        large = f"more than {self._resident >> 20} MiB of memory"
        detail = slow if self._reason is RefusalReason.TOO_SLOW else large
        return Refused(reason=self._reason, detail=detail, peak=self.peak)
