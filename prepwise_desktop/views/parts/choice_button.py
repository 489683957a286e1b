"""The base of segments and of the guess: one of a few, side by side, moved between with the arrow keys."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from prepwise_desktop.views import focus_ring, theme
from prepwise_desktop.views.parts.painted_button import Wear, paint_wear


class ChoiceButton(QRadioButton):
    """A radio button in the shape of a small box; Qt moves the choice by arrow keys, one tab stop for all."""

    def __init__(self, text: str, parent: QWidget, *, padding: int, radius: int) -> None:
        super().__init__(text, parent)
        self._padding, self._radius = padding, radius
        self._ring: focus_ring.FocusRing | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def wear(self) -> Wear:
        """What to wear in the present state."""
        raise NotImplementedError

    def face(self) -> QFont:
        return theme.font(theme.BODY, theme.SEMIBOLD if self.isChecked() else theme.REGULAR)

    def sizeHint(self) -> QSize:
        widest = QFontMetrics(theme.font(theme.BODY, theme.SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(widest + 2 * theme.space(self._padding), theme.control_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        wear = self.wear()
        with QPainter(self) as painter:
            paint_wear(painter, QRectF(self.rect()), wear, self._radius)
            painter.setPen(theme.colour(wear.ink))
            painter.setFont(self.face())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._drop_ring()
        self._ring = focus_ring.around(self, event.reason(), radius=self._radius)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop_ring()

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
