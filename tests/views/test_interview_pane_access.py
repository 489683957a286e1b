"""The whole interview can be held by keyboard, is named for screen readers, and fits at every text size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.jobs import Jobs
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from tests.made import STORY, a_question
from tests.views.interview_room import Room, a_room


@pytest.fixture
def room(themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, jobs, qtbot) as made:
        yield made


def focused() -> str:
    widget = QApplication.focusWidget()
    assert widget is not None
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def walk(room: Room, steps: int) -> list[str]:
    names = [focused()]
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or room.window, Qt.Key.Key_Tab)
        names.append(focused())
    return names


def test_tab_leaves_the_editor_for_flag_skip_submit_hints_and_guess(room: Room) -> None:
    room.held.begin()
    assert walk(room, 6) == ["Your answer", "Note", "Flag", "Skip", "Submit", "Open a hint", "Guess: level 1 of 5"]


def test_the_head_comes_before_the_editor(room: Room) -> None:
    room.held.begin()
    room.need(QAbstractButton, "Pause").setFocus()
    assert walk(room, 3)[:2] == ["Pause", "End…"]


def test_reading_goes_from_the_answer_over_the_criteria_to_the_next_question(room: Room) -> None:
    room.held.begin()
    room.held.answer(STORY)
    room.blocks()
    room.need(AnswerReader).setFocus()
    names = walk(room, 9)
    assert names[0] == "Answer"
    assert [name.split(":")[0] for name in names[1:5]] == ["Situation and task", "Own action", "Result", "Reflection"]
    assert names[5:] == ["Answer it", "Keep as a story…", "Answer again", "Stronger answer", "Next question"]


def test_the_whole_interview_is_held_by_keyboard(room: Room, qtbot: QtBot) -> None:
    room.held.begin(num_behavioral=2)
    for _ in range(2):
        editor = room.need(AnswerEditor)
        assert editor.hasFocus()
        QTest.keyClicks(editor, "I rolled it back")
        room.keys("Ctrl+Return")
        room.held.wait(lambda: room.model.question.evaluation is not None)
        assert QApplication.focusWidget() is room.pane.session.reading.next
        last = not room.model.has_next
        if not last:
            QTest.keyClick(room.pane.session.reading.next, Qt.Key.Key_Return)
    with qtbot.waitSignal(room.model.session_ended):
        QTest.keyClick(room.pane.session.reading.next, Qt.Key.Key_Return)


def test_page_down_scrolls_what_is_read_while_the_button_has_the_focus(room: Room) -> None:
    room.held.begin()
    room.window.resize(880, 600)
    room.held.answer(STORY)
    room.blocks()
    reading = room.pane.session.reading
    bar = reading.evaluation.scrolled.verticalScrollBar()
    room.held.wait(lambda: bar.maximum() > 0)
    assert reading.next.hasFocus()
    QTest.keyClick(reading.next, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(reading.next, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_going_on_elsewhere_leaves_what_is_read_where_it_was(room: Room) -> None:
    room.held.begin()
    room.held.answer(STORY)
    block = room.blocks()[0]
    room.keys("Ctrl+Shift+F")
    room.model.refreshed.emit()
    room.model.question.changed.emit()
    assert room.blocks()[0] is block


def test_every_control_has_a_name_that_a_screen_reader_finds(room: Room) -> None:
    room.held.begin()
    assert nameless(room.pane) == []
    room.held.answer(STORY)
    room.blocks()
    assert nameless(room.pane) == []
    room.model.pause()
    assert nameless(room.pane) == []


@pytest.mark.parametrize(
    ("size", "scale"), [((880, 600), 1.0), ((880, 600), 1.25), ((880, 600), 1.5), ((880, 600), 2.0), ((1120, 760), 2.0)]
)
def test_nothing_is_cut_off(
    themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    theme.apply(themed, "light", scale)
    with a_room(tmp_path, jobs, qtbot, size) as room:
        room.held.begin()
        assert outside(room) == []
        room.model.question.open_hint()
        room.held.answer(STORY)
        room.blocks()
        assert outside(room) == []
        assert not room.says("You can go on; scoring goes on too.")
        room.model.pause()
        qtbot.waitUntil(lambda: room.says("Paused at"))
        assert outside(room) == []


LONG = "Which of the decisions that you took in your last position would you take differently today? " * 8


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_question_as_long_as_a_page_leaves_room_for_its_answer(
    themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot, scale: float
) -> None:
    theme.apply(themed, "light", scale)
    with a_room(tmp_path, jobs, qtbot, (880, 600), a_question(text=LONG)) as room:
        room.held.begin(num_behavioral=1)
        assert room.need(AnswerEditor).viewport().height() >= 3 * theme.line_height(theme.ANSWER)
        assert room.need(QAbstractButton, "Submit").mapTo(room.window, QPoint(0, 0)).y() < 600
        room.held.answer(STORY)
        room.blocks()
        assert room.need(AnswerReader).height() >= 6 * theme.line_height(theme.ANSWER)
        assert room.pane.session.reading.next.mapTo(room.window, QPoint(0, 0)).y() < 600


def test_with_large_text_hints_guess_and_reason_open_over_the_window(
    themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    theme.apply(themed, "light", 2.0)
    with a_room(tmp_path, jobs, qtbot, (880, 600)) as room:
        room.held.begin()
        room.press("Hints and your guess")
        room.answer_in_dialog("Open a hint")
        assert room.model.question.hints
        room.answer_in_dialog("Close")
        room.press("Why asked")
        room.answer_in_dialog("Close")


def test_with_large_text_the_editor_keeps_eight_lines(
    themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    theme.apply(themed, "light", 2.0)
    with a_room(tmp_path, jobs, qtbot, (880, 600)) as room:
        room.held.begin()
        editor = room.need(AnswerEditor)
        assert editor.viewport().height() >= 8 * theme.line_height(theme.ANSWER)
        room.type("word " * 60)
        cursor = editor.viewport().mapTo(room.window, editor.cursorRect().center())
        bar = room.need(QAbstractButton, "Submit").mapTo(room.window, QPoint(0, 0))
        assert cursor.y() < bar.y()


def nameless(pane: QWidget) -> list[str]:
    """The visible controls that a person can reach and that say nothing of themselves."""
    found = []
    for widget in pane.findChildren(QWidget):
        reached = widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not reached or isinstance(widget, QScrollBar | QScrollArea):
            continue
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name):
            found.append(type(widget).__name__)
    return found


def outside(room: Room) -> list[str]:
    """What is narrower than it needs, or reaches out of the window sideways."""
    QApplication.processEvents()
    found = []
    for widget in room.pane.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QScrollBar | QAbstractScrollArea):
            continue
        left = widget.mapTo(room.window, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > room.window.width():
            found.append(f"{type(widget).__name__} at {left}, {widget.width()} wide")
        if isinstance(widget, QAbstractButton) and widget.width() < widget.minimumSizeHint().width():
            found.append(f"{type(widget).__name__} {widget.text()!r} is {widget.width()} wide")
        if isinstance(widget, ElidedLabel) and widget.toolTip():
            found.append(f"{widget.text()!r} ends in dots")
    return found
