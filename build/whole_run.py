"""Run a program to its end, or, when we are interrupted, end it with all that it started before we go on."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How long pip may take to undo what it was doing.
PATIENCE_SECONDS = 5

#: What a person, a closed terminal and a system that shuts down send; Windows knows fewer.
INTERRUPTIONS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def whole_run(command: list[str]) -> int:
    """Return the program's exit code. It is a group of its own: venv starts pip, which would go on writing alone."""
    child = None
    try:
        with interruptions_held_back():
            child = subprocess.Popen(command, start_new_session=True)
        return child.wait()
    except BaseException:
        if child:
            end(child)
        raise


@contextmanager
def interruptions_held_back() -> Iterator[None]:
    """Deliver interruptions after the block: raised inside Popen they would leave a child that nobody knows."""
    missed: list[int] = []
    before = {number: signal.signal(number, lambda which, _frame: missed.append(which)) for number in INTERRUPTIONS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    for number in missed:
        signal.raise_signal(number)


def end(child: subprocess.Popen[bytes]) -> None:
    """Ask the child's whole group to end, and after PATIENCE_SECONDS make it."""
    if os.name == "nt":  # a console sends Ctrl+C to every program in it
        child.wait()
        return
    with suppress(OSError):
        os.killpg(child.pid, signal.SIGINT)
    with suppress(subprocess.TimeoutExpired):
        child.wait(PATIENCE_SECONDS)
    with suppress(OSError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
