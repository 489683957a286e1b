"""A row of something that waits to be gone on with: two lines of words, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class WaitingRow(QWidget):
    """The buttons stand right of the words; with large text below them, so that the words keep their room."""

    def __init__(self, title: str, below: str, *buttons: QAbstractButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QBoxLayout(_DOWN if theme.is_large() else _ACROSS, self)
        padding = theme.space(theme.INSIDE)
        line.setContentsMargins(padding, theme.space(theme.GAP), padding, theme.space(theme.GAP))
        line.setSpacing(theme.space(theme.GAP))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title))
        words.addWidget(ElidedLabel(below, size=theme.SMALL, ink="secondary"))
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(theme.GAP))
        for button in buttons:
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if theme.is_large():
            acts.addStretch(1)
        line.addLayout(words, 1)
        line.addLayout(acts)
