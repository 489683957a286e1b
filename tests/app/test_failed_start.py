"""A start that a mistake of ours stops: written down, said, and tried again; nothing that was kept changes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop import paths
from prepwise_desktop.app.log import FILE_NAME as LOG_NAME
from prepwise_desktop.app.opening import Opening
from prepwise_desktop.storage import database as database_module
from prepwise_desktop.storage.migrations import SCHEMA_VERSION, STEPS
from prepwise_desktop.views.crash_dialog import CrashDialog
from prepwise_desktop.views.parts.text_label import TextLabel
from tests.app.test_damaged import NAME, Start, begin, fill, start

__all__ = ["start"]

ROOT = Path(__file__).parents[2]


def dialog() -> CrashDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, CrashDialog)
    return found


def press(words: str) -> None:
    (button,) = [each for each in dialog().findChildren(QAbstractButton) if each.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def break_the_next_migration(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(execute: object) -> None:
        assert callable(execute)
        execute("DELETE FROM profile")
        raise RuntimeError("in the middle")

    monkeypatch.setattr(database_module, "STEPS", (*STEPS, breaks))
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    fill(made, backup=False)
    return made


def says_so() -> bool:
    """Whether the dialog is open, with its sentence and the place of the mistake."""
    found = QApplication.activeModalWidget()
    if not isinstance(found, CrashDialog):
        return False
    words = "\n".join(label.text() for label in found.findChildren(TextLabel))
    return "What you had is as it was before." in words and "RuntimeError, test_failed_start.py, line" in words


def test_a_failing_migration_is_said_each_time_and_leaves_the_old_state(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        break_the_next_migration(broken)
        begun = begin(start, folder, qtbot, monkeypatch)
        assert says_so()
        first = dialog()
        press("Try again")
        qtbot.waitUntil(lambda: says_so() and dialog() is not first)
    assert not begun.is_filled()
    press("Try again")
    begun.wait_until_filled()
    assert begun.profile() == NAME
    assert len(list(paths.logs(folder).glob("crash-*.txt"))) == 2


@pytest.mark.parametrize("leave", ["Quit", "Escape"])
def test_a_start_that_failed_can_be_left(
    start: list[Start], folder: Path, leave: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_the_next_migration(monkeypatch)
    begun = begin(start, folder, qtbot, monkeypatch)
    if leave == "Quit":
        press("Quit")
    else:
        QTest.keyClick(dialog(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.left == [True])


def test_a_mistake_before_the_window_is_filled_is_told_once_it_is(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_timer = Opening._on_timer

    def fail_once(self: Opening) -> None:
        on_timer(self)
        if len(self._pieces) == 1:
            raise LookupError

    monkeypatch.setattr(Opening, "_on_timer", fail_once)
    begun = begin(start, folder, qtbot, monkeypatch)
    begun.wait_until_filled()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CrashDialog))
    assert [each.text() for each in dialog().findChildren(QAbstractButton)] == ["Copy details", "Quit", "Go on"]


def test_logs_that_cannot_be_written_keep_nobody_from_their_data(
    start: list[Start], folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    logs = paths.logs(folder)
    logs.write_text("a file where the folder should be", encoding="utf-8")
    begun = begin(start, folder, qtbot, monkeypatch)
    begun.wait_until_filled()
    assert begun.profile() == NAME
    assert logs.is_file()


def test_a_mistake_before_there_is_any_window_is_written_down_and_ends_with_status_one(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from prepwise_desktop.app import main\n"
        "def fail(*_): raise ValueError('an answer of nine minutes')\n"
        "main._dress = fail\n"
        "sys.exit(main.run(Path(sys.argv[1]), None))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "data")],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    (report,) = paths.logs(tmp_path / "data").glob("crash-*.txt")
    assert done.returncode == 1
    assert "in fail\nValueError" in report.read_text(encoding="utf-8")
    assert "nine minutes" not in report.read_text(encoding="utf-8") + done.stderr
    assert not (paths.logs(tmp_path / "data") / LOG_NAME).exists()
