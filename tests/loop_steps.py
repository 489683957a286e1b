"""Small steps for the tests of work and its loop, and the check that no thread of ours is left."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from prepwise_desktop.work import Loop, Step, Steps, ignore, slow, work


@contextmanager
def no_thread_left() -> Iterator[None]:
    """No thread of ours that was started in here outlives it."""
    before = set(threading.enumerate())
    yield
    left = [each for each in threading.enumerate() if each.name.startswith("prepwise-") and each not in before]
    for thread in left:
        thread.join(5)
    assert not [thread.name for thread in left if thread.is_alive()]


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
