"""The doors of the command line: which opens, and what does not go together."""

import builtins
import gc
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from prepwise_desktop import cli


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was opened with what, instead of opening it."""
    calls: list[Any] = []

    def note(door: str) -> Any:
        def run(*arguments: object) -> int:
            calls.append((door, *arguments))
            return 7

        return run

    for door in ("_window", "_smoke", "_demo", "_parse", "_grade"):
        monkeypatch.setattr(cli, door, note(door))
    return calls


@pytest.mark.parametrize(
    ("line", "door"),
    [
        ("", ("_window", None, None)),
        ("a.pdf", ("_window", None, Path("a.pdf"))),
        ("--data d a.pdf", ("_window", Path("d"), Path("a.pdf"))),
        ("--smoke out", ("_smoke", Path("out"), None)),
        ("--smoke out --data d", ("_smoke", Path("out"), Path("d"))),
        ("--demo", ("_demo",)),
        ("--parse a.pdf b.md --out o", ("_parse", [Path("a.pdf"), Path("b.md")], Path("o"))),
        ("--grade in.jsonl --out out.jsonl", ("_grade", Path("in.jsonl"), Path("out.jsonl"))),
    ],
)
def test_each_door_opens_with_its_arguments(opened: list[Any], line: str, door: tuple[object, ...]) -> None:
    assert cli.main(line.split()) == 7
    assert opened == [door]


@pytest.mark.parametrize(("line", "door"), [([], "main"), (["--demo"], "demo")])
def test_no_thread_looks_for_garbage_beside_a_window(
    line: list[str], door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Put back at the end, as it was.
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    looked: list[bool] = []

    def run(*_: object) -> int:
        looked.append(gc.isenabled())
        return 0

    monkeypatch.setattr(f"prepwise_desktop.app.{door}.run", run)
    gc.enable()
    assert cli.main(line) == 0
    assert looked == [False]


@pytest.mark.parametrize(
    "line",
    [
        "--parse a.pdf",
        "--grade in.jsonl",
        "--out o",
        "--smoke o --grade in.jsonl --out x",
        "--parse a.pdf --out o --data d",
        "a.pdf --smoke o",
        "a.pdf --demo",
        "--demo --data d",
        "--demo --smoke o",
        "a.pdf b.pdf",
        "--unknown",
    ],
)
def test_what_makes_no_sense_is_said_with_status_two(
    opened: list[Any], capsys: pytest.CaptureFixture[str], line: str
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(line.split())
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err
    assert opened == []


def test_the_parse_door_speaks_the_window_s_sentences(tmp_path: Path) -> None:
    (tmp_path / "none.pdf").write_bytes(b"")
    assert cli.main(["--parse", str(tmp_path / "none.pdf"), "--out", str(tmp_path / "out")]) == 0
    assert "none.pdf" in (tmp_path / "out" / "_outcomes.json").read_text(encoding="utf-8")
    assert "empty" in (tmp_path / "out" / "_outcomes.json").read_text(encoding="utf-8")


def test_the_beginning_of_the_program_loads_nothing_that_a_reader_does_not_need() -> None:
    import subprocess
    import sys

    code = (
        "import sys, prepwise_desktop.__main__; print([m for m in sys.modules if m.startswith(('PySide6', 'asyncio'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert SimpleNamespace(out=done.stdout.strip()).out == "[]"
