"""Buttons: pressed by keys and mouse, named when only their icon shows, ringed for the keyboard only."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.focus_ring import FocusRing
from prepwise_desktop.views.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.check_box import CheckBox


@pytest.fixture
def page(themed: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def put(page: QWidget, part: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(part)
    QApplication.processEvents()


def rings(page: QWidget) -> list[FocusRing]:
    QApplication.processEvents()
    return [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_a_button(page: QWidget, key: Qt.Key) -> None:
    button = PrimaryButton("Submit")
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    put(page, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, key)
    assert pressed == [True]


def test_a_ring_lies_two_pixels_clear_of_the_button_the_keyboard_reached(page: QWidget) -> None:
    button = SecondaryButton("Export")
    put(page, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    outside = ring.mapTo(page, QPoint(0, 0)) - button.mapTo(page, QPoint(0, 0))
    assert (outside, ring.width() - button.width()) == (QPoint(-4, -4), 8)
    picture = page.grab().toImage()
    corner = button.mapTo(page, button.rect().center())
    edge = QPoint(corner.x(), button.y() - 4)
    assert picture.pixelColor(edge) == theme.colour("accent")
    assert picture.pixelColor(edge + QPoint(0, 2)) != theme.colour("accent")


def test_a_ring_is_as_large_as_its_button_when_the_focus_came_before_the_size(page: QWidget) -> None:
    button = SecondaryButton("Export")
    put(page, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.resize(button.width() + 200, button.height() + 100)
    (ring,) = rings(page)
    assert (ring.width(), ring.height()) == (button.width() + 8, button.height() + 8)


def test_the_mouse_brings_no_ring_and_leaving_takes_it_away(page: QWidget) -> None:
    first, second = QuietButton("Skip"), QuietButton("Flag")
    put(page, first)
    put(page, second)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(page) == []
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(page)) == 1
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(page) == []


def test_focus_that_the_program_moves_is_ringed_after_a_key_and_not_after_a_click(page: QWidget) -> None:
    first, second = QuietButton("Skip"), QuietButton("Flag")
    put(page, first)
    put(page, second)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    window = page.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_F5)
    second.setFocus(Qt.FocusReason.OtherFocusReason)
    assert len(rings(page)) == 1
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    assert rings(page) == []


def test_the_ring_scrolls_with_its_button(page: QWidget) -> None:
    area, content = QScrollArea(), QWidget()
    column = QVBoxLayout(content)
    buttons = [QuietButton(str(number)) for number in range(20)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(content)
    put(page, area)
    buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    before = ring.mapTo(page, QPoint()) - buttons[3].mapTo(page, QPoint())
    area.verticalScrollBar().setValue(60)
    assert ring.mapTo(page, QPoint()) - buttons[3].mapTo(page, QPoint()) == before == QPoint(-4, -4)


def test_the_ring_follows_a_button_that_moves_and_goes_with_one_that_hides(page: QWidget) -> None:
    above, button = QWidget(), SecondaryButton("Export")
    above.setFixedHeight(10)
    put(page, above)
    put(page, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    above.setFixedHeight(80)
    QApplication.processEvents()
    (ring,) = rings(page)
    assert ring.mapTo(page, QPoint()) == button.mapTo(page, QPoint()) - QPoint(4, 4)
    button.hide()
    assert rings(page) == []


def test_a_check_box_is_ringed_around_its_box_alone(page: QWidget) -> None:
    check = CheckBox("Show the clock")
    put(page, check)
    check.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    assert ring.width() == check.box().width() + 8


def test_an_icon_alone_keeps_the_words_as_name_and_tooltip(page: QWidget) -> None:
    button = QuietButton("Flag", icon="flag")
    wide = button.sizeHint().width()
    button.set_icon_only()
    assert (button.text(), button.toolTip()) == ("Flag", "Flag")
    assert button.sizeHint().width() == theme.control_height() < wide
    button.set_icon_only(icon_only=False)
    assert (button.toolTip(), button.sizeHint().width()) == ("", wide)


def test_a_disabled_button_cannot_be_pressed(page: QWidget) -> None:
    button = PrimaryButton("Submit")
    button.setEnabled(False)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    put(page, button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == []
