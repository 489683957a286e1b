"""Drive work together with its steps on one thread: nobody is kept waiting, so nothing has to go elsewhere."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar, cast

from prepwise_desktop.work import Step, Work, drive, ignore, in_thread

T = TypeVar("T")


class OneThread:
    """Does what `work.run` does without its two threads, which take ten times as long as a short step itself.

    For steps that need no other loop, as those of the offline coach; owned by the thread that made it.
    """

    def __init__(self, *at_once: Callable[..., Coroutine[Any, Any, Any]]) -> None:
        """The steps `at_once` wait for nothing: they do without a loop, which takes as long as most of them."""
        self._at_once = frozenset(at_once)
        self._loop = asyncio.new_event_loop()

    def run(self, todo: Work[T]) -> T:
        """Drive work to its end; its error is raised here."""
        return drive(todo, self._perform)

    def close(self) -> None:
        """Take no more work."""
        self._loop.close()

    def _perform(self, step: Step) -> Any:
        if step.function is in_thread:
            return step.args[0](*step.args[1:])
        performed = step.perform(ignore)
        return _end_of(performed) if step.function in self._at_once else self._loop.run_until_complete(performed)


def _end_of(coroutine: Coroutine[Any, Any, T]) -> T:
    try:
        coroutine.send(None)
    except StopIteration as end:
        return cast(T, end.value)
    finally:
        coroutine.close()
    raise RuntimeError("a step that was to wait for nothing waits")
