"""Slow work as a generator on its owner's thread; only its slow steps go elsewhere.

    @work
    def submit_answer(self, text: str) -> Steps[Evaluation]:
        attempt = self._store.keep(text)                         # here, durable
        evaluation = yield from slow(self._coach.review, text)   # on the loop
        return self._store.add(attempt, evaluation)              # here again

`jobs.Jobs.start(work)` drives it in the window, `run(work)` in a script or a test.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Awaitable, Callable, Coroutine, Generator
from dataclasses import dataclass
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    # Loading them takes 30 ms: each function below does it when the first step comes, which is after Home is filled.
    import asyncio
    from concurrent.futures import Future, ThreadPoolExecutor

P = ParamSpec("P")
T = TypeVar("T")

#: how a step tells how far it is; may be called from any thread
Report = Callable[[Any], None]


def ignore(progress: Any) -> None:
    """Take a report and do nothing with it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One coroutine for the loop; `reports` says that it takes a `report` by that name."""

    function: Callable[..., Awaitable[Any]]
    args: tuple[Any, ...]
    reports: bool = False

    async def perform(self, report: Report) -> Any:
        """Run it where one stands, which is the loop."""
        try:
            if self.reports:
                return await self.function(*self.args, report=report)
            return await self.function(*self.args)
        except (KeyboardInterrupt, SystemExit) as error:
            # Either would end the loop, and with it every other step.
            raise RuntimeError(f"{type(error).__name__} in a step") from error


#: what a slow method's generator is
Steps = Generator[Step, Any, T]


def slow(function: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs) -> Steps[T]:
    """Hand one coroutine function to the loop and come back with its result, or with its error raised here."""
    if kwargs:
        raise TypeError("a step takes its values by position")
    return cast(T, (yield Step(function, args)))


def slow_reporting(function: Callable[..., Awaitable[T]], *args: Any) -> Steps[T]:
    """The same for a coroutine function with a `report` keyword: what it reports reaches the job's watchers."""
    return cast(T, (yield Step(function, args, reports=True)))


class Work(Generic[T]):
    """A slow method that has been called and waits to be driven, once; dropped unstarted it warns."""

    def __init__(self, steps: Steps[T], name: str) -> None:
        self._steps = steps
        self._started = False
        self.name = name

    def __iter__(self) -> Steps[T]:
        """Its generator, for a driver or for `yield from` inside other work; RuntimeError the second time."""
        if self._started:
            raise RuntimeError(f"{self.name} was already started")
        self._started = True
        return self._steps

    def __del__(self) -> None:
        if not self._started:
            warnings.warn(f"{self.name} was called but never run", RuntimeWarning, stacklevel=2)


def work(function: Callable[P, Steps[T]]) -> Callable[P, Work[T]]:
    """Make a method that is a generator of steps return Work."""

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> Work[T]:
        return Work(function(*args, **kwargs), function.__qualname__)

    return call


class Loop:
    """One asyncio loop in one daemon thread, started when it is first needed and again after it was closed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def call(self, step: Step, report: Report) -> Future[Any]:
        """Start a step; the future is done on the loop's thread, or at once by its own cancel()."""
        from concurrent.futures import Future

        future: Future[Any] = Future()
        perform = partial(step.perform, report)
        with self._lock:
            self._running().call_soon_threadsafe(_begin, perform, future)
        return future

    def close(self, wait: float) -> bool:
        """Cancel what runs and end the thread; after `wait` seconds a stuck one is left behind, and False returned."""
        with self._lock:
            loop, thread, self._loop, self._thread = self._loop, self._thread, None, None
            if loop is None or thread is None:
                return True
            loop.call_soon_threadsafe(loop.stop)
        thread.join(wait)
        return not thread.is_alive()

    def is_here(self) -> bool:
        """Whether the thread that asks is the loop's own."""
        return threading.current_thread() is self._thread

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            import asyncio

            self._loop = asyncio.new_event_loop()
            self._loop.set_default_executor(_daemon_threads())
            self._thread = threading.Thread(target=_serve, args=(self._loop,), name="prepwise-loop", daemon=True)
            self._thread.start()
        return self._loop


def _daemon_threads() -> ThreadPoolExecutor:
    """What libraries get for blocking calls of their own, such as looking up a host's name.

    Threads of asyncio's own pool are joined at exit: a name server that is silent would hold the program's end.
    """
    from concurrent.futures import Future, ThreadPoolExecutor

    class DaemonThreads(ThreadPoolExecutor):
        def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
            future: Future[T] = Future()
            fulfil = partial(_fulfil, future, partial(fn, *args, **kwargs))
            threading.Thread(target=fulfil, name="prepwise-pool", daemon=True).start()
            return future

    return DaemonThreads()


def _fulfil(future: Future[T], function: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = function()
    except BaseException as error:  # noqa: BLE001 - it is handed to the one who waits
        future.set_exception(error)
    else:
        future.set_result(result)


def _begin(perform: Callable[[], Coroutine[Any, Any, Any]], future: Future[Any]) -> None:
    """Make a task of the step, unless it was cancelled before its turn came."""
    import asyncio

    if future.cancelled():
        return
    loop = asyncio.get_running_loop()
    task = loop.create_task(perform())
    task.add_done_callback(partial(_hand_over, future))
    future.add_done_callback(lambda _: _post(loop, task.cancel))


def _hand_over(future: Future[Any], task: asyncio.Task[Any]) -> None:
    error = None if task.cancelled() else task.exception()
    if task.cancelled():
        future.cancel()
    if not future.set_running_or_notify_cancel():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(task.result())


def _serve(loop: asyncio.AbstractEventLoop) -> None:
    import asyncio

    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        loop.run_until_complete(_cancel_all())
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()


async def _cancel_all() -> None:
    import asyncio

    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


#: the one loop of the process: the vendors' async clients belong to the loop that they were made on
the_loop = Loop()


def run(todo: Work[T], report: Report = ignore) -> T:
    """Drive work to its end on this thread, for scripts and tests; its error is raised here.

    RuntimeError on the loop's own thread, which would wait for itself.
    """
    if the_loop.is_here():
        iter(todo).close()
        raise RuntimeError(f"{todo.name} cannot be run inside a step: yield from it")

    def perform(step: Step) -> Any:
        future = the_loop.call(step, report)
        try:
            return future.result()
        except BaseException:
            future.cancel()
            raise

    return drive(todo, perform)


def drive(todo: Work[T], perform: Callable[[Step], Any]) -> T:
    """Drive work to its end on this thread; `perform` does each step and returns its result or raises its error."""
    steps = iter(todo)
    try:
        step = next(steps)
        while True:
            try:
                value = perform(step)
            except BaseException as error:  # noqa: BLE001 - whatever it is, the work itself must hear it first
                step = steps.throw(error)
            else:
                step = steps.send(value)
    except StopIteration as end:
        return cast(T, end.value)
    finally:
        steps.close()


async def in_thread(function: Callable[..., T], *args: Any, on_cancel: Callable[[], None] | None = None) -> T:
    """Run what would hold the loop's thread in a plain daemon thread of its own.

    When the caller is cancelled, `on_cancel` is called (on the loop's thread) so that the thread may end soon;
    it is not waited for, and its late result is dropped. Never asyncio's own pool: that is joined at exit.
    """
    import asyncio

    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if future.done():
            return
        if error is None:
            future.set_result(cast(T, result))
        elif isinstance(error, StopIteration):
            future.set_exception(RuntimeError("StopIteration left a thread"))
        else:
            future.set_exception(error)

    def body() -> None:
        result, error = None, None
        try:
            result = function(*args)
        except BaseException as raised:  # noqa: BLE001 - it is handed to the one who waits
            error = raised
        _post(loop, settle, result, error)

    threading.Thread(target=body, name=f"prepwise-{getattr(function, '__name__', 'step')}", daemon=True).start()
    try:
        return await future
    except asyncio.CancelledError:
        if on_cancel is not None:
            on_cancel()
        raise


def _post(loop: asyncio.AbstractEventLoop, function: Callable[..., object], *args: Any) -> None:
    try:
        loop.call_soon_threadsafe(function, *args)
    except RuntimeError:
        # The loop was closed meanwhile: nobody waits for this any more.
        if not loop.is_closed():
            raise
