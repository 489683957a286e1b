"""Work is one story on its owner's thread, whatever its slow steps do."""

import asyncio
import gc
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import CancelledError, Future
from typing import Any

import pytest

from prepwise_desktop.work import Loop, Report, Step, Steps, Work, ignore, in_thread, run, slow, slow_reporting, work
from prepwise_desktop.work import the_loop as the_one_loop


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """The loop ends after each test, and no thread of ours outlives it."""
    before = set(threading.enumerate())
    yield
    assert the_one_loop.close(5)
    left = [each for each in threading.enumerate() if each.name.startswith("prepwise-") and each not in before]
    for thread in left:
        thread.join(5)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.fixture
def loop() -> Iterator[Loop]:
    made = Loop()
    yield made
    assert made.close(5)


async def double(number: int) -> int:
    return 2 * number


async def fail(message: str) -> None:
    raise ValueError(message)


async def never() -> None:
    await asyncio.Event().wait()


async def nothing() -> None:
    """The shortest step."""


def barrier(loop: Loop) -> None:
    """Wait until the loop has done what it was asked before this."""
    loop.call(Step(nothing, ()), ignore).result(5)


@work
def doubled(number: int) -> Steps[int]:
    return (yield from slow(double, number))


# --- run ---


def test_run_returns_what_the_work_returns() -> None:
    assert run(doubled(21)) == 42


def test_work_without_a_slow_step_is_work_too() -> None:
    @work
    def at_once() -> Steps[str]:
        yield from ()
        return "done"

    assert run(at_once()) == "done"


def test_the_work_stays_on_its_owner_s_thread_and_its_steps_go_to_the_loop_s() -> None:
    async def where() -> str:
        return threading.current_thread().name

    @work
    def story() -> Steps[list[str]]:
        names = [threading.current_thread().name]
        names.append((yield from slow(where)))
        names.append(threading.current_thread().name)
        return names

    here = threading.current_thread().name

    assert run(story()) == [here, "prepwise-loop", here]


def test_an_error_of_a_step_is_raised_at_the_yield_and_can_be_handled_there() -> None:
    @work
    def careful() -> Steps[str]:
        try:
            yield from slow(fail, "refused")
        except ValueError as error:
            number = yield from slow(double, 4)
            return f"{error}, then {number}"
        raise AssertionError("the error was lost")

    assert run(careful()) == "refused, then 8"


def test_an_error_that_nobody_handles_rises_from_run_after_the_work_s_finally() -> None:
    seen: list[str] = []

    @work
    def careless() -> Steps[None]:
        try:
            yield from slow(fail, "refused")
        finally:
            seen.append(threading.current_thread().name)

    with pytest.raises(ValueError, match="refused"):
        run(careless())

    assert seen == [threading.current_thread().name]


def test_an_error_between_the_steps_rises_from_run() -> None:
    @work
    def broken() -> Steps[None]:
        yield from slow(nothing)
        raise KeyError("ours")

    with pytest.raises(KeyError, match="ours"):
        run(broken())


def test_work_inside_work_is_one_story() -> None:
    @work
    def sum_of_doubles(*numbers: int) -> Steps[int]:
        total = 0
        for number in numbers:
            total += yield from doubled(number)
        return total

    assert run(sum_of_doubles(1, 2, 3)) == 12


def test_an_error_inside_nested_work_reaches_the_outer_one() -> None:
    @work
    def inner() -> Steps[None]:
        yield from slow(fail, "inside")

    @work
    def outer() -> Steps[str]:
        try:
            yield from inner()
        except ValueError as error:
            return str(error)
        return "nothing"

    assert run(outer()) == "inside"


def test_run_hands_on_every_report_in_order() -> None:
    async def count(upto: int, *, report: Report) -> str:
        for number in range(upto):
            report(number)
        return "counted"

    @work
    def counting() -> Steps[str]:
        return (yield from slow_reporting(count, 3))

    heard: list[int] = []

    assert run(counting(), heard.append) == "counted"
    assert heard == [0, 1, 2]


@pytest.mark.skipif(os.name != "posix", reason="a signal to one thread is a POSIX thing")
def test_ctrl_c_is_heard_by_the_work_and_ends_the_step(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting, step_cancelled = threading.Event(), threading.Event()
    heard: list[str] = []
    wait_for_result = Future.result

    def result(future: Future[Any], timeout: float | None = None) -> Any:
        waiting.set()
        return wait_for_result(future, timeout)

    monkeypatch.setattr(Future, "result", result)

    async def interrupted() -> None:
        waiting.wait()
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        try:
            await never()
        finally:
            step_cancelled.set()

    @work
    def long() -> Steps[None]:
        try:
            yield from slow(interrupted)
        except KeyboardInterrupt:
            heard.append("interrupt")
            raise
        finally:
            heard.append("finally")

    with pytest.raises(KeyboardInterrupt):
        run(long())

    assert heard == ["interrupt", "finally"]
    assert step_cancelled.wait(5)


@pytest.mark.parametrize("ending", [SystemExit, KeyboardInterrupt])
def test_a_step_cannot_end_the_loop(ending: type[BaseException]) -> None:
    async def rude() -> None:
        raise ending

    @work
    def story() -> Steps[None]:
        yield from slow(rude)

    with pytest.raises(RuntimeError, match=f"{ending.__name__} in a step"):
        run(story())
    assert run(doubled(1)) == 2


def test_what_is_no_step_is_an_error_at_once() -> None:
    @work
    def confused() -> Steps[None]:
        yield "not a step"  # type: ignore[misc]

    with pytest.raises(AttributeError):
        run(confused())


def test_a_step_takes_no_keywords() -> None:
    @work
    def wrong() -> Steps[int]:
        return (yield from slow(double, number=1))

    with pytest.raises(TypeError, match="by position"):
        run(wrong())


# --- Work ---


def test_work_that_is_dropped_unstarted_warns_and_names_itself() -> None:
    with pytest.warns(RuntimeWarning, match="doubled was called but never run"):
        doubled(1)


def test_work_that_was_run_does_not_warn() -> None:
    todo = doubled(1)
    run(todo)

    del todo  # warnings are errors here


def test_work_runs_once() -> None:
    todo = doubled(1)
    run(todo)

    with pytest.raises(RuntimeError, match="already started"):
        run(todo)


def test_work_does_nothing_before_it_is_run() -> None:
    seen: list[str] = []

    @work
    def eager() -> Steps[None]:
        seen.append("begun")
        yield from slow(nothing)

    todo = eager()
    assert seen == []
    run(todo)
    assert seen == ["begun"]


def test_work_is_named_after_its_method() -> None:
    class Sessions:
        @work
        def complete(self) -> Steps[None]:
            yield from slow(nothing)

    todo: Work[None] = Sessions().complete()
    run(todo)

    assert todo.name.endswith("Sessions.complete")


# --- the loop ---


def test_a_loop_that_was_never_needed_closes() -> None:
    assert Loop().close(0)


def test_a_loop_starts_one_thread_and_can_be_used_again_after_it_was_closed(loop: Loop) -> None:
    async def thread() -> threading.Thread:
        return threading.current_thread()

    first = [loop.call(Step(thread, ()), ignore).result(5) for _ in range(3)]
    assert loop.close(5)
    second = loop.call(Step(thread, ()), ignore).result(5)

    assert len(set(first)) == 1
    assert second is not first[0]
    assert not first[0].is_alive()
    assert second.daemon


def test_closing_cancels_what_runs_and_lets_it_clean_up(loop: Loop) -> None:
    seen: list[str] = []
    kept: list[AsyncIterator[int]] = []

    async def ticks() -> AsyncIterator[int]:
        try:
            while True:
                yield 1
        finally:
            seen.append("stream closed")

    async def tidy() -> None:
        try:
            kept.append(ticks())
            async for _ in kept[0]:
                await never()
        finally:
            seen.append("step closed")

    future = loop.call(Step(tidy, ()), ignore)
    barrier(loop)

    assert loop.close(5)
    assert sorted(seen) == ["step closed", "stream closed"]
    assert future.cancelled()


def test_a_stuck_step_is_left_behind_and_ends_when_it_is_let_go(loop: Loop) -> None:
    begun, release = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    async def stuck() -> None:
        threads.append(threading.current_thread())
        begun.set()
        release.wait()

    loop.call(Step(stuck, ()), ignore)
    assert begun.wait(5)

    assert not loop.close(0)
    assert loop.call(Step(double, (2,)), ignore).result(5) == 4
    release.set()
    threads[0].join(5)
    assert not threads[0].is_alive()


def test_a_step_that_is_cancelled_before_its_turn_never_begins(loop: Loop) -> None:
    begun, release = threading.Event(), threading.Event()
    seen: list[str] = []

    async def stuck() -> None:
        begun.set()
        release.wait()

    async def late() -> None:
        seen.append("late")

    loop.call(Step(stuck, ()), ignore)
    assert begun.wait(5)
    future = loop.call(Step(late, ()), ignore)
    assert future.cancel()
    release.set()
    barrier(loop)

    assert seen == []


def test_a_cancelled_step_is_cancelled_on_the_loop_and_its_future_at_once(loop: Loop) -> None:
    seen = threading.Event()

    async def listening() -> None:
        try:
            await never()
        except asyncio.CancelledError:
            seen.set()
            raise

    future = loop.call(Step(listening, ()), ignore)
    barrier(loop)
    future.cancel()

    with pytest.raises(CancelledError):
        future.result(0)
    assert seen.wait(5)


def test_what_a_cancelled_step_still_raises_is_told_to_nobody(loop: Loop, caplog: pytest.LogCaptureFixture) -> None:
    async def sore() -> None:
        try:
            await never()
        finally:
            raise ValueError("words of an answer")

    future = loop.call(Step(sore, ()), ignore)
    barrier(loop)
    with caplog.at_level(logging.DEBUG):
        future.cancel()
        del future
        barrier(loop)
        barrier(loop)
        gc.collect()

    assert "words of an answer" not in caplog.text


def test_what_a_step_returns_after_it_was_cancelled_is_dropped(loop: Loop) -> None:
    async def stubborn() -> str:
        try:
            await never()
        except asyncio.CancelledError:
            return "too late"
        return "never"

    told: list[Future[Any]] = []
    future = loop.call(Step(stubborn, ()), ignore)
    barrier(loop)
    future.add_done_callback(told.append)
    future.cancel()
    barrier(loop)
    barrier(loop)

    assert told == [future]
    assert future.cancelled()


# --- in_thread ---


def in_thread_once(function: Any, *args: Any, on_cancel: Any = None) -> Any:
    async def step() -> Any:
        return await in_thread(function, *args, on_cancel=on_cancel)

    @work
    def story() -> Steps[Any]:
        return (yield from slow(step))

    return run(story())


def test_in_thread_runs_in_a_daemon_thread_named_after_the_function() -> None:
    def describe(greeting: str) -> tuple[str, str, bool]:
        thread = threading.current_thread()
        return greeting, thread.name, thread.daemon

    assert in_thread_once(describe, "hello") == ("hello", "prepwise-describe", True)


def test_in_thread_hands_on_the_error() -> None:
    def broken() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        in_thread_once(broken)


def test_a_stop_iteration_that_leaves_a_thread_is_an_error_not_an_end() -> None:
    with pytest.raises(RuntimeError, match="StopIteration"):
        in_thread_once(next, iter(()))


def test_a_thread_cannot_end_the_loop() -> None:
    with pytest.raises(RuntimeError, match="SystemExit in a step"):
        in_thread_once(sys.exit)
    assert run(doubled(1)) == 2


def test_on_cancel_is_called_on_the_loop_s_thread_and_the_late_result_is_dropped(
    loop: Loop, caplog: pytest.LogCaptureFixture
) -> None:
    begun, release = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []
    called_on: list[str] = []

    def hold() -> str:
        threads.append(threading.current_thread())
        begun.set()
        release.wait()
        return "too late"

    def on_cancel() -> None:
        called_on.append(threading.current_thread().name)
        release.set()

    async def waiting() -> str:
        return await in_thread(hold, on_cancel=on_cancel)

    future = loop.call(Step(waiting, ()), ignore)
    assert begun.wait(5)
    future.cancel()
    assert release.wait(5)
    threads[0].join(5)
    barrier(loop)

    assert called_on == ["prepwise-loop"]
    assert future.cancelled()
    assert caplog.records == []


def test_on_cancel_is_not_called_when_all_went_well() -> None:
    called: list[str] = []

    assert in_thread_once(max, 1, 2, on_cancel=lambda: called.append("cancelled")) == 2
    assert called == []


def test_a_thread_that_outlives_the_loop_ends_in_silence(loop: Loop) -> None:
    release = threading.Event()
    thread: list[threading.Thread] = []

    def slow_one() -> None:
        thread.append(threading.current_thread())
        release.wait()

    async def waiting() -> None:
        await in_thread(slow_one)

    loop.call(Step(waiting, ()), ignore)
    barrier(loop)
    assert loop.close(5)
    release.set()
    thread[0].join(5)  # an error in it would be a warning, and warnings are errors here

    assert not thread[0].is_alive()


# --- the program's end ---

_STUCK_AT_EXIT = """
import asyncio, threading
from prepwise_desktop.work import Step, ignore, in_thread, the_loop

begun = threading.Semaphore(0)

def hold():
    begun.release()
    threading.Event().wait()

async def in_our_thread():
    await in_thread(hold)

async def in_the_pool():
    await asyncio.get_running_loop().run_in_executor(None, hold)

for step in (in_our_thread, in_the_pool):
    the_loop.call(Step(step, ()), ignore)
    begun.acquire()
print("closed", the_loop.close(5))
"""


def test_neither_our_threads_nor_asyncio_s_hold_the_program_s_end() -> None:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", _STUCK_AT_EXIT],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "closed True", "")
