"""A crash below Python leaves a file that the next start finds, once."""

import os
import subprocess
import sys
from pathlib import Path

from prepwise_desktop.app.native_crash import left_behind

_PROGRAM = """
import faulthandler, os, sys
from pathlib import Path
from prepwise_desktop.app.native_crash import watched

answer = "I rolled the change back within nine minutes"
with watched(Path(sys.argv[1])):
    if sys.argv[2] == "crash":
        faulthandler._sigabrt()
    if sys.argv[2] == "killed":
        os._exit(9)
"""


def run_program(folder: Path, how: str) -> int:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(folder), how],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return ended.returncode


def test_a_native_crash_leaves_its_places_and_no_values(tmp_path: Path) -> None:
    assert run_program(tmp_path, "crash") != 0

    found = left_behind(tmp_path)

    assert found is not None
    told = found.read_text(encoding="utf-8")
    assert "File " in told
    assert "line " in told
    assert "nine minutes" not in told
    if os.name == "posix":
        assert found.stat().st_mode & 0o777 == 0o600


def test_it_is_told_once_and_kept(tmp_path: Path) -> None:
    run_program(tmp_path, "crash")
    found = left_behind(tmp_path)

    assert left_behind(tmp_path) is None
    assert found is not None
    assert found.exists()


def test_a_program_that_ended_well_leaves_nothing(tmp_path: Path) -> None:
    assert run_program(tmp_path, "well") == 0

    assert list(tmp_path.iterdir()) == []
    assert left_behind(tmp_path) is None


def test_a_program_that_was_killed_has_nothing_to_tell(tmp_path: Path) -> None:
    assert run_program(tmp_path, "killed") == 9

    assert left_behind(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_first_start_finds_nothing(tmp_path: Path) -> None:
    assert left_behind(tmp_path / "logs") is None
