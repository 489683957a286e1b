"""The theme: every pair of colours in use is readable, sizes grow as said, and the choice of light or dark holds."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from prepwise_desktop.views import theme

TEXT_ON: dict[theme.Colour, tuple[theme.Colour, ...]] = {
    "text": ("surface", "raised", "sunken", "hover", "wash", "mark"),
    "secondary": ("surface", "raised", "sunken", "hover", "wash"),
    "accent": ("surface", "raised", "sunken", "hover", "wash"),
    "on_accent": ("accent", "pressed"),
    "good": ("surface", "raised", "sunken"),
    "fair": ("surface", "raised", "sunken"),
    "poor": ("surface", "raised", "sunken"),
}
#: Borders that say "control", the ring of the focus, and the bars and boxes that carry a state.
SHAPES_ON: dict[theme.Colour, tuple[theme.Colour, ...]] = {
    "edge": ("surface", "raised"),
    "accent": ("surface", "raised", "sunken", "wash"),
    "poor": ("surface", "raised"),
}


class Dressed(QWidget):
    """Counts how often it is dressed anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def luminance(colour: str) -> float:
    value = QColor(colour)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value.redF(), value.greenF(), value.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


SETS: dict[str, theme.Colours] = {
    "light": theme.LIGHT,
    "dark": theme.DARK,
    "light, high contrast": theme.high_contrast(theme.LIGHT),
    "dark, high contrast": theme.high_contrast(theme.DARK),
}


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("ink", "ground"), [(ink, ground) for ink, grounds in TEXT_ON.items() for ground in grounds])
def test_text_contrasts_with_its_ground_by_four_and_a_half(name: str, ink: theme.Colour, ground: theme.Colour) -> None:
    colours = SETS[name]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("ink", "ground"), [(ink, ground) for ink, grounds in SHAPES_ON.items() for ground in grounds])
def test_what_marks_a_control_contrasts_with_its_ground_by_three(
    name: str, ink: theme.Colour, ground: theme.Colour
) -> None:
    colours = SETS[name]
    assert contrast(colours[ink], colours[ground]) >= 3.0


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_a_pressed_button_stays_readable(colours: theme.Colours) -> None:
    assert contrast(colours["text"], colours["line"]) >= 4.5


def test_choosing_dark_changes_palette_and_colours_and_says_so(themed: QApplication) -> None:
    told: list[bool] = []
    theme.notifier().changed.connect(lambda: told.append(theme.is_dark()))
    theme.apply(themed, "dark")
    assert told == [True]
    assert theme.colour("accent") == QColor(theme.DARK["accent"])
    assert themed.palette().color(QPalette.ColorRole.Window) == QColor(theme.DARK["surface"])
    assert themed.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(
        theme.DARK["disabled"]
    )


def test_what_the_platform_repeats_dresses_nothing_again(themed: QApplication) -> None:
    told: list[bool] = []
    theme.notifier().changed.connect(lambda: told.append(theme.is_dark()))
    themed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert told == []


def test_other_colours_dress_a_widget_no_more_often_however_deep_it_stands(themed: QApplication) -> None:
    outermost = parent = QWidget()
    for _ in range(8):
        parent = QWidget(parent)
    innermost = Dressed(parent)
    outermost.show()
    innermost.times = 0
    theme.apply(themed, "dark")
    assert 1 <= innermost.times <= 2
    outermost.close()


def test_sizes_at_full_text_double_text_and_grow_padding_by_half(themed: QApplication) -> None:
    assert (theme.px(13), theme.space(16), theme.control_height(), theme.is_large()) == (13, 16, 32, False)
    theme.apply(themed, "light", 2.0)
    assert (theme.px(13), theme.space(16), theme.control_height(), theme.is_large()) == (26, 24, 56, True)
    assert theme.font(theme.BODY).pixelSize() == 26


def test_text_scale_stays_between_one_and_two(themed: QApplication) -> None:
    theme.apply(themed, "light", 0.2)
    assert theme.current().scale == 1.0
    theme.apply(themed, "light", 9.0)
    assert theme.current().scale == 2.0


@pytest.mark.parametrize("weight", [theme.REGULAR, theme.MEDIUM, theme.SEMIBOLD])
def test_the_bundled_face_has_every_weight_in_use(themed: QApplication, weight: int) -> None:
    info = QFontInfo(theme.font(theme.BODY, weight))
    assert (info.family(), info.weight()) == ("Inter", weight)


def test_no_other_file_of_the_views_names_a_colour() -> None:
    views = Path(theme.__file__).parent
    named = [
        file.name
        for file in views.rglob("*.py")
        if file.name != "theme.py" and re.search(r"#[0-9a-fA-F]{6}\b|QColor\(\d", file.read_text(encoding="utf-8"))
    ]
    assert named == []
