"""Every pane and dialog speaks, is walked with the tab key in reading order, and shows where the focus is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.views import theme
from prepwise_desktop.views.learn.pane import LearnPane
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.date_field import CalendarPopup, DateField
from prepwise_desktop.views.progress.pane import ProgressPane
from tests.app.window import OpenWindow, a_window
from tests.views import test_file_drops as drops
from tests.views.reading import Strays, against_reading, controls, tab_stops, tabbed, words

Go = Callable[[OpenWindow], None]


def to_question(opened: OpenWindow) -> None:
    opened.begin()


def to_evaluation(opened: OpenWindow) -> None:
    opened.begin()
    opened.models.interview.question.edit("I rolled it back, because quotes came back empty.")
    opened.models.interview.submit()
    opened.qtbot.waitUntil(lambda: opened.find(AnswerReader) is not None)
    opened.wait_for("Own steps stand in order.")


def to_pause(opened: OpenWindow) -> None:
    opened.begin()
    opened.models.interview.pause()


def put_news_away(opened: OpenWindow) -> None:
    """News lie over the pane's foot; what is below them is read before them."""
    opened.wait_for("Milestone reached")
    opened.press("Close")
    pane = opened.pane()
    assert isinstance(pane, ProgressPane | LearnPane)
    pane.first_control().setFocus()


def to_progress(opened: OpenWindow) -> None:
    opened.hold_session()
    opened.navigation.go_to("progress")
    # The foot is filled in last, and the order of the tab key with it.
    opened.wait_for("First attempts by one evaluator only.")
    put_news_away(opened)


def to_learn(opened: OpenWindow) -> None:
    opened.hold_session()
    opened.navigation.go_to("learn")
    opened.wait_for("Review today")
    put_news_away(opened)


def to_comparison(opened: OpenWindow) -> None:
    first, second = opened.hold_session("the first"), opened.hold_session("the second")
    opened.navigation.go_to("history")
    for each in (first, second):
        opened.models.history.model.toggle(each)
    opened.press("Compare")
    opened.wait_for("Asked in both")


PLACES: list[Go] = [*drops.PLACES, to_question, to_evaluation, to_pause, to_progress, to_learn, to_comparison]
EACH_PLACE = pytest.mark.parametrize("go", PLACES, ids=[go.__name__[3:] for go in PLACES])


def open_shape(opened: OpenWindow) -> None:
    opened.navigation.go_to("resume")
    opened.press("Change…")


def open_paste(opened: OpenWindow) -> None:
    opened.navigation.go_to("resume")
    opened.press("Paste text…")


def open_shortcuts(opened: OpenWindow) -> None:
    opened.keys("F1")


def open_question(opened: OpenWindow) -> None:
    opened.begin()
    opened.navigation.files.open([opened.file()])


def open_end(opened: OpenWindow) -> None:
    opened.begin()
    opened.press("End…")


DIALOGS: list[Go] = [open_shape, open_paste, open_shortcuts, open_question, open_end]
EACH_DIALOG = pytest.mark.parametrize("go", DIALOGS, ids=[go.__name__[5:] for go in DIALOGS])


@pytest.fixture
def strays(themed: QApplication) -> Iterator[Strays]:
    """What was shown as a window of its own since the test began; the window itself is the first of them."""
    made = Strays()
    themed.installEventFilter(made)
    yield made
    themed.removeEventFilter(made)
    delete(made)


@pytest.fixture
def opened(strays: Strays, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as made:
        yield made


@EACH_PLACE
def test_every_control_of_a_pane_has_a_name_and_no_window_but_ours_is_ever_shown(
    opened: OpenWindow, strays: Strays, go: Go
) -> None:
    go(opened)
    opened.settle()
    spoken = controls(opened.window)
    assert len(spoken) > 5
    assert [each for each in spoken if not each.name.strip()] == []
    assert strays.found == ["MainWindow"]


@EACH_PLACE
def test_the_tab_key_comes_to_every_control_once_in_reading_order(opened: OpenWindow, go: Go) -> None:
    go(opened)
    opened.settle()
    assert opened.pane().isAncestorOf(opened.focused()), "the keyboard does not start in the pane"
    stops = tabbed(opened.window)
    assert {words(each) for each in tab_stops(opened.window) - set(stops)} == set()
    rail = opened.window.frame.rail
    first = next(number for number, each in enumerate(stops) if rail.isAncestorOf(each))
    assert against_reading(stops[first:] + stops[:first]) == []


@EACH_DIALOG
def test_a_dialog_speaks_and_keeps_the_tab_key_inside(opened: OpenWindow, go: Go) -> None:
    go(opened)
    dialog = opened.dialog()
    opened.qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.windowTitle()
    spoken = controls(dialog)
    assert spoken
    assert [each for each in spoken if not each.name.strip()] == []
    stops = tabbed(dialog)
    assert tab_stops(dialog) == set(stops)
    # The focus begins at the likely answer; from the topmost control on, the tab key reads.
    first = stops.index(min(stops, key=lambda each: _corner(each, dialog)))
    assert against_reading(stops[first:] + stops[:first]) == []


@EACH_DIALOG
def test_escape_closes_a_dialog_and_changes_nothing(opened: OpenWindow, go: Go) -> None:
    go(opened)
    dialog = opened.dialog()
    opened.qtbot.waitUntil(dialog.isActiveWindow)
    plan = opened.models.resume.plan
    opened.keys("Esc")
    opened.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert opened.models.resume.plan == plan
    assert opened.reader.read == []


@EACH_PLACE
def test_the_focus_can_be_seen_wherever_the_tab_key_leads(opened: OpenWindow, go: Go) -> None:
    go(opened)
    opened.settle()
    stops = tabbed(opened.window)
    unseen = []
    for before, stop in zip([stops[-1], *stops[:-1]], stops, strict=True):
        # Once round, so that what is compared is the same place of the scrolled pane.
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        opened.settle()
        before.setFocus(Qt.FocusReason.TabFocusReason)
        opened.settle()
        without = picture(stop)
        QTest.keyClick(before, Qt.Key.Key_Tab)
        opened.settle()
        if QApplication.focusWidget() is stop and picture(stop) == without:
            unseen.append(words(stop))
    assert unseen == []


def picture(control: QWidget) -> QImage:
    """A control with its ring: elsewhere in the window the control that loses the focus changes too."""
    box = QRect(control.mapTo(control.window(), QPoint()), control.size())
    reach = theme.FOCUS + theme.FOCUS_CLEAR
    return control.window().grab(box.adjusted(-reach, -reach, reach, reach)).toImage()


def test_the_calendar_is_a_window_of_its_own_and_can_be_walked(opened: OpenWindow, strays: Strays) -> None:
    opened.navigation.go_to("resume")
    field = opened.need(DateField)
    QTest.keyClick(field, Qt.Key.Key_Space)
    popup = field.findChild(CalendarPopup)
    assert isinstance(popup, CalendarPopup)
    assert [each.name for each in controls(popup) if not each.name.strip()] == []
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    opened.qtbot.waitUntil(lambda: field.findChild(CalendarPopup) is None)
    assert strays.found == ["MainWindow", "CalendarPopup"]


def test_a_stray_window_would_be_noticed(opened: OpenWindow, strays: Strays) -> None:
    stray = QWidget()
    stray.show()
    assert strays.found == ["MainWindow", "QWidget"]
    stray.hide()


def _corner(widget: QWidget, dialog: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(dialog, QPoint(0, 0))
    return corner.y(), corner.x()
