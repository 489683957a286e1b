"""The environment is made once, noticed when it is out of date, and never left half-made."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import environment
from environment import Environment
from speech import Stop

BUILD = Path(environment.__file__).parent
PYTHON = ["python3.12"]


class FakeRuns:
    """Stands in for venv and pip: makes what they make, and fails where it is told to."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.commands: list[list[str]] = []
        self.failure: tuple[str, BaseException] | None = None

    def __call__(self, command: list[str]) -> None:
        self.commands.append(command)
        if "venv" in command:
            made = Environment(self._root)
            made.programs.mkdir()
            made.python.touch()
            (self._root / ".venv" / "pyvenv.cfg").write_text("version = 3.12.1")
            (made.programs.parent / "lib" / "python3.12" / "site-packages").mkdir(parents=True)
            (made.programs.parent / "Lib" / "site-packages").mkdir(parents=True, exist_ok=True)
        if self.failure and self.failure[0] in command:
            raise self.failure[1]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "requirements.txt").write_text("a==1")
    (tmp_path / "build" / "requirements-dev.txt").write_text("a==1\nb==1")
    (tmp_path / "pyproject.toml").write_text("[project]")
    return tmp_path


@pytest.fixture
def runs(root: Path, monkeypatch: pytest.MonkeyPatch) -> FakeRuns:
    fake = FakeRuns(root)
    monkeypatch.setattr(environment, "_run", fake)
    return fake


def test_a_new_checkout_is_not_ready(root: Path) -> None:
    assert not Environment(root).is_ready("run")


def test_making_it_installs_hashed_wheels_and_then_prepwise_itself(root: Path, runs: FakeRuns) -> None:
    made = Environment(root)
    made.make("run", PYTHON)
    creation, pip, packages, ourselves = runs.commands
    assert creation[:3] == ["python3.12", "-m", "venv"]
    assert pip[1:] == ["-m", "ensurepip"]
    assert {"--require-hashes", str(root / "build" / "requirements.txt")} <= set(packages)
    assert {"--no-deps", "--editable", str(root)} <= set(ourselves)
    assert made.is_ready("run")
    assert not made.is_ready("dev")


def test_the_developers_environment_serves_the_program_too(root: Path, runs: FakeRuns) -> None:
    made = Environment(root)
    made.make("dev", PYTHON)
    assert made.is_ready("run")


@pytest.mark.parametrize("changed", ["build/requirements.txt", "pyproject.toml", ".venv/pyvenv.cfg"])
def test_a_changed_lock_project_or_python_makes_it_out_of_date(root: Path, runs: FakeRuns, changed: str) -> None:
    made = Environment(root)
    made.make("run", PYTHON)
    (root / changed).write_text("something else")
    assert not made.is_ready("run")


def test_a_moved_checkout_is_out_of_date(root: Path, runs: FakeRuns, tmp_path_factory: pytest.TempPathFactory) -> None:
    Environment(root).make("run", PYTHON)
    moved = root.rename(tmp_path_factory.mktemp("elsewhere") / "moved")
    assert not Environment(moved).is_ready("run")


@pytest.mark.parametrize("step", ["venv", "--require-hashes", "--editable"])
def test_an_interruption_leaves_nothing(root: Path, runs: FakeRuns, step: str) -> None:
    runs.failure = (step, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        Environment(root).make("run", PYTHON)
    assert not (root / ".venv").exists()


def test_an_environment_that_was_there_before_survives_an_interrupted_update(root: Path, runs: FakeRuns) -> None:
    made = Environment(root)
    made.make("run", PYTHON)
    runs.failure = ("--require-hashes", Stop("no network"))
    with pytest.raises(Stop):
        made.make("dev", PYTHON)
    assert made.python.exists()
    assert not made.is_ready("run")


def test_what_a_killed_run_left_is_made_anew(root: Path, runs: FakeRuns) -> None:
    killed = root / ".venv"
    killed.mkdir()
    (killed / "unfinished").touch()
    (killed / "broken").touch()
    made = Environment(root)
    made.make("run", PYTHON)
    assert not (killed / "broken").exists()
    assert made.is_ready("run")


def test_what_an_interrupted_removal_left_is_made_anew(root: Path, runs: FakeRuns) -> None:
    made = Environment(root)
    made.programs.mkdir(parents=True)
    made.python.touch()
    made.make("run", PYTHON)
    assert "venv" in runs.commands[0]


def test_an_environment_made_by_hand_is_filled_and_kept(root: Path, runs: FakeRuns) -> None:
    (root / ".venv").mkdir()
    runs(["python3.12", "-m", "venv", ".venv"])
    (root / ".venv" / "of mine").touch()
    Environment(root).make("run", PYTHON)
    assert (root / ".venv" / "of mine").exists()


def test_an_environment_of_an_unfit_python_is_left_alone_and_named(root: Path, runs: FakeRuns) -> None:
    (root / ".venv").mkdir()
    runs(["python3.14", "-m", "venv", ".venv"])
    (root / ".venv" / "pyvenv.cfg").write_text("home = /usr/bin\nversion_info = 3.14.0\n")
    with pytest.raises(Stop, match=r"holds Python 3\.14"):
        Environment(root).make("run", PYTHON)
    assert Environment(root).python.exists()


@pytest.mark.skipif(os.name == "nt", reason="there a second dev.py is not held off")
def test_a_second_dev_py_waits_for_the_one_that_sets_up(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second_waits, second_is_in = threading.Event(), threading.Event()
    monkeypatch.setattr(environment, "say", lambda _: second_waits.set())

    def second() -> None:
        with Environment(root).alone():
            second_is_in.set()

    with Environment(root).alone():
        other = threading.Thread(target=second)
        other.start()
        assert second_waits.wait(10)
        assert not second_is_in.is_set()
    other.join(10)
    assert second_is_in.is_set()


@pytest.mark.skipif(os.name == "nt", reason="Windows delivers Ctrl+C to a console, not to one process")
def test_ctrl_c_while_python_makes_the_environment_leaves_nothing(root: Path) -> None:
    for file in BUILD.glob("*.py"):
        (root / "build" / file.name).write_bytes(file.read_bytes())
    command = [sys.executable, str(root / "build" / "dev.py"), "test"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout
        assert started.stdout.readline() == "Making .venv\n"
        started.send_signal(signal.SIGINT)
        started.communicate(timeout=30)
    assert started.returncode == 130
    assert not (root / ".venv").exists()
