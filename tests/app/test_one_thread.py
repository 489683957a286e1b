"""Work and its steps on one thread: the same story as elsewhere, and nothing goes anywhere."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from prepwise_desktop.app.demo.one_thread import OneThread
from prepwise_desktop.work import Steps, in_thread, slow, work
from tests.loop_steps import double, fail


async def where() -> str:
    """The thread of a step that waits for nothing."""
    return threading.current_thread().name


def place() -> str:
    """The thread that a step of its own gets."""
    return threading.current_thread().name


@pytest.fixture
def driver() -> Iterator[OneThread]:
    with closing(OneThread(where)) as made:
        yield made


def test_every_step_is_done_on_the_thread_that_drives(driver: OneThread) -> None:
    @work
    def story() -> Steps[list[object]]:
        return [(yield from slow(where)), (yield from slow(in_thread, place)), (yield from slow(double, 21))]

    here = threading.current_thread().name
    assert driver.run(story()) == [here, here, 42]


def test_an_error_of_a_step_is_raised_where_it_was_asked_for(driver: OneThread) -> None:
    @work
    def careful() -> Steps[str]:
        try:
            yield from slow(fail, "refused")
        except ValueError as error:
            return str(error)
        raise AssertionError("the error was lost")

    assert driver.run(careful()) == "refused"


def test_a_step_that_was_to_wait_for_nothing_and_waits_is_said() -> None:
    @work
    def story() -> Steps[int]:
        return (yield from slow(asyncio.sleep, 0, 1))

    with closing(OneThread(asyncio.sleep)) as driver, pytest.raises(RuntimeError, match="waits"):
        driver.run(story())
