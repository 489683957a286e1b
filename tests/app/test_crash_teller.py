"""One dialog at a time tells of a crash, after what was typed has been saved."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.app.crash import Crashes
from prepwise_desktop.app.crash_teller import CrashTeller
from prepwise_desktop.views.crash_dialog import CrashDialog


class Told:
    """A window with its teller, and what happened to it."""

    def __init__(self, crashes: Crashes, window: QWidget) -> None:
        self.window = window
        self.saved: list[int] = []
        self.teller = CrashTeller(crashes, window, self._on_save)

    def _on_save(self) -> None:
        self.saved.append(len(self.dialogs))

    @property
    def dialogs(self) -> list[CrashDialog]:
        return [each for each in self.window.findChildren(CrashDialog) if each.isVisible()]


@pytest.fixture
def told(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Told]:
    crashes = Crashes(tmp_path)
    window = QWidget()
    window.resize(880, 600)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield Told(crashes, window)
    crashes.close()


def crash(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def press(dialog: CrashDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()


def test_a_crash_is_told_after_what_was_typed_was_saved(told: Told, qtbot: QtBot) -> None:
    crash(ValueError())
    qtbot.waitUntil(lambda: len(told.dialogs) == 1)

    assert told.saved == [0]


def test_while_one_is_told_the_next_is_only_saved_and_written(told: Told, qtbot: QtBot) -> None:
    crash(ValueError())
    crash(KeyError())
    qtbot.waitUntil(lambda: len(told.saved) == 2)

    assert len(told.dialogs) == 1


def test_after_going_on_the_next_crash_is_told_again(told: Told, qtbot: QtBot) -> None:
    crash(ValueError())
    qtbot.waitUntil(lambda: len(told.dialogs) == 1)
    press(told.dialogs[0], "Go on")
    assert told.dialogs == []
    crash(KeyError())

    qtbot.waitUntil(lambda: len(told.dialogs) == 1)


def test_quit_ends_the_program(told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("prepwise_desktop.app.crash_teller.QCoreApplication.quit", lambda: asked.append("quit"))
    crash(ValueError())
    qtbot.waitUntil(lambda: len(told.dialogs) == 1)
    press(told.dialogs[0], "Quit")

    assert asked == ["quit"]


def test_a_crash_is_told_even_when_saving_fails(told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(told.teller, "_save", broken)
    crash(ValueError())

    qtbot.waitUntil(lambda: len(told.dialogs) == 1)


def test_what_the_last_run_left_is_told_with_its_first_line(told: Told, tmp_path: Path) -> None:
    report = tmp_path / "crash-native.txt"
    report.write_text("Fatal Python error: Aborted\n\nCurrent thread\n", encoding="utf-8")
    told.teller.tell_left_behind(report)

    words = [label.text() for label in told.dialogs[0].findChildren(QLabel)]
    assert words[0] == "PrepWise ended by itself the last time"
    assert "Fatal Python error: Aborted" in words
