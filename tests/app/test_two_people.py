"""Two people of one computer, each signed in to the system with a home of their own, at the same time."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.storage.database import FILE_NAME

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows asks the account and not the environment")


@contextmanager
def program_of(home: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The program as that person starts it: without a folder named."""
    home.mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    command = [sys.executable, "-m", "prepwise_desktop"]
    with subprocess.Popen(command, cwd=ROOT, env=environment | {"HOME": str(home)}) as program:
        try:
            yield program
        finally:
            program.kill()


def test_two_people_have_a_window_each_and_do_not_meet(tmp_path: Path, qtbot: QtBot) -> None:
    homes = (tmp_path / "ines", tmp_path / "paul")
    with ExitStack() as stack:
        programs = [stack.enter_context(program_of(home)) for home in homes]
        # A second start of the same person would have left before it opened a database.
        qtbot.waitUntil(lambda: all([*home.rglob(FILE_NAME)] for home in homes), timeout=20_000)
        assert [each.poll() for each in programs] == [None, None]
