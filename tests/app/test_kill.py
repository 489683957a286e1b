"""The program is killed while somebody types: nothing older than two seconds is gone, and nothing is there twice."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.session import InterviewSession, SessionStatus
from tests.app.typing_person import typed

ROOT = Path(__file__).parents[2]

#: seconds that may be lost
PROMISE = 2.0

#: seconds after which somebody who has not typed it all is taken to be stuck
PATIENCE = 60.0


@dataclass(slots=True)
class Killed:
    """What was seen of a program until it was killed, in the system's monotonic time."""

    started: float
    killed: float = 0.0
    #: when each key was typed
    keys: list[float] = field(default_factory=list)
    submitted: bool = False

    def hear(self, line: str) -> None:
        if line.startswith("submitted"):
            self.submitted = True
        elif line.endswith("\n"):
            self.keys.append(float(line.split()[1]))


def type_until(folder: Path, *, keys: int, submit: bool = False) -> Killed:
    """Let a person type in a program of its own, and kill it when so many keys are told."""
    seen = Killed(started=time.monotonic())
    submit_after = keys if submit else -1
    command = [sys.executable, "-m", "tests.app.typing_person", str(folder), str(submit_after)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        patience = threading.Timer(PATIENCE, program.kill)
        patience.start()
        for line in program.stdout:
            seen.hear(line)
            if seen.submitted or (not submit and len(seen.keys) >= keys):
                break
        else:
            pytest.fail("nobody typed so much")
        patience.cancel()
        program.kill()
        seen.killed = time.monotonic()
        for line in program.stdout:
            seen.hear(line)
    return seen


@contextmanager
def reopened(folder: Path) -> Iterator[tuple[Services, InterviewSession]]:
    """The folder after the kill, and the only session in it."""
    with open_services(folder) as services:
        user = services.profiles.current().profile_id
        (summary,) = services.sessions.get_user_sessions(user)
        yield services, services.sessions.get_session(summary.session_id)


@pytest.mark.parametrize("keys", [3, 120])
def test_a_kill_takes_no_keystroke_that_is_older_than_two_seconds(tmp_path: Path, keys: int) -> None:
    seen = type_until(tmp_path / "data", keys=keys)
    old = sum(when <= seen.killed - PROMISE for when in seen.keys)
    with reopened(tmp_path / "data") as (_, session):
        first, *others = session.questions
        assert (session.status, session.interrupted) == (SessionStatus.IN_PROGRESS, True)
        assert len(first.draft) >= old
        # A key may be kept and not told yet, but never another one than the person typed.
        assert first.draft == typed(len(first.draft))
        assert len(first.draft) <= len(seen.keys) + 1
        assert not first.attempts
        assert not any(each.draft or each.attempts for each in others)
        assert 0.0 <= first.time_spent_seconds <= session.seconds + 0.001 <= seen.killed - seen.started


def test_a_kill_right_after_submitting_takes_nothing_of_the_answer(tmp_path: Path) -> None:
    seen = type_until(tmp_path / "data", keys=40, submit=True)
    assert seen.submitted
    with reopened(tmp_path / "data") as (_, session):
        (attempt,) = session.questions[0].attempts
        assert attempt.text == typed(40)
        assert len(attempt.evaluations) <= 1


def test_after_a_kill_the_session_is_gone_on_with_where_it_was(tmp_path: Path) -> None:
    type_until(tmp_path / "data", keys=20)
    with reopened(tmp_path / "data") as (services, session):
        again = services.sessions.resume_session(session.session_id)
        assert (again.status, again.interrupted, again.current) == (SessionStatus.IN_PROGRESS, False, 0)
        assert again.questions[0].draft == session.questions[0].draft
        assert again.seconds == session.seconds
