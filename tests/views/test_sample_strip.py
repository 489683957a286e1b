"""The strip over sample data stands through everything that the window does."""

from PySide6.QtWidgets import QApplication

from prepwise_desktop.views import theme
from prepwise_desktop.views.sample_strip import SampleStrip, put_strip
from tests.app.window import OpenWindow


def strips(opened: OpenWindow) -> list[SampleStrip]:
    return [each for each in opened.window.findChildren(SampleStrip) if each.isVisible()]


def test_it_stands_over_rail_and_panes_and_tells_a_screen_reader(opened: OpenWindow) -> None:
    put_strip(opened.window)
    opened.settle()
    (strip,) = strips(opened)
    assert strip.width() == opened.window.width()
    assert strip.height() <= opened.window.frame.mapTo(opened.window, opened.window.frame.rect().topLeft()).y()
    assert "Sample data" in strip.accessibleName()


def test_another_text_size_makes_it_anew_and_leaves_one(opened: OpenWindow, themed: QApplication) -> None:
    put_strip(opened.window)
    opened.settle()
    before = strips(opened)[0].height()
    theme.apply(themed, "dark", 1.5)
    opened.window.rebuild()
    opened.settle()
    (strip,) = strips(opened)
    assert strip.height() > before
    assert opened.window.findChildren(SampleStrip) == [strip]
