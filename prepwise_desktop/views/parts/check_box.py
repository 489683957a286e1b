"""A box to tick, with its words."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from prepwise_desktop.views import focus_ring, icons, theme
from prepwise_desktop.views.parts.painting import paint_box


class CheckBox(QCheckBox):
    """Space or a click, on the box or its words, ticks it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._ring: focus_ring.FocusRing | None = None
        self.setFont(theme.font())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        side = theme.space(theme.CHECK_BOX)
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        width = side + (theme.space(theme.GAP) + words if words else 0)
        return QSize(width, max(side, round(theme.line_height(theme.BODY))))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def box(self) -> QRect:
        """Where the box itself is."""
        side = theme.space(theme.CHECK_BOX)
        return QRect(0, (self.height() - side) // 2, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_check(
                painter, self.box(), checked=self.isChecked(), enabled=self.isEnabled(), hovered=self.underMouse()
            )
            painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
            painter.setFont(self.font())
            left = self.box().width() + theme.space(theme.GAP)
            words = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._drop_ring()
        self._ring = focus_ring.around(self, event.reason(), box=self.box(), radius=theme.RADIUS_SMALL)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop_ring()

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None


def paint_check(painter: QPainter, box: QRect, *, checked: bool, enabled: bool = True, hovered: bool = False) -> None:
    """The box alone; tables paint theirs with it too."""
    radius = theme.RADIUS_SMALL
    if not checked:
        fill: theme.Colour = "sunken" if not enabled else "hover" if hovered else "raised"
        border = theme.colour("edge" if enabled else "line")
        paint_box(painter, QRectF(box), fill=theme.colour(fill), border=border, radius=radius)
        return
    paint_box(painter, QRectF(box), fill=theme.colour("accent" if enabled else "grey"), radius=radius)
    inset = box.width() // 8
    icons.draw(painter, "check", box.adjusted(inset, inset, -inset, -inset), theme.colour("on_accent"))
