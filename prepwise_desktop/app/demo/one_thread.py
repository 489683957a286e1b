"""Drive work together with its steps on one thread: nobody is kept waiting, so nothing has to go elsewhere."""

import asyncio
from typing import Any, TypeVar

from prepwise_desktop.work import Step, Work, drive, ignore, in_thread

T = TypeVar("T")


class OneThread:
    """Does what `work.run` does without its two threads, which take ten times as long as a short step itself.

    For steps that need no other loop, as those of the offline coach; owned by the thread that made it.
    """

    def __init__(self) -> None:
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
        return self._loop.run_until_complete(step.perform(ignore))
