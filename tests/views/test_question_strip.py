"""The strip of questions: what it says of each, how keys move in it, when it becomes a menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.question_strip import QuestionStrip
from prepwise_desktop.views.parts.strip_cell import CellState, StripCell

STATES = [
    CellState(became="answered", flagged=True),
    CellState(),
    CellState(became="skipped"),
    CellState(became="queued"),
]


@pytest.fixture
def strip(themed: QApplication) -> Iterator[QuestionStrip]:
    made = QuestionStrip()
    made.set_cells(STATES, 1)
    made.resize(600, made.sizeHint().height())
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def cells(strip: QuestionStrip) -> list[StripCell]:
    return sorted(strip.findChildren(StripCell), key=lambda cell: int(cell.text()))


def test_each_cell_says_number_state_and_flag_in_words(strip: QuestionStrip) -> None:
    assert [cell.accessibleName() for cell in cells(strip)] == [
        "Question 1 of 4, answered, flagged",
        "Question 2 of 4, open, current",
        "Question 3 of 4, skipped",
        "Question 4 of 4, waiting for its score",
    ]


def test_a_cell_is_48_by_28_at_normal_text(strip: QuestionStrip) -> None:
    assert {(cell.width(), cell.height()) for cell in cells(strip)} == {(48, 28)}


def test_arrow_keys_move_and_enter_asks_for_the_question(strip: QuestionStrip) -> None:
    asked: list[int] = []
    strip.index_requested.connect(asked.append)
    current = cells(strip)[1]
    current.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(current, Qt.Key.Key_Right)
    assert (cells(strip)[2].hasFocus(), asked) == (True, [])
    QTest.keyClick(cells(strip)[2], Qt.Key.Key_Return)
    QTest.keyClick(cells(strip)[2], Qt.Key.Key_End)
    assert (cells(strip)[3].hasFocus(), asked) == (True, [2])
    QTest.keyClick(cells(strip)[3], Qt.Key.Key_Right)
    assert cells(strip)[3].hasFocus()


def test_the_strip_is_one_tab_stop_at_the_current_question(strip: QuestionStrip) -> None:
    assert [bool(cell.focusPolicy() & Qt.FocusPolicy.TabFocus) for cell in cells(strip)] == [False, True, False, False]
    strip.set_cells(STATES, None)
    assert [bool(cell.focusPolicy() & Qt.FocusPolicy.TabFocus) for cell in cells(strip)] == [True, False, False, False]


def test_without_room_for_all_cells_it_becomes_a_menu_and_back(strip: QuestionStrip) -> None:
    strip.resize(120, 32)
    QApplication.processEvents()
    assert strip.is_menu()
    strip.resize(600, 32)
    QApplication.processEvents()
    assert not strip.is_menu()


def test_with_large_text_it_is_a_menu_that_lists_every_question(themed: QApplication) -> None:
    theme.apply(themed, "light", 1.5)
    strip = QuestionStrip()
    strip.set_cells(STATES, 2)
    strip.show()
    asked: list[int] = []
    strip.index_requested.connect(asked.append)
    assert strip.is_menu()
    strip._button.click()
    (menu,) = strip.findChildren(QMenu)
    assert strip._button.text() == "3 of 4"
    assert menu.actions()[0].text() == "Question 1 of 4, answered, flagged"
    menu.actions()[3].trigger()
    menu.close()
    assert asked == [3]
    strip.close()
