"""Widgets one below the other with the padding of a card that has none of its own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.views import theme


def padded(*widgets: QWidget) -> QVBoxLayout:
    """16 beside and 12 above and below, as between the hairlines of a card."""
    column = QVBoxLayout()
    inside, above = theme.space(theme.INSIDE), theme.space(theme.WELL_PADDING)
    column.setContentsMargins(inside, above, inside, above)
    column.setSpacing(theme.STEP)
    for widget in widgets:
        column.addWidget(widget)
    return column
