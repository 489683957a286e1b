"""Fields with their label, error and doubt; notices; levels and scores in words."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.clock_label import clock_text
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.level_meter import LevelMeter
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.notice import Notice
from prepwise_desktop.views.parts.notice_bar import NoticeBar
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.score_figure import ScoreFigure
from prepwise_desktop.views.parts.scroll_pane import ScrollPane
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel


def texts(part: QWidget) -> list[str]:
    """What its labels show, from top to bottom."""
    return [label.text() for label in part.findChildren(ElidedLabel) if label.isVisibleTo(part)]


def test_a_label_names_its_field_for_a_screen_reader(themed: QApplication) -> None:
    field, combo = LabelledField("Company"), LabelledField("Experience level", Combo())
    assert (field.editor.accessibleName(), combo.editor.accessibleName()) == ("Company", "Experience level")


def test_an_error_is_said_below_and_on_the_field_until_taken_back(themed: QApplication) -> None:
    field = LabelledField("Date")
    field.set_error("Not a date")
    assert (field.editor.accessibleDescription(), field.editor.property("failed")) == ("Not a date", True)
    field.set_error("")
    assert (field.editor.accessibleDescription(), field.editor.property("failed")) == ("", False)


def test_an_error_paints_the_border(themed: QApplication) -> None:
    field = LabelledField("Date")
    field.set_error("Not a date")
    field.show()
    picture = field.editor.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 0) == theme.colour("poor")
    field.close()


def test_a_doubt_asks_to_check_and_gives_its_reason(themed: QApplication) -> None:
    field = LabelledField("From")
    assert "Please check" not in texts(field)
    field.set_doubt("The months are missing.")
    assert "Please check" in texts(field)
    assert field.editor.accessibleDescription() == "The months are missing."


def test_a_doubt_stays_when_an_error_beside_it_is_mended(themed: QApplication) -> None:
    field = LabelledField("From")
    field.set_doubt("The months are missing.")
    field.set_error("Not a date")
    assert field.editor.accessibleDescription() == "Not a date"
    field.set_error("")
    assert field.editor.accessibleDescription() == "The months are missing."


@pytest.mark.parametrize(("scale", "height"), [(1.0, 32), (2.0, 56)])
def test_fields_are_as_high_as_buttons(themed: QApplication, scale: float, height: int) -> None:
    theme.apply(themed, "light", scale)
    page = QWidget()
    column = QVBoxLayout(page)
    line, combo = LabelledField("Company"), LabelledField("Level", Combo())
    column.addWidget(line)
    column.addWidget(combo)
    page.show()
    assert (line.editor.height(), combo.editor.height()) == (height, height)
    line.editor.setFocus()
    QApplication.processEvents()
    assert line.editor.height() == height
    page.close()


def test_a_level_is_said_in_words_and_no_level_is_not_a_number(themed: QApplication) -> None:
    assert [LevelMeter(level).accessibleName() for level in (4, None)] == ["Level 4 of 5", "not judged"]


def test_a_missing_score_shows_no_figure(themed: QApplication) -> None:
    score = ScoreFigure()
    score.set_score(69, "Score, level 4 of 5")
    assert "69" in texts(score)
    score.set_waiting("Not scored yet", "Your answer is saved.")
    assert not any(character.isdigit() for text in texts(score) for character in text)
    assert score.accessibleName() == "Not scored yet"


def test_a_notice_without_an_action_has_no_button(themed: QApplication) -> None:
    room = QWidget()
    notice = Notice(room)
    notice.show_notice("warning", "Time is over", "Your answer is saved.", "Go on", ink="fair")
    acted: list[bool] = []
    notice.acted.connect(lambda: acted.append(True))
    notice.button.click()
    assert (acted, notice.accessibleName()) == ([True], "Time is over. Your answer is saved.")
    notice.show_notice("info", "Saved", "")
    assert not notice.button.isVisibleTo(notice)


def test_a_notice_bar_hides_until_there_is_news_and_undoes(themed: QApplication) -> None:
    room = QWidget()
    QVBoxLayout(room).addWidget(bar := NoticeBar())
    assert bar.isHidden()
    bar.show_news("trash", "Deleted.", "Undo", action_icon="undo")
    acted: list[bool] = []
    bar.acted.connect(lambda: acted.append(True))
    bar.button.click()
    assert (acted, bar.height_for(400), bar.isHidden()) == ([True], 40, False)
    bar.close()


def test_a_drop_zone_names_the_file_while_it_hangs_over(themed: QApplication) -> None:
    zone = DropZone()
    zone.set_over("ines-halvorsen-resume.pdf")
    zone.show()
    assert "ines-halvorsen-resume.pdf" in [label.text() for label in zone.findChildren(WrapLabel) if label.isVisible()]
    zone.set_over(None)
    assert [label for label in zone.findChildren(WrapLabel) if label.isVisible()] == []
    zone.close()


def test_a_row_is_named_by_its_labels(themed: QApplication) -> None:
    row = ListRow()
    row.add(ElidedLabel("6 Nov"))
    row.add(ElidedLabel("Mock, mixed"), 1)
    assert row.accessibleName() == "6 Nov, Mock, mixed"
    assert row.sizeHint().height() == 44


def test_progress_stays_between_nothing_and_all(themed: QApplication) -> None:
    line = ProgressLine("Read")
    for given, shown in ((-1.0, 0), (0.25, 250), (7.0, 1000)):
        line.set_fraction(given)
        assert line.value() == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(-5, "0:00"), (0, "0:00"), (222, "3:42"), (3599, "59:59"), (3723, "1:02:03")]
)
def test_a_clock_is_read_as_minutes_and_hours(seconds: int, shown: str) -> None:
    assert clock_text(seconds) == shown


def test_a_field_of_many_lines_says_a_change_once_and_keeps_its_line_height(themed: QApplication) -> None:
    field = TextField()
    told: list[str] = []
    field.textChanged.connect(lambda: told.append(field.toPlainText()))
    field.resize(200, 200)
    field.setPlainText("Senior Backend Engineer, Payments. We are nine people.")
    field.show()
    QApplication.processEvents()
    layout = field.document().begin().layout()
    assert told == ["Senior Backend Engineer, Payments. We are nine people."]
    assert layout.lineAt(1).y() - layout.lineAt(0).y() == theme.line_height(theme.BODY)
    assert field.horizontalScrollBar().maximum() == 0
    field.close()


def test_a_pane_keeps_its_edges_when_its_scroll_bar_comes(themed: QApplication) -> None:
    pane, line = ScrollPane(), ProgressLine("Read")
    pane.body.addWidget(line)
    pane.resize(600, 200)
    pane.show()
    QApplication.processEvents()
    before = line.width()
    tall = QWidget()
    tall.setFixedHeight(900)
    pane.body.addWidget(tall)
    tall.show()
    QApplication.processEvents()
    assert pane.verticalScrollBar().isVisible()
    assert line.width() == before
    pane.close()


def test_a_row_in_a_line_of_its_own_is_round_only_where_its_card_ends(themed: QApplication) -> None:
    card, rows = ListCard(), [ListRow() for _ in range(3)]
    for row in rows:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        card.add_row(line)
    card.show()
    above = QPointF(1, 1)
    below = [QPointF(1, row.height() - 1) for row in rows]
    assert [row._shape().contains(above) for row in rows] == [False, True, True]
    assert [row._shape().contains(each) for row, each in zip(rows, below, strict=True)] == [True, True, False]
