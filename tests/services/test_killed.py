"""A program that is killed in the middle of anything has lost nothing, and goes on as if nothing had happened."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(os.name != "posix", reason="there is neither fork nor SIGKILL on this system")
def test_five_kills_lose_nothing_and_leave_nothing_twice() -> None:
    killing = [sys.executable, str(ROOT / "tests" / "benchmarks" / "kill.py"), "--moments", "5", "--seed", "7"]
    found = subprocess.run(killing, capture_output=True, text=True, check=False, cwd=ROOT)
    assert found.returncode == 0, found.stdout + found.stderr
    assert found.stdout.count("killed after") == 5
