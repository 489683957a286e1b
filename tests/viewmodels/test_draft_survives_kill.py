"""A program that is killed while a person types has lost no keystroke older than two seconds."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.made import made_services

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL on this system")
def test_no_keystroke_older_than_two_seconds_is_missing_after_a_kill(tmp_path: Path) -> None:
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.viewmodels.typing_until_killed", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert typist.stdout is not None
    session_id = typist.stdout.readline().strip()
    typed = []
    for line in typist.stdout:
        length, at = line.split()
        typed.append((int(length), float(at)))
        if typed[-1][1] - typed[0][1] > 2.6:
            break
    killed = time.monotonic()
    typist.send_signal(signal.SIGKILL)
    typist.wait()
    typist.stdout.close()
    due = max(length for length, at in typed if at < killed - 2.0)
    with made_services(tmp_path) as services:
        kept = services.sessions.get_session(session_id)
    assert kept.interrupted
    assert due > 5
    assert len(kept.responses[0].draft) >= due
