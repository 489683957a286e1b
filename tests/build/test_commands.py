"""The commands of dev.py do what they say, in the order they say, and fail when a part of them fails."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
import smoke

ROOT = Path(__file__).resolve().parents[2]
LINTERS = ["ruff format --check", "ruff check", "mypy", "lint-imports"]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Collect the programs that would be started; all end well, and everything is already prepared."""
    commands: list[list[str]] = []

    def start(command: list[str]) -> int:
        commands.append(command)
        return 0

    monkeypatch.setattr(dev, "prepare", lambda _environment, _kind: None)
    monkeypatch.setattr(dev, "call", start)
    monkeypatch.setattr(dev, "become", start)
    monkeypatch.chdir(ROOT)
    return commands


def test_no_command_shows_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    assert "run [FILE]" in capsys.readouterr().out


def test_an_unknown_command_shows_them_and_fails() -> None:
    assert dev.main(["install"]) == 2


def test_run_hands_its_arguments_to_the_program(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "has_display", lambda _: True)
    assert dev.main(["run", "resume.pdf"]) == 0
    assert started[0][1:] == ["-P", "-m", "prepwise_desktop", "resume.pdf"]


def test_run_without_a_display_pictures_itself(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []

    def show(_program: list[str], folder: Path, left_aside: list[str]) -> int:
        assert left_aside == ["resume.pdf"]
        shown.append(folder)
        return 7

    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(dev, "has_display", lambda _: False)
    monkeypatch.setattr(smoke, "show", show)
    assert dev.main(["run", "resume.pdf"]) == 7
    assert shown == [ROOT / "out"]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert started == []


def test_a_door_without_a_window_needs_no_display(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "has_display", lambda _: False)
    assert dev.main(["run", "--parse", "a.pdf", "--out", "folder"]) == 0
    assert started[0][-4:] == ["--parse", "a.pdf", "--out", "folder"]


def test_test_hands_its_arguments_to_pytest(started: list[list[str]]) -> None:
    dev.main(["test", "-k", "drop"])
    assert started[0][1:] == ["-m", "pytest", "-k", "drop"]


def test_lint_goes_on_after_a_failure_and_fails(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "call", lambda command: dev.become(command) or int("format" in command))
    assert dev.main(["lint"]) == 1
    assert [[word for word in LINTERS if word in " ".join(command)] for command in started] == [
        ["ruff format --check"],
        ["ruff check"],
        ["mypy"],
        ["lint-imports"],
    ]


def test_lint_with_nothing_to_say_succeeds(started: list[list[str]]) -> None:
    assert dev.main(["lint"]) == 0


@pytest.mark.skipif(os.name == "nt", reason="the CI script is for bash, and links need a privilege on Windows")
@pytest.mark.parametrize(("tests", "lint", "expected"), [(0, 0, 0), (1, 0, 1), (0, 1, 1), (5, 1, 1)])
def test_the_ci_runs_both_and_fails_if_either_fails(tmp_path: Path, tests: int, lint: int, expected: int) -> None:
    for folder in (".ci", "build"):
        (tmp_path / folder).mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    answers = {"test": tests, "lint": lint}
    stand_in = f"import sys\nprint(sys.argv[1], flush=True)\nsys.exit({answers}[sys.argv[1]])\n"
    (tmp_path / "build" / "dev.py").write_text(stand_in)
    (tmp_path / "python3").symlink_to(sys.executable)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", str(tmp_path / ".ci" / "run")],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (expected, ["test", "lint"])
