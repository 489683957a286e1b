"""The one short style sheet: what Qt's own fields, menus, tables and scroll bars wear. Our parts paint themselves."""

from collections.abc import Mapping
from string import Template

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
QSpinBox { border: 2px solid transparent; background: transparent; }
QSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: ${steps}px; border: none; }
QSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: ${steps}px; border: none; }
QAbstractItemView { background: $raised; border: none; outline: 0; selection-background-color: $wash;
    selection-color: $text; }
QHeaderView { background: $raised; border: none; }
QHeaderView::section { background: $raised; color: $secondary; border: none; border-bottom: 1px solid $line;
    padding: 0 ${gap}px; font-weight: 400; }
QMenu, QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line; padding: ${step}px; }
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0 ${gap}px; border-radius: ${small}px; }
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected {
    background: $hover; color: $text;
}
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
QDialogButtonBox QPushButton { background: $raised; color: $text; border: 1px solid $line; border-radius: ${radius}px;
    padding: 0 ${inside}px; min-height: ${control_inner}px; font-weight: 500; }
QDialogButtonBox QPushButton:hover { background: $hover; }
QDialogButtonBox QPushButton:pressed { background: $line; }
QDialogButtonBox QPushButton:focus { border: 2px solid $accent; min-height: ${control_focus}px; }
QDialogButtonBox QPushButton:disabled { color: $disabled; }
QSlider::groove:horizontal { height: ${bar}px; background: $line; border-radius: ${bar_radius}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${bar_radius}px; }
QSlider::handle:horizontal { background: $accent; width: ${knob}px; margin: -${knob_out}px 0;
    border-radius: ${knob_radius}px; }
QSlider::handle:horizontal:focus { background: $raised; border: 2px solid $accent;
    width: ${knob_inner}px; border-radius: ${knob_radius}px; }
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


def style_sheet(values: Mapping[str, object]) -> str:
    """The sheet with the theme's colours and sizes in place of their names."""
    return _SHEET.substitute(values)
