"""The base of every chart: what the mouse and the keyboard reach in it, and the words of what is reached."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from prepwise_desktop.views import focus_ring, theme
from prepwise_desktop.views.parts.painting import paint_box

#: the words of what is reached stand this far from it
_CLEAR = 10

_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One thing of a chart that says its figures."""

    #: where the mouse reaches it
    box: QRectF
    #: what its words point at
    at: QPointF
    words: str
    #: what a click on it opens; empty where there is nothing to open
    key: str = ""


class Chart(QWidget):
    """Hover shows the words of a spot, arrow keys move over the spots, Enter or a click opens one.

    One tab stop, where there is anything to reach. A screen reader hears the chart's name and the words of the spot.
    """

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._summary = name, ""
        self._spots: tuple[Spot, ...] = ()
        self._reached: int | None = None
        self._ring: focus_ring.FocusRing | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lay_out(self) -> Sequence[Spot]:
        """Find every place anew for the present size and figures; returns what can be reached, in reading order."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Draw all but the words of what is reached."""
        raise NotImplementedError

    def spots(self) -> tuple[Spot, ...]:
        """What can be reached."""
        return self._spots

    def reached(self) -> Spot | None:
        """What the mouse or the keyboard is at."""
        return None if self._reached is None else self._spots[self._reached]

    def changed(self, summary: str) -> None:
        """Other figures came; `summary` says them in a sentence."""
        self._summary = summary
        self._arrange()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._spots else Qt.FocusPolicy.NoFocus)
        self._reach(None)
        self.setAccessibleDescription(summary)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        reached = self.reached()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint(painter)
            if reached is not None:
                self._paint_words(painter, reached)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position())
        self._reach(found)
        opens = found is not None and bool(self._spots[found].key)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._reach(self._under(event.position()))
            self._open()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._reach(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        last = len(self._spots) - 1
        here = last if self._reached is None else self._reached
        if key in _MOVES:
            self._reach(min(max(here + _MOVES[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._reach(0 if key == Qt.Key.Key_Home else last)
        elif key in _OPENS:
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._drop_ring()
        self._ring = focus_ring.around(self, event.reason())
        if self._reached is None and self._spots and focus_ring.by_keyboard(event.reason()):
            self._reach(len(self._spots) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop_ring()
        self._reach(None)

    def _arrange(self) -> None:
        self._spots = tuple(self.lay_out())
        if self._reached is not None and self._reached >= len(self._spots):
            self._reached = None
        self.update()

    def _under(self, place: QPointF) -> int | None:
        return next((number for number, each in enumerate(self._spots) if each.box.contains(place)), None)

    def _reach(self, number: int | None) -> None:
        self._reached = number
        reached = self.reached()
        self.setAccessibleName(self._name if reached is None else f"{self._name}: {reached.words}")
        self.update()

    def _open(self) -> None:
        reached = self.reached()
        if reached is not None and reached.key:
            self.opened.emit(reached.key)

    def _paint_words(self, painter: QPainter, spot: Spot) -> None:
        """The words in a small box above what they are about, or below it where there is no room."""
        font = theme.font(theme.SMALL)
        padding, clear = theme.space(theme.GAP), theme.space(_CLEAR)
        room = QRectF(0, 0, self.width() - 2 * padding - 2, self.height())
        words = QFontMetricsF(font).boundingRect(room, _WRAPPED, spot.words)
        box = QRectF(0, 0, words.width() + 2 * padding + 2, words.height() + padding)
        box.moveCenter(spot.at)
        box.moveBottom(spot.at.y() - clear)
        if box.top() < 0:
            box.moveTop(min(spot.at.y() + clear, self.height() - box.height()))
        box.moveLeft(min(max(box.left(), 0.0), self.width() - box.width()))
        paint_box(painter, box, fill=theme.colour("raised"), border=theme.colour("edge"), radius=theme.RADIUS_SMALL)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, _WRAPPED | Qt.AlignmentFlag.AlignCenter, spot.words)

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None


_WRAPPED = Qt.TextFlag.TextWordWrap
