"""How far something has come, as a line of 4 px."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.painting import paint_box

_STEPS = 1000


class ProgressLine(QProgressBar):
    """`name` says what it measures. `ink` is "secondary" where a colour would judge (mock and real)."""

    def __init__(self, name: str, parent: QWidget | None = None, *, ink: theme.Colour = "accent") -> None:
        super().__init__(parent)
        self._ink_name = ink
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setValue(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_fraction(self, fraction: float) -> None:
        """From 0.0 to 1.0; beyond is cut off."""
        self.setValue(round(min(max(fraction, 0.0), 1.0) * _STEPS))

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, theme.PROGRESS)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CELL_WIDTH, theme.PROGRESS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            radius = theme.PROGRESS / 2
            paint_box(painter, QRectF(self.rect()), fill=theme.colour("line"), radius=radius)
            done = self.width() * self.value() / self.maximum()
            if done >= theme.PROGRESS:
                paint_box(painter, QRectF(0, 0, done, self.height()), fill=theme.colour(self._ink_name), radius=radius)
