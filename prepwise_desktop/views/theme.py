"""All colours and sizes of the window, and the ones in force now: light or dark, at which text size."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from prepwise_desktop.views.style_sheet import style_sheet

Colour = Literal[
    "surface", "raised", "sunken", "hover", "wash", "mark", "text", "secondary", "disabled",
    "line", "edge", "grey", "accent", "on_accent", "pressed", "good", "fair", "poor",
]  # fmt: skip
Appearance = Literal["system", "light", "dark"]


#: One set of colours by name.
Colours = Mapping[Colour, str]

LIGHT: Colours = {
    "surface": "#FBFBFA", "raised": "#FFFFFF", "sunken": "#F2F2EF",
    "hover": "#E9E9E5", "wash": "#E2EDE8", "mark": "#FBEFC4",
    "text": "#1C1D1F", "secondary": "#5A5F66", "disabled": "#9AA0A6",
    "line": "#E3E3DE", "edge": "#8B9096", "grey": "#C9CBC9",
    "accent": "#2F5D50", "on_accent": "#FFFFFF", "pressed": "#24483E",
    "good": "#2A7549", "fair": "#8A5F00", "poor": "#B3372F",
}  # fmt: skip
DARK: Colours = {
    "surface": "#17181A", "raised": "#202225", "sunken": "#121315",
    "hover": "#2B2E32", "wash": "#20362F", "mark": "#4D4220",
    "text": "#ECEDEE", "secondary": "#A4A9B0", "disabled": "#6B7178",
    "line": "#35393E", "edge": "#737980", "grey": "#4A4F55",
    "accent": "#7CC4AE", "on_accent": "#0E1B17", "pressed": "#65AD97",
    "good": "#6CC48F", "fair": "#E0B04A", "poor": "#F08A80",
}  # fmt: skip


def high_contrast(colours: Colours) -> Colours:
    """The same colours where the system asks for more contrast: nothing faint is left."""
    return {
        **colours,
        "secondary": colours["text"],
        "disabled": colours["secondary"],
        "line": colours["edge"],
        "edge": colours["text"],
        "grey": colours["edge"],
    }


#: Type, in logical pixels at 100% text.
TICK, SMALL, BODY, ANSWER, TITLE, FIGURE, SCORE = 11, 12, 13, 15, 20, 28, 40
SUPERSCRIPT = 10
#: The height of a line of each of them.
LINE_HEIGHTS: Mapping[int, float] = {10: 12, 11: 16, 12: 16, 13: 20, 15: 22.5, 20: 28, 28: 36, 40: 48}
#: Large type stands closer, by this part of its size.
LETTER_SPACING: Mapping[int, float] = {20: -0.01, 28: -0.014, 40: -0.014}
REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600

#: Space: between controls, inside and between cards, between groups, around a pane.
STEP, GAP, INSIDE, GROUP, PANE, PANE_NARROW = 4, 8, 16, 24, 32, 24
WELL_PADDING = 12
RADIUS, RADIUS_SEGMENT, RADIUS_SMALL, RADIUS_MARK, RADIUS_METER = 8, 6, 4, 3, 2
BORDER, DASHED, FOCUS, FOCUS_CLEAR = 1, 1.5, 2, 2

CONTROL_LINE, CONTROL_PADDING = 16, 8
BUTTON_PADDING, QUIET_PADDING, FIELD_PADDING = 14, 10, 10
ICON, ICON_SMALL, ICON_TINY, ICON_LARGE, ICON_EMPTY = 20, 16, 12, 40, 24
CHECK_BOX, SEGMENT_INSET, SEGMENT_PADDING = 16, 3, 13
METER_BAR_WIDTH, METER_BAR_HEIGHT, METER_GAP, METER_WORD = 16, 6, 2, 40
CELL_WIDTH, CELL_GAP = 48, 6
GUESS_WIDTH = 40
ROW, ROW_TABLE, ROW_TALL, NOTICE_BAR = 44, 40, 54, 40
PROGRESS, SCROLL_BAR = 4, 6
RAIL, RAIL_NARROW, RAIL_NARROW_LARGE, RAIL_GAP = 176, 56, 80, 2
RAIL_TOP, RAIL_SIDE, RAIL_PADDING, RAIL_ICON_GAP = 16, 8, 10, 10
CONTENT_WIDTH, CONTENT_LIMIT_FROM, COLUMN = 1120, 1400, 288
DROP_HEIGHT = 420
ANSWER_CHARACTERS, ANSWER_PADDING_X, ANSWER_PADDING_Y = 72, 24, 16
WINDOW_WIDTH, WINDOW_HEIGHT, LEAST_WIDTH, LEAST_HEIGHT = 1120, 760, 880, 600

#: QLineEdit puts two pixels of its own beside its text.
_LINE_EDIT_MARGIN = 2

#: Below this width of the window, or from this text size on, the rail shows icons only and the strip becomes a menu.
NARROW_BELOW, LARGE_TEXT_FROM = 1000, 1.5
LEAST_TEXT, MOST_TEXT = 1.0, 2.0


class Notifier(QObject):
    """Says on the GUI thread that colours or sizes are others now; widgets that paint themselves repaint anyway."""

    changed = Signal()
    #: every widget there is will be dressed anew: what nobody sees should go first
    about_to_change = Signal()


class Theme:
    """What is in force. There is one, as there is one QApplication; the functions below speak for it."""

    def __init__(self) -> None:
        self.appearance: Appearance = "system"
        self.scale = LEAST_TEXT
        self.colours: Colours = LIGHT
        self.family = ""
        self.notifier = Notifier()
        self.colour_values: dict[Colour, QColor] = {}
        self.fonts: dict[tuple[int, int, bool, bool], QFont] = {}


@cache
def current() -> Theme:
    """The theme in force."""
    return Theme()


def apply(app: QApplication, appearance: Appearance = "system", text_scale: float = 1.0) -> None:
    """Dress the whole program; `text_scale` is 1.0 to 2.0. A new text size needs the panes built anew."""
    theme = current()
    first = theme.notifier.parent() is None
    theme.appearance = appearance
    theme.scale = min(max(text_scale, LEAST_TEXT), MOST_TEXT)
    _tell_platform(app, appearance)
    if first:
        theme.notifier.setParent(app)
        _follow_system(app)
    _dress(app)


def colour(name: Colour) -> QColor:
    """The colour of that name in force; do not change the value."""
    theme = current()
    found = theme.colour_values.get(name)
    if found is None:
        found = theme.colour_values[name] = QColor(theme.colours[name])
    return found


def on_paper(name: Colour) -> QColor:
    """A colour for what lies on a picture of paper, which stays white in the dark."""
    return QColor(LIGHT[name])


def px(size: float) -> int:
    """A size that grows with the text, in whole logical pixels."""
    return round(size * current().scale)


def space(size: float) -> int:
    """A padding or an icon: it grows half as much as the text does, so that 200% still fits the window."""
    return round(size * (1 + (current().scale - 1) / 2))


def control_height() -> int:
    """Of a button or a field: 32 at 100% text, 56 at 200%."""
    return px(CONTROL_LINE) + 2 * space(CONTROL_PADDING)


def line_height(size: int) -> float:
    """The height of one line of that type size, at the present text size."""
    return LINE_HEIGHTS[size] * current().scale


def font(size: int = BODY, weight: int = REGULAR, *, tabular: bool = True, mono: bool = False) -> QFont:
    """The system's face at a size of ours (at 100% text), scaled to the present text size; figures do not jump.

    Do not change the value: it is everybody's, so that Qt looks for its face once.
    """
    fonts = current().fonts
    found = fonts.get((size, weight, tabular, mono))
    if found is None:
        found = fonts[size, weight, tabular, mono] = _made_font(size, weight, tabular=tabular, mono=mono)
    return found


def _made_font(size: int, weight: int, *, tabular: bool, mono: bool) -> QFont:
    family = _mono_family() if mono else current().family or _system_family()
    made = QFont(family)
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    if size in LETTER_SPACING:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, LETTER_SPACING[size] * px(size))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def is_dark() -> bool:
    return current().colours["surface"] == DARK["surface"]


def is_large() -> bool:
    """Whether the text is so large that panes change their form (from 150%)."""
    return current().scale >= LARGE_TEXT_FROM


def notifier() -> Notifier:
    return current().notifier


def use_family(family: str) -> None:
    """Take another face than the system's, before `apply`: pictures and tests look alike everywhere."""
    current().family = family
    current().fonts.clear()


def palette() -> QPalette:
    """The colours as Qt's roles, so that Qt's own parts and untouched labels follow."""
    roles = QPalette.ColorRole
    made = QPalette()
    for token, names in _ROLES.items():
        for name in names:
            made.setColor(roles[name], colour(token))
    for name in ("WindowText", "Text", "ButtonText", "PlaceholderText", "HighlightedText"):
        made.setColor(QPalette.ColorGroup.Disabled, roles[name], colour("disabled"))
    made.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, colour("sunken"))
    return made


_ROLES: dict[Colour, tuple[str, ...]] = {
    "surface": ("Window",),
    "raised": ("Base", "Button", "Light", "ToolTipBase"),
    "sunken": ("AlternateBase",),
    "hover": ("Midlight",),
    "text": ("WindowText", "Text", "ButtonText", "ToolTipText"),
    "secondary": ("PlaceholderText",),
    "line": ("Mid",),
    "edge": ("Dark", "Shadow"),
    "accent": ("Highlight", "Accent", "Link", "LinkVisited"),
    "on_accent": ("HighlightedText",),
    "poor": ("BrightText",),
}


def _follow_system(app: QApplication) -> None:
    # Making a style takes 6 ms: where it is the platform's own, the one that is there serves.
    if app.style().name() != "fusion":
        app.setStyle("fusion")
    hints = app.styleHints()
    accessibility = hints.accessibility()
    hints.colorSchemeChanged.connect(_on_system_changed)
    accessibility.contrastPreferenceChanged.connect(_on_system_changed)


def _dress(app: QApplication) -> None:
    theme = current()
    theme.colours = _colours(app)
    theme.colour_values.clear()
    theme.fonts.clear()
    theme.notifier.about_to_change.emit()
    app.setPalette(palette())
    app.setFont(font())
    # Where one sheet follows another, Qt dresses each widget once for every widget that it stands in: 0.2 s for a pane.
    app.setStyleSheet("")
    app.setStyleSheet(style_sheet(_sheet_values()))
    theme.notifier.changed.emit()


def _sheet_values() -> dict[str, object]:
    """What the style sheet's names stand for now."""
    field = space(FIELD_PADDING) - _LINE_EDIT_MARGIN
    height = control_height()
    values: dict[str, object] = {str(name): value for name, value in current().colours.items()}
    values.update(
        radius=RADIUS,
        small=RADIUS_SMALL,
        step=STEP,
        gap=space(GAP),
        inside=space(INSIDE),
        row=px(CONTROL_LINE) + 2 * space(CELL_GAP),
        steps=space(ICON),
        knob=ICON_SMALL,
        knob_inner=ICON_SMALL - 2 * FOCUS,
        knob_radius=ICON_SMALL // 2,
        knob_out=(ICON_SMALL - SCROLL_BAR) // 2,
        menu_y=space(CELL_GAP),
        field=field,
        field_focus=field - 1,
        control_inner=height - 2 * BORDER,
        control_focus=height - 2 * FOCUS,
        bar=SCROLL_BAR,
        bar_radius=SCROLL_BAR // 2,
        handle=CONTROL_LINE * 2,
    )
    return values


def _colours(app: QApplication) -> Colours:
    hints = app.styleHints()
    accessibility = hints.accessibility()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    chosen = DARK if current().appearance == "dark" or (dark and current().appearance == "system") else LIGHT
    if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return high_contrast(chosen)
    return chosen


def _tell_platform(app: QApplication, appearance: Appearance) -> None:
    hints = app.styleHints()
    if appearance == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if appearance == "dark" else Qt.ColorScheme.Light)


def _on_system_changed() -> None:
    app = QApplication.instance()
    # The platform also tells what was asked of it a moment ago; that is dressed already.
    if isinstance(app, QApplication) and _colours(app) != current().colours:
        _dress(app)


@cache
def _system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@cache
def _mono_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
