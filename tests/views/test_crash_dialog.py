"""The dialog says what happened and what is safe, copies the details, goes on or quits."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.messages.crashes import ended_notice, error_notice
from prepwise_desktop.views import theme
from prepwise_desktop.views.crash_dialog import CrashDialog
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


def test_a_native_crash_of_the_last_run_can_be_told_in_the_same_dialog(themed: QApplication, qtbot: QtBot) -> None:
    dialog = CrashDialog(ended_notice(), "", "Fatal Python error", REPORT)
    qtbot.addWidget(dialog)

    assert [label.text() for label in dialog.findChildren(QLabel)][2:] == [str(REPORT)]
