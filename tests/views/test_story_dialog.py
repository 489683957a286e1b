"""The dialog of a story: what the tab key comes to can be seen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.learning.stories import StoryDraft
from prepwise_desktop.views.learn.story_dialog import StoryDialog
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.check_box import CheckBox


def test_the_last_box_comes_into_sight_when_the_focus_goes_back_to_it_from_the_buttons(
    qtbot: QtBot, themed: object
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(880, 600)
    dialog = StoryDialog(window, StoryDraft(title="", competencies=frozenset()))
    dialog.resize(500, 320)
    with qtbot.waitExposed(dialog):
        dialog.show()
    *_, last = dialog.findChildren(CheckBox)
    cancel, *_ = (each for each in dialog.findChildren(SecondaryButton) if each.isVisible())
    cancel.setFocus()
    assert last.visibleRegion().isEmpty()
    QTest.keyClick(cancel, Qt.Key.Key_Backtab)
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
