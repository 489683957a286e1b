"""Tooltips that show words as they are: Qt takes what looks like markup for markup, and would load its pictures."""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.plain_sight import in_plain_sight


def set_tip(widget: QWidget, words: str) -> None:
    """Show these words while the mouse rests on the widget; none for no words."""
    plain = in_plain_sight(words)
    widget.setToolTip(
        Qt.convertFromPlainText(plain, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(plain) else plain
    )
