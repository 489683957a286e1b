"""How what a coach's calls took is kept the moment they have ended."""

from collections.abc import Callable
from typing import TypeVar

from prepwise_desktop.work import Steps

T = TypeVar("T")

#: keeps what the calls took that have ended; on the owner's thread, outside any transaction
WriteDown = Callable[[], None]


def counted(steps: Steps[T], write_down: WriteDown) -> Steps[T]:
    """The steps' result; what they took is written down however they end, before anything is made of the result.

    In a transaction of its own: what was paid for is kept also where the result cannot be.
    """
    try:
        return (yield from steps)
    finally:
        write_down()
