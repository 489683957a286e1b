"""Drive work on its owner's thread and its slow steps on the loop."""

import sys
import time
from asyncio import CancelledError
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError as FutureCancelledError
from concurrent.futures import Future
from enum import Enum, auto
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.work import Step, Steps, Work, the_loop

T = TypeVar("T")

#: seconds that a shutdown waits for a step that does not listen
PATIENCE = 0.25


class _State(Enum):
    WAITING = auto()
    ADVANCING = auto()
    SETTLED = auto()
    OVER = auto()


class Job(QObject):
    """One piece of work under way.

    Every signal comes on the thread that started it, after `start` has returned, in the order of what happened;
    exactly one of `succeeded`, `failed` and `cancelled` comes, and `ended` after it.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    #: the exception: a PrepWiseError for the person, anything else is our bug and reaches sys.excepthook too
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, todo: Work[Any], post: Callable[[Callable[[], None]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Steps[Any] = iter(todo)
        self._post = post
        self._state = _State.WAITING
        self._cancel_wanted = False
        self._future: Future[Any] | None = None
        self.name = todo.name

    @property
    def over(self) -> bool:
        """Whether its last signal was emitted."""
        return self._state is _State.OVER

    def cancel(self) -> None:
        """Close the work at once, whatever it is doing, and emit `cancelled`; nothing after it has ended.

        Called from inside the work itself, it takes effect when the work comes to its next step or its end.
        """
        if self._state is _State.OVER:
            return
        if self._state is _State.ADVANCING:
            self._cancel_wanted = True
            return
        self._state = _State.OVER
        future, self._future = self._future, None
        if future is not None:
            future.cancel()
        try:
            self._steps.close()
        finally:
            self.cancelled.emit()
            self.ended.emit()

    def begin(self) -> None:
        """Advance to the first slow step; called once, by Jobs."""
        self._advance(self._steps.__next__)

    def _advance(self, resume: Callable[[], Step]) -> None:
        self._state = _State.ADVANCING
        try:
            step = resume()
        except StopIteration as end:
            self._settle(self.succeeded, end.value)
        except (CancelledError, FutureCancelledError):
            self._cancel_wanted = True
            self._settle(self.succeeded, None)
        except Exception as error:  # noqa: BLE001 - it goes to the watchers, and on to the crash report
            self._settle(self.failed, error)
        else:
            self._state = _State.WAITING
            if self._cancel_wanted:
                self._post(self.cancel)
            else:
                self._perform(step)

    def _perform(self, step: Step) -> None:
        future = the_loop.call(step, self._report)
        self._future = future
        future.add_done_callback(lambda done: self._post(lambda: self._on_step_done(done)))

    def _report(self, progress: Any) -> None:
        self._post(lambda: None if self._state is _State.OVER else self.progressed.emit(progress))

    def _on_step_done(self, future: "Future[Any]") -> None:
        if self._future is not future:
            return
        self._future = None
        try:
            value = future.result()
        except BaseException as error:  # noqa: BLE001 - the work hears it where it waits
            raised = error
            self._advance(lambda: self._steps.throw(raised))
        else:
            self._advance(lambda: self._steps.send(value))

    def _settle(self, signal: Any, value: Any) -> None:
        self._state = _State.SETTLED
        if self._cancel_wanted:
            self._post(self.cancel)
        else:
            self._post(lambda: self._finish(signal, value))

    def _finish(self, signal: Any, value: Any) -> None:
        if self._state is _State.OVER:
            return
        self._state = _State.OVER
        signal.emit(value)
        self.ended.emit()
        if isinstance(value, BaseException) and not isinstance(value, PrepWiseError):
            sys.excepthook(type(value), value, value.__traceback__)


class Jobs(QObject):
    """Starts work and keeps it until it has ended; lives on the thread that owns the database."""

    #: how many jobs are under way
    count_changed = Signal(int)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox: deque[Callable[[], None]] = deque()
        self._running: list[Job] = []
        self._closed = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def start(self, todo: Work[Any]) -> Job:
        """Begin at once, up to the first slow step; what comes of it is told by the job's signals."""
        if self._closed:
            raise RuntimeError("the program is closing")
        job = Job(todo, self._post, self)
        self._running.append(job)
        job.ended.connect(partial(self._forget, job))
        job.begin()
        self.count_changed.emit(len(self._running))
        return job

    def shutdown(self) -> bool:
        """Cancel everything and end the loop, in 250 ms at most; False when a stuck step was left behind."""
        self._closed = True
        deadline = time.monotonic() + PATIENCE
        for job in tuple(self._running):
            job.cancel()
        ended = the_loop.close(max(0.0, deadline - time.monotonic()))
        self._inbox.clear()
        return ended

    def _post(self, happening: Callable[[], None]) -> None:
        """From any thread: have something happen on the owner's, in order."""
        if self._closed:
            return
        self._inbox.append(happening)
        self._woken.emit()

    def _on_woken(self) -> None:
        # One happening an event, so that a flood of reports leaves room for painting and typing.
        if self._inbox:
            self._inbox.popleft()()

    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        job.deleteLater()
        self.count_changed.emit(len(self._running))
