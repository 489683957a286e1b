"""The loop lives through whatever a step does, and holds nobody's end."""

import asyncio
import gc
import logging
import os
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from concurrent.futures import CancelledError, Future
from typing import Any

import pytest

from prepwise_desktop.work import Loop, Step, Steps, ignore, in_thread, run, slow, work
from tests.loop_steps import barrier, double, doubled, never

pytestmark = pytest.mark.usefixtures("nothing_left")


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
