"""Work is one story on its owner's thread, whatever its slow steps do."""

import asyncio
import os
import signal
import threading
from concurrent.futures import Future
from typing import Any

import pytest

from prepwise_desktop.work import Report, Steps, Work, run, slow, slow_reporting, work
from tests.loop_steps import double, doubled, fail, nothing

#: seconds between two presses of Ctrl+C
_NEXT_PRESS = 0.5

pytestmark = pytest.mark.usefixtures("nothing_left")


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
        try:
            # One that comes just before the other thread waits does not wake it: then the person presses again.
            while True:
                signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
                await asyncio.sleep(_NEXT_PRESS)
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


def test_run_inside_a_step_would_wait_for_itself_and_says_so() -> None:
    async def nested() -> int:
        return run(doubled(21))

    @work
    def outer() -> Steps[int]:
        return (yield from slow(nested))

    with pytest.raises(RuntimeError, match="doubled cannot be run inside a step"):
        run(outer())
