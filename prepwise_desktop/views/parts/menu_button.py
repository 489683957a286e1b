"""A secondary button with a chevron behind its words: it opens a menu."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.buttons import SecondaryButton
from prepwise_desktop.views.parts.painted_button import Wear


class MenuButton(SecondaryButton):
    """Connect `clicked` to what opens the menu."""

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        return QSize(plain.width() + theme.space(theme.GAP) + self._icon_size(), plain.height())

    def paint_content(self, painter: QPainter, wear: Wear) -> None:
        padding, side = theme.space(self.padding) + theme.BORDER, self._icon_size()
        painter.setPen(theme.colour(wear.ink))
        painter.setFont(self.font())
        words = QRectF(padding, 0, self.width() - padding, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        box = QRect(self.width() - padding - side, (self.height() - side) // 2, side, side)
        icons.draw(painter, "down", box, theme.colour("secondary"))
