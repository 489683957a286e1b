"""Drive work on its owner's thread and its slow steps on the loop."""

from __future__ import annotations

import logging
import sys
import time
from collections import deque
from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QMetaMethod, QObject, Qt, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.work import Step, Steps, Work, the_loop

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")

_log = logging.getLogger(__name__)

#: seconds that a shutdown waits for a step that does not listen: one that listens has ended after a few milliseconds,
#: and the whole program is to be gone within 300
PATIENCE = 0.1

#: seconds of happenings in one go, before painting and typing get their turn: less than a frame of 60 a second
SLICE = 0.01


class _State(Enum):
    WAITING = auto()
    ADVANCING = auto()
    SETTLED = auto()
    OVER = auto()


class Job(QObject):
    """One piece of work under way.

    Every signal comes on the thread that started it, after `start` has returned, in the order of what happened;
    exactly one of `succeeded`, `failed` and `cancelled` comes, and `ended` after it. Then its connections are cut
    and Qt deletes it.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    #: the exception: a PrepWiseError for the person, anything else is our bug and reaches sys.excepthook too
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(
        self,
        todo: Work[Any],
        post: Callable[[Callable[[], None]], None],
        forget: Callable[[Job], None],
        unheard: Callable[[str, PrepWiseError], None],
        parent: QObject,
        about: Any,
    ) -> None:
        steps = iter(todo)
        super().__init__(parent)
        self._steps: Steps[Any] = steps
        self._post = post
        self._forget = forget
        self._unheard = unheard
        self._state = _State.WAITING
        self._cancel_wanted = False
        #: the step that is waited for; what an earlier one still says is late
        self._step: Step | None = None
        self._future: Future[Any] | None = None
        self._bug: BaseException | None = None
        self.name = todo.name
        #: what its starter wants to know again when it is told of; see `heard`
        self.about = about

    @property
    def over(self) -> bool:
        """Whether its last signal was emitted, or is being emitted."""
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
        future = self._future
        self._step = self._future = None
        if future is not None:
            future.cancel()
        try:
            self._steps.close()
        except Exception as error:  # noqa: BLE001 - from a `finally`; the watchers and other jobs go on
            self._bug = error
        self._end(self.cancelled)

    def begin(self) -> None:
        """Advance to the first slow step; called once, by Jobs."""
        self._advance(self._steps.__next__)

    def _advance(self, resume: Callable[[], Step]) -> None:
        self._state = _State.ADVANCING
        try:
            step = resume()
        except StopIteration as end:
            self._settle(self.succeeded, end.value)
        except BaseException as error:  # noqa: BLE001 - it goes to the watchers, and on to the crash report
            if _is_cancellation(error):
                self._cancel_wanted = True
                self._settle(self.cancelled)
            else:
                self._bug = None if isinstance(error, PrepWiseError) else error
                self._settle(self.failed, error)
        else:
            self._state = _State.WAITING
            if self._cancel_wanted:
                self._post(self.cancel)
            else:
                self._perform(step)

    def _perform(self, step: Step) -> None:
        self._step = step
        try:
            future = the_loop.call(step, partial(self._report, step))
        except Exception as error:  # noqa: BLE001 - a step that cannot begin fails like one that has
            future = _failed(error)
        self._future = future
        future.add_done_callback(lambda done: self._post(lambda: self._on_step_done(step, done)))

    def _report(self, step: Step, progress: Any) -> None:
        self._post(lambda: self._on_reported(step, progress))

    def _on_reported(self, step: Step, progress: Any) -> None:
        if self._step is step:
            self.progressed.emit(progress)

    def _on_step_done(self, step: Step, future: Future[Any]) -> None:
        if self._step is not step:
            return
        self._step = self._future = None
        try:
            value = future.result()
        except BaseException as error:  # noqa: BLE001 - the work hears it where it waits
            raised = error
            self._advance(lambda: self._steps.throw(raised))
        else:
            self._advance(lambda: self._steps.send(value))

    def _settle(self, signal: Any, *facts: Any) -> None:
        self._state = _State.SETTLED
        self._post(self.cancel if self._cancel_wanted else lambda: self._finish(signal, *facts))

    def _finish(self, signal: Any, *facts: Any) -> None:
        if self._state is not _State.OVER:
            self._state = _State.OVER
            for fact in facts:
                if isinstance(fact, PrepWiseError) and not self._has(self.failed):
                    self._unheard(self.name, fact)
            self._end(signal, *facts)

    def _end(self, signal: Any, *facts: Any) -> None:
        signal.emit(*facts)
        self.ended.emit()
        self._let_go()
        bug, self._bug = self._bug, None
        if bug is not None:
            sys.excepthook(type(bug), bug, bug.__traceback__)

    def _let_go(self) -> None:
        """Hold nobody any more: Qt would delete one whose last hold this is in the middle of deleting this."""
        for signal in (self.progressed, self.succeeded, self.failed, self.cancelled, self.ended):
            if self._has(signal):
                signal.disconnect()
        forget = self._forget
        self._post = self._forget = self._unheard = _drop
        self.about = None
        forget(self)

    def _has(self, signal: Any) -> bool:
        """Whether anybody listens to it."""
        return self.isSignalConnected(QMetaMethod.fromSignal(signal))


def heard(receiver: QObject) -> Job:
    """The job that `receiver` is being told of: in its methods that are connected to a job's signals, and first."""
    job = receiver.sender()
    assert isinstance(job, Job)
    return job


def _drop(*late: object) -> None:
    """Take what comes after a job's end."""


def _is_cancellation(error: BaseException) -> bool:
    from asyncio import CancelledError
    from concurrent.futures import CancelledError as FutureCancelledError

    return isinstance(error, CancelledError | FutureCancelledError)


def _failed(error: Exception) -> Future[Any]:
    from concurrent.futures import Future

    future: Future[Any] = Future()
    future.set_exception(error)
    return future


class Jobs(QObject):
    """Starts work and keeps it until it has ended; lives on the thread that owns the database."""

    #: how many jobs are under way
    count_changed = Signal(int)
    #: a PrepWiseError of work whose `failed` nobody listens to; each kind of each work once, and once in the log
    unheard = Signal(object)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox: deque[Callable[[], None]] = deque()
        self._running: list[Job] = []
        self._unheard: set[tuple[str, type[PrepWiseError]]] = set()
        self._closed = False
        self._awake = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def start(self, todo: Work[Any], about: Any = None) -> Job:
        """Begin at once, up to the first slow step; what comes of it is told by the job's signals.

        Connect methods of a QObject, not lambdas: Qt lets go of them when the object is deleted. What such a method
        needs besides what the signal says is given as `about`.
        """
        if self._closed:
            iter(todo).close()
            raise RuntimeError("the program is closing")
        job = Job(todo, self._post, self._forget, self._on_unheard, self, about)
        self._running.append(job)
        job.begin()
        self.count_changed.emit(len(self._running))
        return job

    @property
    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._running)

    @property
    def closed(self) -> bool:
        """Whether the program is ending, so that nothing new may be started."""
        return self._closed

    def shutdown(self) -> bool:
        """Cancel everything and end the loop, in 100 ms at most; False when a stuck step was left behind."""
        self._closed = True
        deadline = time.monotonic() + PATIENCE
        for job in tuple(self._running):
            job.cancel()
        return the_loop.close(max(0.0, deadline - time.monotonic()))

    def _post(self, happening: Callable[[], None]) -> None:
        """From any thread: have something happen on the owner's, in order."""
        self._inbox.append(happening)
        self._wake()

    def _wake(self) -> None:
        # The happening is in the inbox by now, so one who finds the flag set can rely on the wakening under way.
        if not self._awake:
            self._awake = True
            self._woken.emit()

    def _on_woken(self) -> None:
        self._awake = False
        until = time.monotonic() + SLICE
        while self._inbox:
            happening = self._inbox.popleft()
            if self._inbox:
                # The rest comes even if this one opens a dialog, or uses up the slice.
                self._wake()
            happening()
            if time.monotonic() >= until:
                return

    def _on_unheard(self, name: str, error: PrepWiseError) -> None:
        what = (name, type(error))
        if what not in self._unheard:
            self._unheard.add(what)
            _log.warning("%s failed and nobody listened: %s", *what)
            self.unheard.emit(error)

    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        job.deleteLater()
        self.count_changed.emit(len(self._running))
