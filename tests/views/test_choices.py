"""Parts that choose one of a few: segments, the guess, chips, combos, numbers, dates."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from prepwise_desktop.views.parts.chip import Chip
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.date_field import CalendarPopup, DateField
from prepwise_desktop.views.parts.level_guess import GuessButton, LevelGuess
from prepwise_desktop.views.parts.number_field import NumberField
from prepwise_desktop.views.parts.segments import Segment, Segments


def show(part: QWidget) -> None:
    part.show()
    part.activateWindow()
    QTest.qWaitForWindowActive(part)


def wheel() -> QWheelEvent:
    at = QPointF(4, 4)
    return QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


@pytest.fixture
def themes(themed: QApplication) -> Segments:
    return Segments("Theme", [("system", "System"), ("light", "Light"), ("dark", "Dark")])


def test_segments_start_with_the_first_and_change_by_arrow_keys(themes: Segments) -> None:
    told: list[str] = []
    themes.choice_changed.connect(told.append)
    show(themes)
    first = themes.findChildren(Segment)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert themes.key() == "system"
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert (themes.key(), told) == ("light", ["light"])
    themes.close()


def test_setting_a_segment_signals_nothing(themes: Segments) -> None:
    told: list[str] = []
    themes.choice_changed.connect(told.append)
    themes.set_key("dark")
    assert (themes.key(), told) == ("dark", [])


def test_each_segment_says_its_group_to_a_screen_reader(themes: Segments) -> None:
    assert {segment.accessibleDescription() for segment in themes.findChildren(Segment)} == {"Theme"}


def test_a_guess_starts_empty_is_made_once_and_can_be_taken_back(themed: QApplication) -> None:
    guess = LevelGuess()
    told: list[int] = []
    guess.guessed.connect(told.append)
    assert guess.level() is None
    show(guess)
    button = guess.findChildren(GuessButton)[2]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (guess.level(), told) == (3, [3])
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert (guess.level(), told) == (4, [3, 4])
    guess.set_level(None)
    assert (guess.level(), told) == (None, [3, 4])
    guess.close()


def test_a_chip_shows_what_is_set_and_signals_a_choice_once(themed: QApplication) -> None:
    chip = Chip("Mode", "All modes")
    chip.set_choices([("mock", "Mock"), ("real", "Real")])
    told: list[str] = []
    chip.choice_changed.connect(told.append)
    chip.click()
    (menu,) = chip.findChildren(QMenu)
    mock = menu.actions()[1]
    mock.trigger()
    mock.trigger()
    menu.close()
    assert (chip.key(), chip.text(), chip.accessibleName(), told) == ("mock", "Mock", "Mode: Mock", ["mock"])


def test_a_chip_lets_a_choice_go_that_is_no_longer_offered(themed: QApplication) -> None:
    chip = Chip("Mode", "All modes")
    chip.set_choices([("mock", "Mock")])
    chip.set_key("mock")
    chip.set_choices([("real", "Real")])
    assert (chip.key(), chip.text()) == ("", "All modes")


def test_a_combo_goes_by_keys_and_ignores_one_it_lacks(themed: QApplication) -> None:
    combo = Combo()
    combo.set_choices([("junior", "Junior"), ("senior", "Senior")])
    combo.set_key("senior")
    combo.set_key("emperor")
    assert (combo.key(), combo.currentText()) == ("senior", "Senior")


@pytest.mark.parametrize("make", [Combo, lambda: NumberField(0, 9)], ids=["combo", "number"])
def test_the_wheel_over_a_field_without_focus_scrolls_the_page_instead(
    themed: QApplication, make: Callable[[], QWidget]
) -> None:
    field = make()
    turn = wheel()
    QApplication.sendEvent(field, turn)
    assert not turn.isAccepted()


def test_a_date_is_chosen_taken_away_and_said(themed: QApplication) -> None:
    field = DateField()
    field.set_label("Interview date")
    told: list[date | None] = []
    field.date_changed.connect(told.append)
    assert (field.chosen_date(), field.accessibleName()) == (None, "Interview date: No date yet")
    show(field)
    field.click()
    (popup,) = field.findChildren(CalendarPopup)
    popup.chosen.emit(date(2026, 11, 19))
    popup.close()
    assert field.chosen_date() == date(2026, 11, 19)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert told == [date(2026, 11, 19), None]
    field.close()
