"""What the tests of reading share: a reader of their own, and a look at what is left of it."""

import asyncio
import contextlib
import os
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from prepwise_desktop.domain.errors import FileRefused
from prepwise_desktop.resume_import.read import Reader
from prepwise_desktop.work import in_thread

RESUME = """Ana Pires
Baker
ana.pires@example.org | +351 21 555 0144

Work experience

Forno Novo
Head baker
Mar 2019 - Present
- Led a team of six bakers.
"""

needs_fifo = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


def running(test: Callable[[Reader], Coroutine[Any, Any, None]]) -> None:
    """Run a test with a reader of its own, and see that nothing of it is left."""
    before = set(threading.enumerate())

    async def body() -> None:
        async with a_reader() as reader:
            await test(reader)

    asyncio.run(body())
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()
    assert reader_processes() == []


@asynccontextmanager
async def a_reader() -> AsyncIterator[Reader]:
    reader = Reader()
    try:
        yield reader
    finally:
        reader.close()


def reader_processes() -> list[psutil.Process]:
    """The living children that read files; multiprocessing's own tracker is none."""
    found = []
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.Error):
            if child.status() != psutil.STATUS_ZOMBIE and "spawn_main" in " ".join(child.cmdline()):
                found.append(child)
    return found


async def refused(reading: Awaitable[object]) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        await reading
    return caught.value


async def ended(process: psutil.Process) -> None:
    """Come back when the process is dead; its parent alone may ask how it died."""
    # It may go between the two questions.
    with contextlib.suppress(psutil.NoSuchProcess):
        while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
            await asyncio.sleep(0)


async def opened(fifo: Path) -> int:
    """A descriptor of the pipe's writing end, once the reader process has opened the other."""
    return await in_thread(os.open, str(fifo), os.O_WRONLY)
