"""Settings take effect at once, are there at the next start, and cost nobody a word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE, Setting
from prepwise_desktop.services.preferences import Preferences
from prepwise_desktop.storage import glance
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.segments import Segment
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.settings.pane import SettingsPane
from tests.app.window import OpenWindow, a_window


def settings(opened: OpenWindow) -> SettingsPane:
    opened.navigation.go_to("settings")
    pane = opened.pane()
    assert isinstance(pane, SettingsPane)
    return pane


def shown(opened: OpenWindow, setting: Setting) -> str:
    return settings(opened).segments(setting).key()


@pytest.mark.parametrize(("words", "dark"), [("Dark", True), ("Light", False)])
def test_the_theme_changes_live_everywhere(opened: OpenWindow, words: str, dark: bool) -> None:  # noqa: FBT001 - a fact
    opened.import_resume()
    settings(opened)
    other = "Light" if dark else "Dark"
    opened.press(other)
    before = opened.window.grab().toImage().pixelColor(2, 2)
    opened.press(words)
    assert theme.is_dark() is dark
    assert opened.window.grab().toImage().pixelColor(2, 2) != before
    assert QApplication.palette().window().color() == theme.colour("surface")
    assert opened.services.preferences.get(APPEARANCE) == words.lower()


def test_the_theme_changes_without_losing_where_one_is(opened: OpenWindow) -> None:
    opened.begin()
    editor = opened.need(AnswerEditor)
    QTest.keyClicks(editor, "half an answer")
    opened.models.settings.choose(APPEARANCE, "dark")
    assert opened.need(AnswerEditor) is editor
    assert editor.text() == "half an answer"
    assert editor.palette().text().color() == theme.colour("text")


def test_arrow_keys_choose(opened: OpenWindow) -> None:
    pane = settings(opened)
    opened.settle()
    pane.segments(APPEARANCE).setFocus()
    focused = opened.focused()
    assert isinstance(focused, Segment)
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert opened.services.preferences.get(APPEARANCE) == "light"


def test_another_text_size_makes_the_window_anew_and_stays_here(opened: OpenWindow) -> None:
    pane = settings(opened)
    opened.press("150%")
    opened.qtbot.waitUntil(lambda: opened.pane() is not pane)
    assert theme.current().scale == 1.5
    assert opened.navigation.place() == "settings"
    assert shown(opened, TEXT_SIZE) == "150"
    opened.settle()
    assert opened.pane().isAncestorOf(opened.focused())
    assert opened.window.frame.rail.is_narrow()


def test_another_text_size_loses_nothing_that_was_typed(opened: OpenWindow) -> None:
    opened.import_resume()
    QTest.keyClicks(opened.need(LineField, "Company"), "Quillbank")
    opened.need(TextField, "Job description").insertPlainText("You own what you ship.")
    opened.begin()
    QTest.keyClicks(opened.need(AnswerEditor), "half an answer")
    frame = opened.window.frame
    opened.models.settings.choose(TEXT_SIZE, 200)
    opened.qtbot.waitUntil(lambda: opened.window.frame is not frame)
    opened.qtbot.waitUntil(lambda: opened.find(AnswerEditor) is not None)
    assert opened.need(AnswerEditor).text() == "half an answer"
    opened.navigation.go_to("resume")
    assert opened.need(LineField, "Company").text() == "Quillbank"
    assert opened.need(TextField, "Job description").toPlainText() == "You own what you ship."


def test_what_was_chosen_is_there_at_the_next_start(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    with a_window(folder, qtbot, monkeypatch) as opened:
        settings(opened)
        opened.press("Dark")
        opened.press("125%")
    assert glance.preferences(folder) == {"appearance": "dark", "text_size": 125}
    with a_window(folder, qtbot, monkeypatch) as opened:
        assert shown(opened, APPEARANCE) == "dark"
        assert shown(opened, TEXT_SIZE) == "125"


def test_the_pane_says_where_the_data_lies(opened: OpenWindow) -> None:
    settings(opened)
    assert opened.says(str(opened.folder))


def test_a_choice_that_cannot_be_kept_is_said(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise DiskFull("made")

    monkeypatch.setattr(Preferences, "set", fail)
    settings(opened)
    opened.press("Dark")
    opened.wait_for("The disk is full")
    assert not theme.is_dark()
    assert shown(opened, APPEARANCE) == "system"
