"""Writing an answer: plain text, the limit that loses nothing, the measure, what it leaves to the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor


@pytest.fixture
def editor(themed: QApplication) -> Iterator[AnswerEditor]:
    made = AnswerEditor(limit=20)
    made.resize(560, 300)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def refusals(editor: AnswerEditor) -> list[int]:
    told: list[int] = []
    editor.refused.connect(told.append)
    return told


def test_typing_is_edited_and_setting_is_not(editor: AnswerEditor) -> None:
    told: list[str] = []
    editor.edited.connect(lambda: told.append(editor.text()))
    editor.set_text("Before")
    QTest.keyClicks(editor, " it")
    assert told == ["Before ", "Before i", "Before it"]


def test_a_paste_beyond_the_limit_is_refused_whole_and_nothing_is_lost(editor: AnswerEditor) -> None:
    told = refusals(editor)
    editor.set_text("0123456789")
    editor.insertFromMimeData(pasted("abcdefghijklm"))
    assert (editor.text(), told) == ("0123456789", [3])
    editor.insertFromMimeData(pasted("abcdefghij"))
    assert (editor.text(), told) == ("0123456789abcdefghij", [3])


def test_a_paste_may_replace_a_selection_at_the_limit(editor: AnswerEditor) -> None:
    told = refusals(editor)
    editor.set_text("0123456789abcdefghij")
    editor.selectAll()
    editor.insertFromMimeData(pasted("shorter"))
    assert (editor.text(), told) == ("shorter", [])


def test_a_character_counts_as_one_even_where_qt_needs_two(editor: AnswerEditor) -> None:
    told = refusals(editor)
    editor.insertFromMimeData(pasted("🙂" * 20))
    assert (len(editor.text()), told) == (20, [])


def test_typing_and_input_methods_stop_at_the_limit_and_deleting_goes_on(editor: AnswerEditor) -> None:
    told = refusals(editor)
    editor.set_text("0123456789abcdefghij")
    QTest.keyClicks(editor, "x")
    commit = QInputMethodEvent("", [])
    commit.setCommitString("字")
    QApplication.sendEvent(editor, commit)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert (editor.text(), told) == ("0123456789abcdefghij", [1, 1, 1])
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text() == "0123456789abcdefghi"


def test_rich_text_loses_its_look_and_keeps_its_words(editor: AnswerEditor) -> None:
    data = pasted("bold words")
    data.setHtml("<b>bold</b> <i>words</i>")
    editor.insertFromMimeData(data)
    assert editor.text() == "bold words"
    assert "font-weight" not in editor.document().toHtml().split("bold words")[0].rpartition("<p")[2]


def test_markup_in_an_answer_stays_text(editor: AnswerEditor) -> None:
    editor.set_text("<b>x</b> &amp;")
    assert editor.text() == "<b>x</b> &amp;"


def test_hard_spaces_and_lines_come_back_as_typed(editor: AnswerEditor) -> None:
    editor.set_text("a\u00a0b\n\nc")
    assert editor.text() == "a\u00a0b\n\nc"


def test_pasted_or_dropped_files_do_not_become_text(editor: AnswerEditor) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/ines/resume.pdf")])
    data.setText("file:///home/ines/resume.pdf")
    assert not editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert editor.text() == ""
    assert not editor.acceptDrops()
    assert not editor.viewport().acceptDrops()


def test_tab_leaves_the_editor(themed: QApplication) -> None:
    page, editor, after = QWidget(), AnswerEditor(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(editor)
    column.addWidget(after)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert (after.hasFocus(), editor.text()) == (True, "")
    page.close()


def test_setting_an_answer_leaves_nothing_to_undo(editor: AnswerEditor) -> None:
    editor.set_text("Before")
    assert not editor.document().isUndoAvailable()
    QTest.keyClicks(editor, "x")
    editor.undo()
    assert editor.text() == "Before"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_lines_are_one_and_a_half_high_and_at_most_72_characters_long(themed: QApplication, scale: float) -> None:
    theme.apply(themed, "light", scale)
    editor = AnswerEditor()
    editor.resize(2600, 400)
    editor.set_text("word " * 100)
    editor.show()
    QApplication.processEvents()
    layout = editor.document().begin().layout()
    widest = max(layout.lineAt(index).naturalTextWidth() for index in range(layout.lineCount()))
    assert widest <= 72 * QFontMetricsF(editor.font()).averageCharWidth() + 1
    assert layout.lineAt(1).y() - layout.lineAt(0).y() == 22.5 * scale
    editor.close()
