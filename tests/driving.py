"""What the tests of jobs drive, and what listens to it."""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.jobs import Job
from prepwise_desktop.work import Step, Steps, ignore, slow, slow_reporting, the_loop, work

#: the whole story of a job that was cancelled
CANCELLED = [("cancelled", None), ("ended", None)]


class Heard:
    """All that one job says, in order, each with the thread that it was said on."""

    def __init__(self, job: Job, story: list[tuple[str, Any]] | None = None) -> None:
        self.job = job
        self.story: list[tuple[str, Any]] = [] if story is None else story
        self.threads: set[threading.Thread] = set()
        job.progressed.connect(lambda value: self._hear("progressed", value))
        job.succeeded.connect(lambda value: self._hear("succeeded", value))
        job.failed.connect(lambda error: self._hear("failed", error))
        job.cancelled.connect(lambda: self._hear("cancelled", None))
        job.ended.connect(lambda: self._hear("ended", None))

    def _hear(self, what: str, value: Any) -> None:
        self.story.append((what, value))
        self.threads.add(threading.current_thread())

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.story]

    def until_ended(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: "ended" in self.names)


class Stuck:
    """A step that holds the loop's own thread until it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.release = threading.Event()

    async def hold(self) -> None:
        self.begun.set()
        self.release.wait()


class Gate:
    """A step that waits on the loop until the test opens it."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._opened: asyncio.Event | None = None
        self.closed = threading.Event()

    async def wait(self) -> str:
        self._loop, self._opened = asyncio.get_running_loop(), asyncio.Event()
        try:
            await self._opened.wait()
        finally:
            self.closed.set()
        return "through"

    def open(self) -> None:
        assert self._loop is not None
        assert self._opened is not None
        self._loop.call_soon_threadsafe(self._opened.set)


async def double(number: int) -> int:
    return 2 * number


async def nothing() -> None:
    """The shortest step."""


@work
def doubled(number: int) -> Steps[int]:
    return (yield from slow(double, number))


@work
def one_step(function: Callable[..., Any], *args: Any) -> Steps[Any]:
    return (yield from slow(function, *args))


@work
def reporting(function: Callable[..., Any], *args: Any) -> Steps[Any]:
    return (yield from slow_reporting(function, *args))


def barrier() -> None:
    """Wait, without Qt's loop, until asyncio's has done all that it was asked before this, and its consequences."""
    for _ in range(3):
        the_loop.call(Step(nothing, ()), ignore).result(5)


def deliver() -> None:
    """Let Qt deliver what is in the inbox, as many rounds as that takes."""
    for _ in range(5):
        QCoreApplication.processEvents()
