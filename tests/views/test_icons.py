"""Icons: each drawing can be drawn, takes the colour it is given, and is kept per size, colour and screen."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from prepwise_desktop.paths import resources
from prepwise_desktop.views import icons, theme

#: Those in one colour, which a theme tints; the mark of the program has colours of its own.
NAMES = sorted(file.stem for file in (resources() / "icons").glob("*.svg") if not file.stem.startswith("icon"))


def inked(picture: QImage, colour: QColor) -> int:
    """How many dots are wholly in that colour."""
    dots = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return sum(dot.alpha() == 255 and dot.rgb() == colour.rgb() for dot in dots)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_it_is_given(themed: QApplication, name: str) -> None:
    poor = theme.colour("poor")
    assert inked(icons.pixmap(name, theme.ICON_LARGE, poor).toImage(), poor) > 0


def test_an_icon_has_as_many_dots_as_its_screen_gives_it(themed: QApplication) -> None:
    fine = icons.pixmap("home", theme.ICON, theme.colour("text"), 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (40, 2.0)


def test_an_icon_is_drawn_once_for_a_size_and_colour(themed: QApplication) -> None:
    one, other = (icons.pixmap("flag", theme.ICON_SMALL, theme.colour("accent")) for _ in range(2))
    assert one.cacheKey() == other.cacheKey()


def test_the_mark_of_the_program_comes_in_the_sizes_a_desktop_asks_for(themed: QApplication) -> None:
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
