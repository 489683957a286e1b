"""What a crash below Python leaves behind: the places where each thread stood, kept for the next start."""

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prepwise_desktop.app.private_file import private_opener
from prepwise_desktop.domain.clock import Clock, system_clock

#: where the running program would write it
_RUNNING = "native.txt"


@contextmanager
def watched(logs_dir: Path) -> Iterator[None]:
    """Have the places written into that folder; who leaves this has not crashed, and the file goes."""
    running = logs_dir / _RUNNING
    descriptor = private_opener(str(running), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    faulthandler.enable(descriptor)
    try:
        yield
    finally:
        faulthandler.disable()
        os.close(descriptor)
        running.unlink(missing_ok=True)


def left_behind(logs_dir: Path, clock: Clock = system_clock) -> Path | None:
    """What an earlier run's crash wrote, told once. Only for the owner of the folder, before `watched`."""
    running = logs_dir / _RUNNING
    if not running.exists():
        return None
    if running.stat().st_size == 0:
        # Killed from outside: there is nothing to tell.
        running.unlink()
        return None
    return running.rename(logs_dir / f"crash-{clock.now():%Y%m%d-%H%M%S-%f}-native.txt")
