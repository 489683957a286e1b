"""The door --smoke: the whole journey through the real widgets, told in journey.json and in pictures."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from prepwise_desktop.compose import open_services

ROOT = Path(__file__).parents[2]


def smoke(out: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "prepwise_desktop", "--smoke", str(out), *more]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=240)


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, dict[str, Any]]:
    """One journey: its folder of pictures, its data folder, and what it told."""
    out, data = tmp_path_factory.mktemp("smoke"), tmp_path_factory.mktemp("data")
    done = smoke(out, "--data", str(data))
    assert done.returncode == 0, done.stderr
    return out, data, json.loads((out / "journey.json").read_text(encoding="utf-8"))


def test_the_journey_is_made_and_told(journey: tuple[Path, Path, dict[str, Any]]) -> None:
    _, _, told = journey
    assert set(told) == {"ok", "failure", "steps", "pictures", "sessions"}
    assert (told["ok"], told["failure"]) == (True, None)
    assert all(step["ok"] and step["seconds"] >= 0 for step in told["steps"])
    assert {"first look", "drop resume", "start interview", "read result", "read history"} <= {
        step["name"] for step in told["steps"]
    }


def test_a_session_was_held_and_scored(journey: tuple[Path, Path, dict[str, Any]]) -> None:
    _, data, told = journey
    first = told["sessions"][0]
    assert first["status"] == "completed"
    scores = [each["score"] for each in first["questions"] if each["score"] is not None]
    assert scores
    assert all(0 <= score <= 100 for score in scores)
    with open_services(data) as services:
        kept = services.sessions.get_session(first["session_id"])
        assert kept.average_score == pytest.approx(first["score"])


def test_a_session_was_held_with_a_model(journey: tuple[Path, Path, dict[str, Any]]) -> None:
    _, data, told = journey
    last = next(each for each in told["sessions"] if each["evaluator"] == "scripted model at localhost")
    assert all(each["score"] is not None for each in last["questions"])
    with open_services(data) as services:
        kept = services.sessions.get_session(last["session_id"])
        assert all(each.question.writer for each in kept.questions)
        assert all(each.evaluation and each.evaluation.judgements[0].quotes for each in kept.questions)


def test_every_picture_is_there_and_shows_something(journey: tuple[Path, Path, dict[str, Any]]) -> None:
    out, _, told = journey
    assert sorted(told["pictures"]) == sorted(each.name for each in out.glob("*.png"))
    for name in told["pictures"]:
        small = QImage(str(out / name)).scaled(40, 40)
        colours = {small.pixel(x, y) for x in range(40) for y in range(40)}
        assert len(colours) > 8, f"{name} is blank"


def test_every_pane_is_there_in_light_and_dark(journey: tuple[Path, Path, dict[str, Any]]) -> None:
    _, _, told = journey
    names = {name.removesuffix(".png") for name in told["pictures"]}
    for place in ("home", "resume", "history", "progress", "learn", "settings", "interview", "result"):
        assert {f"{place}-dark", f"{place}-dark-200", f"{place}-light-200"} <= names, place


def test_a_journey_that_cannot_begin_says_why(tmp_path: Path) -> None:
    with open_services(tmp_path / "data"):
        done = smoke(tmp_path / "out", "--data", str(tmp_path / "data"))
    assert done.returncode == 1
    told = json.loads((tmp_path / "out" / "journey.json").read_text(encoding="utf-8"))
    assert told["ok"] is False
    assert "already open" in told["failure"]
    assert "Traceback" not in done.stderr


def test_every_mode_is_held_and_a_closed_window_gone_on_from(journey: tuple[Path, Path, dict[str, Any]]) -> None:
    _, _, told = journey
    assert {"hold mock", "hold real", "hold assessment", "answer again", "go on after a close"} <= {
        step["name"] for step in told["steps"]
    }
    names = {name.removesuffix(".png") for name in told["pictures"]}
    for name in ("mock", "coding", "real", "assessment", "stronger", "interrupted"):
        assert {f"mode-{name}", f"mode-{name}-dark"} <= names, name
