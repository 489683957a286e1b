"""Reading that is asked for again and again: only the newest wish counts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.jobs import Job, Jobs, heard
from prepwise_desktop.work import Steps, Work, in_thread, slow, work

#: milliseconds after which it is shown that something is under way, and can be cancelled
PATIENCE_MS = 400


class LatestJob(QObject):
    """Reads in a thread of its own; a newer wish cancels the one that is under way, whose result then never comes."""

    failed = Signal(PrepWiseError)
    #: it takes so long that it should be shown, and may be cancelled
    slow = Signal()
    #: what the work reports of how far it is
    progressed = Signal(object)
    #: nothing is under way any more
    over = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.is_slow = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_slow)

    def read(self, function: Callable[..., Any], *args: Any, then: Callable[[Any], object]) -> None:
        """Call `function` in a thread, and `then` with its result on this one.

        `function` only reads, or writes a file of its own that is renamed when it is whole.
        """
        self.cancel()
        if not self._jobs.closed:
            self._start(_reading(function, *args), then)

    def drive(self, todo: Callable[[], Work[Any]], then: Callable[[Any], object]) -> None:
        """The same with work that only reads, or writes a file of its own."""
        self.cancel()
        if not self._jobs.closed:
            self._start(todo(), then)

    def cancel(self) -> None:
        """Drop what is under way."""
        if self._job is not None:
            self._job.cancel()

    def _start(self, todo: Work[Any], then: Callable[[Any], object]) -> None:
        job = self._job = self._jobs.start(todo)
        job.progressed.connect(self.progressed)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._patience.start()

    def _on_slow(self) -> None:
        self.is_slow = True
        self.slow.emit()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _on_ended(self) -> None:
        if self._job is heard(self):
            self._job, self.is_slow = None, False
            self._patience.stop()
            self.over.emit()


@work
def _reading(function: Callable[..., Any], *args: Any) -> Steps[Any]:
    return (yield from slow(in_thread, function, *args))
