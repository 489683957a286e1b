"""A session's questions one by one, as the coach has them ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.coach import Brief, Coach
from prepwise_desktop.domain.question import Question
from prepwise_desktop.work import Report, ignore

if TYPE_CHECKING:
    import asyncio


class Incoming:
    """One call of a coach, taken piece by piece; its coroutines run on the loop.

    While a step waits in `next` the coach goes on, and when that step is cancelled so is the coach.
    """

    def __init__(self, coach: Coach, brief: Brief) -> None:
        self._coach = coach
        self._brief = brief
        self._report: Report = ignore
        self._ready: asyncio.Queue[Question | tuple[Question, ...] | BaseException] | None = None
        self._asking: asyncio.Task[None] | None = None

    async def next(self, news: Any, *, report: Report) -> Question | tuple[Question, ...]:
        """Report the news, unless None, and wait: for the next question, or for all of them when there are no more.

        What else the coach reports goes on to the same watchers; its error is raised here.
        """
        import asyncio

        self._report = report
        if news is not None:
            report(news)
        if self._ready is None:
            self._ready = asyncio.Queue()
            self._asking = asyncio.create_task(self._ask(self._ready))
        try:
            found = await self._ready.get()
        except asyncio.CancelledError:
            await self.stop()
            raise
        if isinstance(found, BaseException):
            raise found
        return found

    async def stop(self) -> None:
        """Ask no further; what was taken until then is counted when this ends."""
        if self._asking is not None:
            import asyncio

            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)

    async def _ask(self, ready: asyncio.Queue[Question | tuple[Question, ...] | BaseException]) -> None:
        def hear(said: Any) -> None:
            if isinstance(said, Question):
                ready.put_nowait(said)
            else:
                self._report(said)

        try:
            ready.put_nowait(tuple(await self._coach.questions(self._brief, report=hear)))
        except Exception as error:  # noqa: BLE001 - it is handed to the one who waits
            ready.put_nowait(error)
