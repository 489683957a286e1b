"""What a crash below Python leaves behind: the places where each thread stood, kept for the next start."""

import faulthandler
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prepwise_desktop.app.private_file import private_opener
from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.paths import make_private

_log = logging.getLogger(__name__)

#: where the running program would write it
_RUNNING = "native.txt"


@contextmanager
def watched(logs_dir: Path) -> Iterator[None]:
    """Have the places written into that folder; who leaves this has not crashed, and the file goes.

    Where it cannot be written the program goes on without it.
    """
    running = logs_dir / _RUNNING
    try:
        make_private(logs_dir)
        descriptor = private_opener(str(running), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    except OSError as error:
        _log.warning("a native crash would leave nothing: errno %s", error.errno)
        yield
        return
    faulthandler.enable(descriptor)
    try:
        yield
    finally:
        faulthandler.disable()
        os.close(descriptor)
        _take_away(running)


def left_behind(logs_dir: Path, clock: Clock = system_clock) -> Path | None:
    """What an earlier run's crash wrote, told once. Only for the owner of the folder, before `watched`."""
    running = logs_dir / _RUNNING
    if not running.exists():
        return None
    if running.stat().st_size == 0:
        # Killed from outside: there is nothing to tell.
        _take_away(running)
        return None
    try:
        return running.rename(logs_dir / f"crash-{clock.now():%Y%m%d-%H%M%S-%f}-native.txt")
    except OSError as error:
        _log.warning("the report of a native crash cannot be kept: errno %s", error.errno)
        return running


def _take_away(running: Path) -> None:
    try:
        running.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("an empty report stays: errno %s", error.errno)
