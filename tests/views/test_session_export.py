"""A session goes into a file of the person's own, whole, and what was written in it stays what it is."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from prepwise_desktop.domain.errors import StorageError, StorageReadOnly
from prepwise_desktop.messages.session_text import session_markdown
from prepwise_desktop.services import session_file
from tests.app.window import OpenWindow
from tests.made import STORY, a_response, a_session, an_attempt

EVIL = '=HYPERLINK("http://x")\n# not a heading\n<script>alert(1)</script>\u202e'


@pytest.mark.parametrize("suffix", ["md", "json"])
def test_a_session_is_written_whole_and_where_it_went_is_said(
    opened: OpenWindow, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    path = opened.folder.parent / f"mine.{suffix}"
    asked: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    opened.hold_session(STORY)
    opened.keys("Ctrl+4")
    opened.press("Export…")
    opened.wait_for(f"Exported to mine.{suffix}.")
    text = path.read_text(encoding="utf-8")
    assert asked[0].endswith(" practice mixed.md")
    if suffix == "json":
        attempts = json.loads(text)["responses"][0]["attempts"]
        assert attempts[0]["text"] == STORY
    else:
        assert all(f"> {line}" in text for line in STORY.splitlines())
        assert "Own steps stand in order." in text
    assert [each.name for each in opened.folder.parent.glob(".mine*")] == []


def test_a_dialog_that_is_left_writes_nothing(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    opened.hold_session()
    opened.keys("Ctrl+4")
    opened.press("Export…")
    assert not opened.says("Exported")


def test_a_place_that_cannot_be_written_is_said(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = opened.folder.parent / "gone" / "mine.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    opened.hold_session()
    opened.keys("Ctrl+4")
    failed: list[object] = []
    opened.models.history.failed.connect(failed.append)
    opened.press("Export…")
    opened.qtbot.waitUntil(lambda: bool(failed))
    assert [type(each) for each in failed] == [StorageReadOnly]


def test_what_was_written_cannot_become_form(qapp: QApplication) -> None:
    session = a_session(a_response(attempts=(an_attempt(EVIL),), note=EVIL))
    lines = session_markdown(session).splitlines()
    assert "> # not a heading" in lines
    assert [line for line in lines if line.startswith(("=", "<", "# not"))] == []
    assert "\u202e" not in "".join(lines)


def test_a_file_that_was_there_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("before", encoding="utf-8")
    session_file.write(path, "after\n")
    assert path.read_text(encoding="utf-8") == "after\n"
    folder = tmp_path / "folder.md"
    folder.mkdir()
    with pytest.raises(StorageError):
        session_file.write(folder, "after\n")
    assert {each.name for each in tmp_path.iterdir()} == {"mine.md", "folder.md"}
