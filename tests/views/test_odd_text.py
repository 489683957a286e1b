"""Text that is long, turned, hidden or dressed up: shown plainly, kept whole, and quick."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.views import theme
from prepwise_desktop.views.left_over import show_left_over
from prepwise_desktop.views.parts import text_field
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog, ask
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.date_field import DateField
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.long_lines import pieces
from prepwise_desktop.views.parts.notice_bar import NoticeBar
from prepwise_desktop.views.parts.number_field import NumberField
from prepwise_desktop.views.parts.piecewise import finish_all
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.resume.pane import ResumePane
from prepwise_desktop.views.resume.paste_dialog import PasteDialog
from tests.app.window import RESUME, OpenWindow

#: a job description of a megabyte
LONG = "You own what you ship, day and night, and you write down what you learnt from it.\n" * 12_500
#: long enough to be filled in by pieces
SOME = LONG[:83_000]

SENTENCE = "PrepWise may not write to its data folder. What you typed is still in the window; make it writable. " * 2


@pytest.fixture
def field(themed: QApplication, qtbot: QtBot) -> TextField:
    made = TextField()
    made.resize(300, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def is_filled(field: TextField) -> bool:
    return QTextEdit.toPlainText(field) == field.toPlainText()


def longest_turn(qtbot: QtBot, field: TextField) -> float:
    """Seconds of this thread's work in the longest turn of the event loop until all of the text is in the field."""
    longest = 0.0
    while not is_filled(field):
        begun = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - begun)
    return longest


@pytest.mark.parametrize("text", [LONG, "word " * 200_000], ids=["a megabyte", "one line of a million characters"])
def test_a_long_text_is_whole_at_once_said_once_and_filled_in_piece_by_piece(
    field: TextField, text: str, qtbot: QtBot
) -> None:
    told: list[int] = []
    field.textChanged.connect(lambda: told.append(len(field.toPlainText())))
    field.setPlainText(text)
    assert not is_filled(field)
    assert field.toPlainText().replace("\n", " ").split() == text.split()
    # The promise is 50 ms; a slow computer gets as much again.
    assert longest_turn(qtbot, field) < 0.1
    assert told == [len(field.toPlainText())]


def test_a_paste_into_a_long_text_is_undone_in_one_step(field: TextField, qtbot: QtBot) -> None:
    field.setPlainText("before after")
    cursor = field.textCursor()
    cursor.setPosition(len("before "))
    field.setTextCursor(cursor)
    data = QMimeData()
    data.setText(SOME)
    field.insertFromMimeData(data)
    assert field.toPlainText() == f"before {SOME}after"
    qtbot.waitUntil(lambda: is_filled(field))
    assert field.toPlainText() == f"before {SOME}after"
    field.undo()
    assert field.toPlainText() == "before after"


@pytest.mark.parametrize("way", ["typed", "pasted"])
def test_what_is_done_while_it_is_filled_in_waits_for_all_of_it(field: TextField, way: str) -> None:
    field.setPlainText(SOME)
    if way == "typed":
        QTest.keyClicks(field, "xy")
    else:
        data = QMimeData()
        data.setText("xy")
        field.insertFromMimeData(data)
    # The loop is not held for it.
    assert not is_filled(field)
    finish_all(field)
    assert field.toPlainText() == f"xy{SOME}"


def test_what_waits_when_a_field_is_closed_is_put_in_first(field: TextField) -> None:
    field.setPlainText(SOME)
    QTest.keyClicks(field, "x")
    field.hide()
    assert field.toPlainText() == f"x{SOME}"


def test_other_text_is_not_given_the_keys_that_were_meant_for_the_former(field: TextField) -> None:
    field.setPlainText(SOME)
    QTest.keyClicks(field, "x")
    field.setPlainText("Other.")
    finish_all(field)
    assert field.toPlainText() == "Other."


def test_an_emoji_before_the_cursor_does_not_shift_what_is_pasted(field: TextField, qtbot: QtBot) -> None:
    field.setPlainText("👩‍🚀 and after")
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextCharacter)
    cursor.movePosition(cursor.MoveOperation.EndOfWord)
    field.setTextCursor(cursor)
    data = QMimeData()
    data.setText(SOME)
    field.insertFromMimeData(data)
    whole = field.toPlainText()
    assert whole.startswith("👩‍🚀")
    assert whole.replace(SOME, "") == "👩‍🚀 and after"
    qtbot.waitUntil(lambda: is_filled(field))


@pytest.mark.parametrize("text", ["", "one line", SOME, "a" * 20_001, "\n" * 9_000, "b" * 8_000 + "\nc"])
def test_pieces_hold_the_text_and_none_holds_the_window(text: str) -> None:
    found = list(pieces(text))
    assert "".join(found) == text
    assert all(0 < len(each) <= 8_000 for each in found)


def test_a_quote_after_an_emoji_is_marked_where_it_stands(themed: QApplication, qtbot: QtBot) -> None:
    reader = AnswerReader()
    reader.resize(400, 200)
    qtbot.addWidget(reader)
    reader.show()
    text = "👩‍🚀🚀 I rolled it back."
    reader.set_text(text)
    plain = [reader.document().begin().layout().lineAt(0).cursorToX(at) for at in _units(text, "rolled")]
    start = text.index("rolled")
    reader.show_quotes([(start, start + len("rolled"), 1)])
    box = reader.quote_box(1)
    assert isinstance(plain[0], tuple)
    assert isinstance(plain[1], tuple)
    assert abs(box.width() - 2 - (plain[1][0] - plain[0][0])) < 1


def _units(text: str, words: str) -> tuple[int, int]:
    start = len(text[: text.index(words)].encode("utf-16-le")) // 2
    return start, start + len(words)


DRESSED = "<h1 style='color:red'>plain</h1><img src='file:///etc/hostname'>"


def test_rich_text_becomes_plain_in_every_editor(themed: QApplication, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml(DRESSED)
    data.setText("plain\u202e")
    for editor in (AnswerEditor(), TextField(), LineField(), DateField(), NumberField(0, 9)):
        qtbot.addWidget(editor)
        QGuiApplication.clipboard().setMimeData(_copy(data))
        if isinstance(editor, QTextEdit):
            editor.paste()
            assert "red" not in editor.toHtml()
            assert "<img" not in editor.toHtml()
            assert editor.toPlainText().startswith("plain")
        elif isinstance(editor, QLineEdit):
            editor.paste()
            assert "<" not in editor.text()
    # What Python made there must not outlive it.
    QGuiApplication.clipboard().clear()


def _copy(data: QMimeData) -> QMimeData:
    copy = QMimeData()
    copy.setHtml(data.html())
    copy.setText(data.text())
    return copy


def test_what_deceives_is_taken_out_of_a_pasted_job_description_and_left_in_an_answer(
    themed: QApplication, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("You own\u202e it\u200b, day and night\u2066")
    field, answer = TextField(), AnswerEditor()
    for editor in (field, answer):
        qtbot.addWidget(editor)
        editor.insertFromMimeData(data)
    assert field.toPlainText() == "You own it, day and night"
    assert answer.text() == data.text()


def test_a_tooltip_shows_markup_as_it_is_written(themed: QApplication, qtbot: QtBot) -> None:
    label = ElidedLabel("<img src='file:///etc/hostname'> and more words")
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    assert label.toolTip().startswith("<p>&lt;img src=")


def test_half_a_character_is_drawn_as_a_question_mark(themed: QApplication, qtbot: QtBot) -> None:
    for kind in (WrapLabel, ElidedLabel):
        label = kind("/home/r\udce9sum\udce9")
        qtbot.addWidget(label)
        label.resize(400, 40)
        assert not label.grab().isNull()
        assert label.text() == "/home/r?sum?"


def test_a_button_and_a_title_are_read_in_the_order_in_which_they_stand(themed: QApplication, qtbot: QtBot) -> None:
    button = SecondaryButton("Next: \u202efdp.exe")
    assert button.text() == "Next: fdp.exe"
    button.setText(f"{button.text()}\u2066")
    dialog = Dialog("Read \u202efdp.exe?", None)
    for each in (button, dialog):
        qtbot.addWidget(each)
    assert (button.text(), dialog.windowTitle()) == ("Next: fdp.exe", "Read fdp.exe?")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_question_shows_every_line_and_every_button_also_in_large_text(
    themed: QApplication, qtbot: QtBot, scale: float
) -> None:
    theme.apply(themed, "light", scale)
    window = QWidget()
    window.resize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
    qtbot.addWidget(window)
    answers = [Answer(words=f"Go back to the backup of {day}") for day in ("Monday", "Tuesday", "Wednesday")]
    dialog = ask(window, "The file with your sessions is damaged", SENTENCE, *answers)
    QApplication.processEvents()
    labels = dialog.findChildren(WrapLabel)
    assert all(each.height() >= each.heightForWidth(each.width()) for each in labels)
    assert all(each.width() >= each.sizeHint().width() for each in dialog.findChildren(SecondaryButton))
    assert dialog.width() <= window.width()
    dialog.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_sentence_at_the_foot_is_shown_to_its_end(
    opened: OpenWindow, themed: QApplication, scale: float
) -> None:
    theme.apply(themed, "light", scale)
    opened.window.rebuild()
    opened.window.resize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
    opened.window.tell(SENTENCE)
    opened.settle()
    bar = opened.window.frame.news
    (label,) = [each for each in bar.findChildren(WrapLabel) if each.text() == SENTENCE]
    assert label.height() >= label.heightForWidth(label.width())
    assert opened.window.frame.rect().contains(bar.geometry())
    assert opened.pane().mapTo(opened.window.frame, opened.pane().rect().bottomLeft()).y() < bar.y()
    opened.window.rebuild()
    opened.settle()
    assert opened.says(SENTENCE)
    opened.window.tell("Saved.")
    assert NoticeBar().minimumHeight() == opened.window.frame.news.height()
    shorter = opened.pane().height()
    opened.press("Close")
    assert opened.pane().height() > shorter


def test_a_paste_that_is_longer_than_any_book_is_refused_and_what_was_there_stays(
    opened: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_field, "TEXT_LIMIT", 20)
    data = QMimeData()
    data.setText("x" * 21)
    opened.import_resume()
    opened.qtbot.waitUntil(lambda: opened.find(TextField, "Job description") is not None)
    job = opened.need(TextField, "Job description")
    job.setPlainText("You own it.")
    job.insertFromMimeData(data)
    assert opened.says("What was here is as it was; paste the part that matters.")
    pane = opened.pane()
    assert isinstance(pane, ResumePane)
    pane.paste()
    resume = opened.need(TextField, "Text of your resume")
    resume.insertFromMimeData(data)
    assert (job.toPlainText(), resume.toPlainText()) == ("You own it.", "")
    assert opened.says("That is 21 characters")
    QTest.keyClicks(resume, "Ines")
    assert resume.toPlainText() == "Ines"


def test_what_is_pasted_as_a_resume_stays_however_its_dialog_is_left(opened: OpenWindow, tmp_path: Path) -> None:
    opened.navigation.go_to("resume")
    opened.models.resume.open()
    for leave in ("Cancel", "Escape", "close"):
        pane = opened.pane()
        assert isinstance(pane, ResumePane)
        pane.paste()
        dialog = opened.dialog()
        assert isinstance(dialog, PasteDialog)
        opened.need(TextField, "Text of your resume").setPlainText(f"{leave}\n{RESUME}")
        if leave == "Cancel":
            opened.press("Cancel")
        elif leave == "Escape":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()
        opened.settle()
        assert opened.window.findChildren(PasteDialog) == []
        assert opened.models.resume.typed == f"{leave}\n{RESUME}"
    assert opened.models.resume.keep_now()
    profile = opened.services.profiles.current().profile_id
    assert opened.services.plans.typed_resume(profile) == f"close\n{RESUME}"
    pane = opened.pane()
    assert isinstance(pane, ResumePane)
    pane.paste()
    assert opened.need(TextField, "Text of your resume").toPlainText() == f"close\n{RESUME}"
    opened.press("Read it")
    opened.qtbot.waitUntil(lambda: opened.models.resume.kept is not None)
    opened.qtbot.waitUntil(lambda: opened.models.resume.typed == "")


def test_words_that_can_go_nowhere_are_shown_with_their_buttons_on_a_small_screen_in_large_text(
    themed: QApplication, qtbot: QtBot
) -> None:
    theme.apply(themed, "light", 2.0)
    window = QWidget()
    window.resize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
    qtbot.addWidget(window)
    dialog = show_left_over(window, "I rolled it back.\n" * 40)
    assert dialog.height() <= theme.LEAST_HEIGHT
    dialog.close()


def test_a_calendar_that_is_open_when_the_text_gets_larger_is_closed_first(
    opened: OpenWindow, themed: QApplication
) -> None:
    opened.import_resume()
    opened.qtbot.waitUntil(lambda: opened.find(DateField) is not None)
    opened.need(DateField).click()
    opened.settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    (days,) = popup.findChildren(QTableView)
    QTest.keySequence(days, "Tab")
    theme.apply(themed, "light", 1.5)
    opened.window.rebuild()
    opened.settle()
    assert QApplication.activePopupWidget() is None


def test_closed_dialogs_leave_nothing_behind(opened: OpenWindow) -> None:
    opened.keys("F1")
    opened.settle()
    opened.press("Close")
    opened.settle()
    assert opened.window.findChildren(Dialog) == []
    assert opened.window.findChildren(AskDialog) == []


def test_a_refusal_shows_every_line(opened: OpenWindow) -> None:
    opened.navigation.files.open([opened.file("refused.txt")])
    opened.qtbot.waitUntil(lambda: opened.models.resume.stage is Stage.REFUSED)
    opened.settle()
    labels = [each for each in opened.pane().findChildren(WrapLabel) if each.isVisible()]
    assert [each.text() for each in labels if each.height() < each.heightForWidth(each.width())] == []
