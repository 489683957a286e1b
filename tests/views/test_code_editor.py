"""Code is written with Tab, Shift+Tab and Enter as programmers expect; Escape, then Tab leaves the editor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.code_editor import CodeEditor
from prepwise_desktop.views.parts.piecewise import finish_all
from tests.made import a_question
from tests.views.interview_room import Room, a_room

CODE = "def first(words):\n    for word in words:\n        pass"


@pytest.fixture
def editor(themed: QApplication, qtbot: QtBot) -> Iterator[CodeEditor]:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    made = CodeEditor()
    for each in (QLineEdit(), made, QLineEdit()):
        column.addWidget(each)
    holder.resize(560, 400)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    made.setFocus()
    yield made
    holder.close()


def key(editor: CodeEditor, pressed: Qt.Key) -> None:
    QTest.keyClick(editor, pressed)


def test_enter_keeps_the_indentation(editor: CodeEditor) -> None:
    editor.set_text("    if x:")
    key(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "y")
    assert editor.text() == "    if x:\n    y"


def test_enter_within_the_indentation_adds_none_of_what_follows(editor: CodeEditor) -> None:
    editor.set_text("    if x:")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    key(editor, Qt.Key.Key_Return)
    assert editor.text() == "\n    if x:"


def test_tab_goes_to_the_next_stop_and_shift_tab_back(editor: CodeEditor) -> None:
    editor.set_text("ab")
    key(editor, Qt.Key.Key_Tab)
    assert editor.text() == "ab  "
    editor.set_text("      deep")
    key(editor, Qt.Key.Key_Backtab)
    assert editor.text() == "  deep"
    key(editor, Qt.Key.Key_Backtab)
    assert editor.text() == "deep"
    key(editor, Qt.Key.Key_Backtab)
    assert editor.text() == "deep"


def test_selected_lines_are_moved_together_and_one_undo_takes_it_back(editor: CodeEditor) -> None:
    editor.set_text(CODE + "\n\nx = 1")
    editor.selectAll()
    key(editor, Qt.Key.Key_Tab)
    assert editor.text() == "    def first(words):\n        for word in words:\n            pass\n\n    x = 1"
    editor.undo()
    assert editor.text() == CODE + "\n\nx = 1"


def test_escape_then_tab_leaves_and_any_other_key_stays(editor: CodeEditor) -> None:
    key(editor, Qt.Key.Key_Escape)
    QTest.keyClicks(editor, "a")
    key(editor, Qt.Key.Key_Tab)
    assert editor.hasFocus()
    assert editor.text() == "a   "
    key(editor, Qt.Key.Key_Escape)
    key(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()
    assert editor.text() == "a   "
    editor.setFocus()
    key(editor, Qt.Key.Key_Tab)
    assert editor.hasFocus()


def test_shift_tab_leaves_backwards(editor: CodeEditor) -> None:
    key(editor, Qt.Key.Key_Escape)
    key(editor, Qt.Key.Key_Backtab)
    assert not editor.hasFocus()


def test_the_limit_holds_for_indentation_too(themed: QApplication, qtbot: QtBot) -> None:
    editor = CodeEditor()
    qtbot.addWidget(editor)
    editor.set_text("x" * 49_999)
    with qtbot.waitSignal(editor.refused):
        key(editor, Qt.Key.Key_Return)
        key(editor, Qt.Key.Key_Tab)
    assert len(editor.text()) <= 50_000


def test_the_current_line_and_its_number_are_sunken(editor: CodeEditor) -> None:
    editor.set_text(CODE)
    QApplication.processEvents()
    band = editor.band(editor.textCursor().block())
    image = editor.grab().toImage()
    y = editor.viewport().y() + round(band.center().y())
    assert image.pixelColor(editor.width() - 40, y) == theme.colour("sunken")
    assert image.pixelColor(4, y) == theme.colour("sunken")
    assert image.pixelColor(editor.width() - 40, y - 20) == theme.colour("raised")


@pytest.fixture
def room(themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Room]:
    questions = [a_question(Kind.CODING, key=f"c{n}") for n in range(2)]
    with a_room(tmp_path, jobs, qtbot, (1120, 760), *questions) as made:
        yield made


def test_a_coding_question_is_answered_in_code_and_kept_like_any_answer(room: Room) -> None:
    room.held.begin(num_behavioral=0, num_coding=2)
    editor = room.need(CodeEditor)
    assert editor.hasFocus()
    assert room.says("Your code is read, never run.")
    editor.set_text("")
    QTest.keyClicks(editor, "for x in y:")
    key(editor, Qt.Key.Key_Return)
    key(editor, Qt.Key.Key_Tab)
    QTest.keyClicks(editor, "go")
    assert room.says("2 lines · 0:00 · saving")
    room.held.wait(lambda: room.says("2 lines · 0:00 · saved"))
    assert room.held.stored().responses[0].draft == "for x in y:\n    go"
    room.keys("Ctrl+Return")
    assert room.need(AnswerReader).text() == "for x in y:\n    go"
    assert room.held.stored().responses[0].attempts[0].text == "for x in y:\n    go"


def test_hints_and_the_guess_stand_by_the_question_in_practice_alone(room: Room) -> None:
    room.held.begin(num_behavioral=0, num_coding=2)
    room.press("Open a hint")
    assert room.says("Say what broke for whom")
    room.model.give_up()
    room.held.begin(num_behavioral=0, num_coding=2, mode=InterviewMode.MOCK)
    assert not room.says("Hints")
    assert not room.says("Your guess")


@pytest.mark.parametrize("count", [0, 1])
def test_the_page_for_code_is_built_ahead_of_its_question_where_one_will_come(
    themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot, count: int
) -> None:
    questions = [a_question(key="b1"), a_question(Kind.CODING, key="c1")]
    with a_room(tmp_path, jobs, qtbot, (1120, 760), *questions) as room:
        room.held.begin(num_behavioral=1, num_coding=count)
        finish_all(room.pane)
        assert len(room.pane.findChildren(CodeEditor)) == count
