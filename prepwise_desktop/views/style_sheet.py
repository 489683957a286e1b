"""The one short style sheet: what Qt's own fields, menus, tables and scroll bars wear. Our parts paint themselves."""

from string import Template

from prepwise_desktop.views import theme

#: QLineEdit puts two pixels of its own beside its text.
_LINE_EDIT_MARGIN = 2

_SHEET = Template("""
QLineEdit, QTextEdit, QPlainTextEdit {
    background: $raised; color: $text; border: 1px solid $edge; border-radius: ${radius}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit { padding: 0 ${field}px; min-height: ${control_inner}px; max-height: ${control_inner}px; }
QTextEdit, QPlainTextEdit { padding: 1px; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled {
    background: $sunken; color: $disabled; border-color: $line;
}
QLineEdit[failed="true"], QPlainTextEdit[failed="true"] { border-color: $poor; }
QLineEdit:focus {
    border: 2px solid $accent; padding: 0 ${field_focus}px;
    min-height: ${control_focus}px; max-height: ${control_focus}px;
}
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 0; }
QTextEdit[framed="false"], QPlainTextEdit[framed="false"], QAbstractSpinBox QLineEdit {
    border: none; padding: 0; background: transparent;
}
QAbstractItemView { background: $raised; border: none; outline: 0; selection-background-color: $wash;
    selection-color: $text; }
QHeaderView { background: $raised; border: none; }
QHeaderView::section { background: $raised; color: $secondary; border: none; border-bottom: 1px solid $line;
    padding: 0 ${gap}px; }
QMenu, QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line; padding: ${step}px; }
QMenu { border-radius: ${radius}px; }
QMenu::item { padding: ${menu_y}px ${inside}px; border-radius: ${small}px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: ${step}px 0; }
QMenuBar { background: $surface; color: $secondary; }
QMenuBar::item { padding: ${step}px ${gap}px; border-radius: ${small}px; background: transparent; }
QMenuBar::item:selected { background: $hover; color: $text; }
QCalendarWidget QWidget { alternate-background-color: $raised; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: none; padding: ${step}px ${gap}px; }
QCalendarWidget QToolButton:hover { background: $hover; border-radius: ${small}px; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $disabled; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: ${step}px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $grey; border-radius: ${bar_radius}px; }
QScrollBar::handle:vertical { min-height: ${handle}px; }
QScrollBar::handle:horizontal { min-width: ${handle}px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(colours: theme.Colours) -> str:
    """The sheet in these colours at the present text size."""
    field = theme.space(theme.FIELD_PADDING) - _LINE_EDIT_MARGIN
    height = theme.control_height()
    return _SHEET.substitute(
        {str(name): value for name, value in colours.items()},
        radius=theme.RADIUS,
        small=theme.RADIUS_SMALL,
        step=theme.STEP,
        gap=theme.space(theme.GAP),
        inside=theme.space(theme.INSIDE),
        menu_y=theme.space(theme.CELL_GAP),
        field=field,
        field_focus=field - 1,
        control_inner=height - 2 * theme.BORDER,
        control_focus=height - 2 * theme.FOCUS,
        bar=theme.SCROLL_BAR,
        bar_radius=theme.SCROLL_BAR // 2,
        handle=theme.CONTROL_LINE * 2,
    )
