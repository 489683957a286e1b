"""One place in the rail: its icon, its name, what waits there."""

from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.painted_button import PaintedButton, Wear

#: Past either end the move stops at the end.
MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -99,
    Qt.Key.Key_End: 99,
}


class RailItem(PaintedButton):
    """One place: its icon, its name, a count at the right; narrow, the icon alone with the name as tooltip."""

    radius: ClassVar[int] = theme.RADIUS
    ring_clear: ClassVar[int] = 0

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, icon=icon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count, self._present = 0, False

    def set_count(self, count: int) -> None:
        """What waits there; 0 shows nothing."""
        self._count = count
        self._describe()

    def set_present(self, *, present: bool) -> None:
        """Show it as the place where one is."""
        self._present = present
        self._describe()

    def is_present(self) -> bool:
        return self._present

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's buttons would walk on by themselves; the rail decides where to.
        if event.key() in MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        said = [self.tr("current place") if self._present else "", self._waiting()]
        self.setAccessibleDescription(", ".join(words for words in said if words))
        self.update()

    def _waiting(self) -> str:
        return self.tr("%n waiting", "", self._count) if self._count else ""

    def sizeHint(self) -> QSize:
        if self._icon_only:
            side = narrow_width() - 2 * theme.RAIL_SIDE
            return QSize(side, side)
        return QSize(theme.px(theme.RAIL) - 2 * theme.RAIL_SIDE, theme.control_height())

    def wear(self) -> Wear:
        if not self.isEnabled():
            return Wear(ink="disabled")
        if self._present:
            return Wear(ink="text", fill="wash")
        return Wear(ink="text", fill="hover") if self.is_hovered() else Wear(ink="secondary")

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        side, padding = theme.space(theme.ICON), theme.space(theme.RAIL_PADDING)
        left = (self.width() - side) // 2 if self._icon_only else padding
        box = QRect(left, (self.height() - side) // 2, side, side)
        icons.draw(painter, self._icon_name, box, theme.colour("accent" if self._present else wear.ink))
        if not self._icon_only:
            self._paint_words(painter, box.right() + 1 + theme.space(theme.RAIL_ICON_GAP), padding, wear)

    def _paint_words(self, painter: QPainter, left: int, padding: int, wear: Wear) -> None:
        words = QRectF(left, 0, self.width() - left - padding, self.height())
        painter.setPen(theme.colour(wear.ink))
        painter.setFont(theme.font(theme.BODY, theme.SEMIBOLD if self._present else theme.REGULAR))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            painter.setPen(theme.colour("secondary"))
            painter.setFont(theme.font(theme.SMALL, tabular=True))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._count))


def narrow_width() -> int:
    """56 at 100% text, 80 at 200%."""
    grown = (theme.RAIL_NARROW_LARGE - theme.RAIL_NARROW) * (theme.current().scale - 1)
    return round(theme.RAIL_NARROW + grown)
