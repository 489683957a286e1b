"""`run` opens a window where one can be shown, and pictures itself where none can."""

import json
from pathlib import Path

import pytest

from display import has_display, opens_window, qt_platforms
from smoke import outcome


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_display(system: str) -> None:
    assert has_display({}, system)


@pytest.mark.parametrize("named", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_linux_has_one_where_it_is_named(named: dict[str, str]) -> None:
    assert has_display(named, "linux")


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}])
def test_linux_has_none_where_it_is_not_named_or_not_wanted(environ: dict[str, str]) -> None:
    assert not has_display(environ, "linux")


def test_the_libraries_of_a_display_are_wanted_only_where_there_is_one() -> None:
    assert qt_platforms({}) == ["offscreen"]
    assert qt_platforms({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == ["offscreen", "xcb", "wayland"]


@pytest.mark.parametrize("arguments", [[], ["resume.pdf"], ["--data", "folder", "resume.pdf"]])
def test_the_program_opens_a_window_by_itself_or_for_a_file(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize("door", ["--smoke", "--parse", "--grade=in.jsonl", "--help"])
def test_the_other_doors_open_none(door: str) -> None:
    assert not opens_window(["resume.pdf", door])


def test_the_closing_words_say_where_the_pictures_and_the_scores_are(tmp_path: Path) -> None:
    (tmp_path / "home.png").touch()
    (tmp_path / "journey.json").write_text(json.dumps({"ok": True, "failure": None}))
    words = outcome(tmp_path, 0)
    assert f"1 in {tmp_path}" in words
    assert str(tmp_path / "journey.json") in words
    assert "failed" not in words


def test_the_closing_words_say_that_it_failed(tmp_path: Path) -> None:
    (tmp_path / "journey.json").write_text(json.dumps({"ok": False, "failure": "no question was drawn"}))
    assert "failed" in outcome(tmp_path, 1)


def test_a_journey_that_ended_early_is_not_called_done(tmp_path: Path) -> None:
    assert "ended early" in outcome(tmp_path, -11)
