"""Reading an answer: quotes are marked where they stand, numbered, shown alone on demand, and never copied."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_reader import AnswerReader

ANSWER = "I rolled it back. 🙂 Then I told support.\n\nNobody asked twice since."


def quote(words: str, number: int) -> tuple[int, int, int]:
    start = ANSWER.index(words)
    return start, start + len(words), number


@pytest.fixture
def reader(themed: QApplication) -> Iterator[AnswerReader]:
    made = AnswerReader()
    made.resize(480, 200)
    made.set_text(ANSWER)
    made.show()
    QApplication.processEvents()
    yield made
    made.close()


def is_marked(reader: AnswerReader, number: int) -> bool:
    """Whether the colour of the marker stands at the left end of that quote."""
    box = reader.quote_box(number)
    picture = reader.viewport().grab().toImage()
    at = QPointF(box.left() + 3, box.top() + 1).toPoint()
    return picture.pixelColor(at) == theme.colour("mark")


def words_of(reader: AnswerReader, number: int) -> str:
    """The words of the document that the quote covers."""
    (mark,) = [mark for mark in reader._page.marked if mark.number == number]
    units = reader.document().toRawText().encode("utf-16-le")
    return units[2 * mark.start : 2 * mark.end].decode("utf-16-le")


def test_a_quote_covers_its_own_words_also_behind_an_emoji_and_another_number(reader: AnswerReader) -> None:
    reader.show_quotes([quote("Nobody asked twice", 3), quote("rolled it back", 1), quote("told support", 2)])
    assert [words_of(reader, number) for number in (1, 2, 3)] == [
        "rolled it back",
        "told support",
        "Nobody asked twice",
    ]
    assert all(is_marked(reader, number) for number in (1, 2, 3))


def test_each_quote_is_followed_by_its_number(reader: AnswerReader) -> None:
    reader.show_quotes([quote("rolled it back", 1), quote("told support", 2)])
    assert reader.toPlainText().startswith("I rolled it back\u202f1. 🙂 Then I told support\u202f2.")


def test_two_criteria_may_quote_the_same_words(reader: AnswerReader) -> None:
    reader.show_quotes([quote("I rolled it back", 1), quote("rolled it back", 2)])
    assert words_of(reader, 1) == "I rolled it back"
    assert words_of(reader, 2).startswith("rolled it back")
    assert reader.toPlainText().startswith("I rolled it back\u202f1,2.")


def test_two_quotes_of_one_criterion_that_end_together_share_its_number(reader: AnswerReader) -> None:
    reader.show_quotes([quote("I rolled it back", 1), quote("it back", 1)])
    assert reader.toPlainText().startswith("I rolled it back\u202f1.")


def test_emphasis_shows_the_quotes_of_one_criterion_alone_and_then_all_again(reader: AnswerReader) -> None:
    reader.show_quotes([quote("rolled it back", 1), quote("told support", 2)])
    reader.emphasise(2)
    assert (is_marked(reader, 1), is_marked(reader, 2)) == (False, True)
    reader.emphasise(None)
    assert (is_marked(reader, 1), is_marked(reader, 2)) == (True, True)


def test_the_marker_follows_the_theme(themed: QApplication, reader: AnswerReader) -> None:
    reader.show_quotes([quote("told support", 2)])
    theme.apply(themed, "dark")
    assert theme.colour("mark") == QColor(theme.DARK["mark"])
    assert is_marked(reader, 2)
    start, _ = reader._page.numbers[0]
    cursor = reader.textCursor()
    cursor.setPosition(start + 1)
    assert cursor.charFormat().foreground().color() == theme.colour("secondary")


def test_copying_leaves_the_numbers_out(reader: AnswerReader) -> None:
    reader.show_quotes([quote("rolled it back", 1), quote("told support", 2)])
    reader.selectAll()
    assert reader.createMimeDataFromSelection().text() == ANSWER
    assert reader.text() == ANSWER


def test_a_click_on_a_criterion_scrolls_to_its_quote(reader: AnswerReader) -> None:
    long = "First line.\n" * 80 + "the last words"
    reader.set_text(long)
    reader.show_quotes([(len(long) - len("the last words"), len(long), 1)])
    assert reader.verticalScrollBar().value() == 0
    reader.scroll_to(1)
    QApplication.processEvents()
    assert reader.verticalScrollBar().value() > 0
    assert reader.viewport().rect().contains(reader.quote_box(1).center().toPoint())


def test_markup_stays_text_and_the_answer_cannot_be_changed(reader: AnswerReader) -> None:
    reader.set_text("<b>bold</b>")
    assert reader.toPlainText() == "<b>bold</b>"
    assert reader.isReadOnly()


def test_lines_ended_by_the_windows_way_keep_quotes_in_place(reader: AnswerReader) -> None:
    text = "One.\r\nTwo words here."
    reader.set_text(text)
    start = text.index("words")
    reader.show_quotes([(start, start + 5, 1)])
    assert words_of(reader, 1) == "words"


def test_a_reader_that_grows_is_as_high_as_its_text(themed: QApplication) -> None:
    reader = AnswerReader(padded=False, grows=True)
    reader.resize(300, 50)
    reader.set_text("One line.")
    reader.show()
    QApplication.processEvents()
    low = reader.height()
    reader.set_text("Many words. " * 60)
    QApplication.processEvents()
    assert low == round(theme.line_height(theme.ANSWER))
    assert reader.height() > 10 * low
    assert reader.verticalScrollBar().maximum() == 0
    reader.close()
