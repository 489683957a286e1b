"""The frame: the rail says where one is and asks for places; narrow or with large text it shows icons alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.rail_item import RailItem
from prepwise_desktop.views.parts.rail_status import RailStatus
from prepwise_desktop.views.window_frame import MainFrame


@pytest.fixture
def frame(themed: QApplication) -> Iterator[MainFrame]:
    made = MainFrame()
    made.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def item(frame: MainFrame, name: str) -> RailItem:
    return next(item for item in frame.rail.findChildren(RailItem) if item.text() == name)


def test_the_rail_names_the_places_that_work_and_no_others(frame: MainFrame) -> None:
    shown = [item.text() for item in frame.rail.findChildren(RailItem) if item.isVisible()]
    assert sorted(shown) == ["History", "Home", "Interview", "Learn", "Progress", "Resume", "Settings"]


def test_a_click_asks_for_the_place_and_select_asks_for_nothing(frame: MainFrame) -> None:
    asked: list[str] = []
    frame.rail.place_requested.connect(asked.append)
    QTest.mouseClick(item(frame, "History"), Qt.MouseButton.LeftButton)
    frame.rail.select("resume")
    assert (asked, frame.rail.selected()) == (["history"], "resume")


def test_the_keyboard_reaches_every_place_and_enter_asks_for_it(frame: MainFrame) -> None:
    asked: list[str] = []
    frame.rail.place_requested.connect(asked.append)
    frame.rail.select("home")
    item(frame, "Home").setFocus(Qt.FocusReason.TabFocusReason)
    for name in ("Home", "Resume", "Interview"):
        QTest.keyClick(item(frame, name), Qt.Key.Key_Down)
    QTest.keyClick(item(frame, "History"), Qt.Key.Key_Return)
    assert asked == ["history"]


def test_the_rail_is_176_wide_and_56_in_a_narrow_window(frame: MainFrame) -> None:
    assert (frame.rail.width(), frame.rail.is_narrow()) == (176, False)
    frame.resize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
    QApplication.processEvents()
    assert (frame.rail.width(), frame.rail.is_narrow()) == (56, True)
    assert item(frame, "Home").toolTip() == "Home"
    frame.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
    QApplication.processEvents()
    assert (frame.rail.width(), item(frame, "Home").toolTip()) == (176, "")


@pytest.mark.parametrize(("scale", "width"), [(1.25, 220), (1.5, 68), (2.0, 80)])
def test_large_text_leaves_icons_alone_in_a_wider_rail(themed: QApplication, scale: float, width: int) -> None:
    theme.apply(themed, "light", scale)
    frame = MainFrame()
    frame.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
    frame.show()
    QApplication.processEvents()
    assert (frame.rail.width(), frame.rail.is_narrow()) == (width, scale >= 1.5)
    frame.close()


def test_the_status_is_said_in_words_also_where_only_its_icon_shows(frame: MainFrame) -> None:
    frame.rail.set_status("cloudoff", "Anthropic", "does not answer", ink="poor")
    frame.rail.set_narrow(narrow=True)
    (status,) = frame.rail.findChildren(RailStatus)
    assert status.isVisible()
    assert (status.accessibleName(), status.toolTip()) == ("Anthropic does not answer",) * 2


def test_a_count_is_shown_and_said_and_zero_is_not(frame: MainFrame) -> None:
    frame.rail.set_count("history", 3)
    assert "3" in item(frame, "History").accessibleDescription()
    frame.rail.set_count("history", 0)
    assert item(frame, "History").accessibleDescription() == ""


def test_the_profile_shows_once_it_has_a_name(frame: MainFrame) -> None:
    frame.rail.set_profile("Ines Halvorsen")
    shown = item(frame, "Ines Halvorsen")
    assert not shown.isHidden()
    pressed: list[object] = []
    frame.rail.profile_pressed.connect(pressed.append)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
    assert pressed == [shown]
    frame.rail.set_profile("")
    assert item(frame, "").isHidden()


def test_switching_to_dark_repaints_rail_and_pane(themed: QApplication, frame: MainFrame) -> None:
    theme.apply(themed, "dark")
    QApplication.processEvents()
    picture = frame.grab().toImage()
    assert picture.pixelColor(2, 400) == theme.colour("sunken")
    assert picture.pixelColor(175, 400) == theme.colour("line")
    assert picture.pixelColor(600, 400) == theme.colour("surface")
