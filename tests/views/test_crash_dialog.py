"""The dialog says what happened and what is safe, copies the details, goes on or quits."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.messages.crashes import error_notice
from prepwise_desktop.views import theme
from prepwise_desktop.views.crash_dialog import CrashDialog, show_crash, show_left_behind
from prepwise_desktop.views.parts.wrap_label import WrapLabel

REPORT = Path("/home/ines/logs/crash-20261110-185201-000000.txt")


@pytest.fixture
def dialog(themed: QApplication, qtbot: QtBot) -> CrashDialog:
    made = CrashDialog(error_notice(REPORT), "KeyError, somewhere", "all the details", REPORT)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    return made


def press(dialog: CrashDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()


def test_it_says_what_happened_what_is_safe_and_where_the_report_is(dialog: CrashDialog) -> None:
    words = [label.text() for label in dialog.findChildren(QLabel)]

    assert words[0] == "PrepWise made a mistake"
    assert words[1].startswith("What you typed is saved, and you can go on.")
    assert words[2:] == ["KeyError, somewhere", str(REPORT)]


def test_the_details_are_copied_with_the_report_s_path(dialog: CrashDialog) -> None:
    press(dialog, "Copy details")

    assert QGuiApplication.clipboard().text() == f"{REPORT}\n\nall the details"
    assert dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_return_go_on(dialog: CrashDialog, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(dialog.quit_requested):
        QTest.keyClick(dialog, key)

    assert not dialog.isVisible()


def test_quit_asks_for_the_end(dialog: CrashDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.quit_requested):
        press(dialog, "Quit")

    assert not dialog.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_line_has_its_place_also_in_large_text(themed: QApplication, qtbot: QtBot, scale: float) -> None:
    theme.apply(themed, "light", scale)
    window = QWidget()
    window.resize(880, 600)
    qtbot.addWidget(window)
    dialog = CrashDialog(error_notice(REPORT), "ValueError, " + "prepwise_desktop/" * 9, "", REPORT, window)
    with qtbot.waitExposed(dialog):
        dialog.open()

    assert dialog.width() <= window.width()
    assert all(each.height() >= each.heightForWidth(each.width()) for each in dialog.findChildren(WrapLabel))
    dialog.close()


def test_without_a_report_it_says_so(themed: QApplication, qtbot: QtBot) -> None:
    dialog = CrashDialog(error_notice(None), "KeyError, somewhere", "all the details", None)
    qtbot.addWidget(dialog)

    assert "could not be written" in dialog.accessibleDescription()


@dataclass(frozen=True, slots=True, kw_only=True)
class AReport:
    """What the dialog is told."""

    path: Path | None = REPORT
    summary: str = "KeyError, somewhere"
    details: str = "all the details"


@pytest.fixture
def window(themed: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(880, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(window: QWidget) -> CrashDialog:
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    return dialog


def test_what_was_typed_is_kept_before_the_dialog_opens(window: QWidget) -> None:
    open_then: list[object] = []
    show_crash(AReport(), window, lambda: open_then.append(window.findChild(CrashDialog)))

    assert open_then == [None]
    assert shown(window).isVisible()


def test_while_one_dialog_is_open_the_next_crash_is_only_kept(window: QWidget) -> None:
    kept: list[int] = []
    for _ in range(3):
        show_crash(AReport(), window, lambda: kept.append(1))

    assert len(kept) == 3
    assert len(window.findChildren(CrashDialog)) == 1


def test_after_going_on_the_next_crash_is_told_again(window: QWidget, qtbot: QtBot) -> None:
    show_crash(AReport(), window, lambda: None)
    press(shown(window), "Go on")
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is None)
    show_crash(AReport(), window, lambda: None)

    assert shown(window).isVisible()


def test_a_crash_is_told_even_when_keeping_fails(window: QWidget) -> None:
    def broken() -> None:
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        show_crash(AReport(), window, broken)

    assert shown(window).isVisible()


def test_quit_closes_the_window(window: QWidget) -> None:
    show_crash(AReport(), window, lambda: None)
    press(shown(window), "Quit")

    assert not window.isVisible()


def test_what_the_last_run_left_is_told_with_its_first_line(window: QWidget, tmp_path: Path) -> None:
    report = tmp_path / "crash-native.txt"
    report.write_text("Fatal Python error: Aborted\n\nCurrent thread\n", encoding="utf-8")
    show_left_behind(report, window)

    words = [label.text() for label in shown(window).findChildren(QLabel)]
    assert words[0] == "PrepWise ended by itself the last time"
    assert words[2:] == ["Fatal Python error: Aborted", str(report)]
