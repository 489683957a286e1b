"""Words quoted from an answer, on the colour of a marker, with the number of their criterion behind them."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.painting import paint_box
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: A marked line is this much lower than the line it stands in, above and below.
_CLEAR = 1


class QuoteLabel(WrapLabel):
    """The words stand in typographic quotes; `number` 0 shows none. `size` is theme.SMALL or theme.ANSWER."""

    def __init__(self, words: str, number: int = 0, parent: QWidget | None = None, *, size: int = theme.SMALL) -> None:
        self._number = str(number) if number else ""
        super().__init__(f"“{words}”", parent, size=size)
        self.setAccessibleName(self.tr("Quoted: {words}").format(words=words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, count = self._lines(self.width())
        with QPainter(self) as painter:
            right = 0.0
            for index in range(count):
                line = layout.lineAt(index)
                top = index * self._line_height() + _CLEAR
                right = line.naturalTextRect().right() + theme.STEP
                box = QRectF(
                    line.x() - theme.STEP, top, right - line.x() + theme.STEP, self._line_height() - 2 * _CLEAR
                )
                paint_box(painter, box, fill=theme.colour("mark"), radius=theme.RADIUS_MARK)
            layout.draw(painter, QPointF(0, 0), self._formats())
            face = theme.font(theme.SUPERSCRIPT, tabular=True)
            painter.setFont(face)
            painter.setPen(theme.colour("secondary"))
            base = (count - 1) * self._line_height() + self._line_height() / 2 + QFontMetricsF(face).capHeight() / 2
            painter.drawText(QPointF(right + theme.STEP, base), self._number)

    def _line_height(self) -> float:
        return theme.line_height(theme.BODY if self._size == theme.SMALL else self._size)

    def _left_inset(self) -> float:
        return theme.STEP

    def _right_inset(self) -> float:
        number = QFontMetricsF(theme.font(theme.SUPERSCRIPT)).horizontalAdvance(self._number)
        return 2 * theme.STEP + ceil(number)
