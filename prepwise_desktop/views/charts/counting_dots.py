"""A few dots that count what is there and what is missing."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme

_DOT, _STEP = 12, 16


class CountingDots(QWidget):
    """`have` of `wanted` dots are filled; the words beside it say the same."""

    def __init__(self, have: int, wanted: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._have, self._wanted = have, wanted
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.space(_STEP * (self._wanted - 1) + _DOT), theme.space(_DOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius = theme.space(_DOT) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(self._wanted):
                filled = number < self._have
                painter.setPen(QPen(theme.colour("accent" if filled else "edge"), theme.DASHED))
                painter.setBrush(theme.colour("accent" if filled else "raised"))
                centre = QPointF(number * theme.space(_STEP) + radius, radius)
                painter.drawEllipse(centre, radius - 1, radius - 1)
