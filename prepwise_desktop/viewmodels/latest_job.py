"""Reading that is asked for again and again: only the newest wish counts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.jobs import Job, Jobs, heard
from prepwise_desktop.work import Steps, in_thread, slow, work


class LatestJob(QObject):
    """Reads in a thread of its own; a newer wish cancels the one that is under way, whose result then never comes."""

    failed = Signal(PrepWiseError)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def read(self, function: Callable[..., Any], *args: Any, then: Callable[[Any], object]) -> None:
        """Call `function` in a thread, and `then` with its result on this one.

        `function` only reads, or writes a file of its own that is renamed when it is whole.
        """
        self.cancel()
        if self._jobs.closed:
            return
        job = self._jobs.start(_reading(function, *args))
        self._job = job
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Drop what is under way."""
        if self._job is not None:
            self._job.cancel()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _on_ended(self) -> None:
        if self._job is heard(self):
            self._job = None


@work
def _reading(function: Callable[..., Any], *args: Any) -> Steps[Any]:
    return (yield from slow(in_thread, function, *args))
