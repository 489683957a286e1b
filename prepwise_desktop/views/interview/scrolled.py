"""A column that scrolls when it lacks room, with space inside for the rings of what has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from prepwise_desktop.views import theme

#: what a focus ring needs around its control
REACH = theme.FOCUS + theme.FOCUS_CLEAR


class Scrolled(QScrollArea):
    """Fill `body` from top to bottom; `beside` and `above` are its margins."""

    def __init__(self, parent: QWidget | None = None, *, beside: int = 0, above: int = REACH) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = self.content = QWidget()
        content.setAutoFillBackground(False)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(beside, above, beside, above)
        self.body.setSpacing(0)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
