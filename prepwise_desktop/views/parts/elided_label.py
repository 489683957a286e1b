"""A label of one line that ends in dots where it lacks room; the tooltip then holds all of it."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.text_label import TextLabel
from prepwise_desktop.views.parts.tooltip import set_tip

_LEAST_WIDTH = 24


class ElidedLabel(TextLabel):
    """Never wider than its room, never more than one line."""

    #: what the words take, in pixels, once it was measured
    _natural: int | None = None

    def sizeHint(self) -> QSize:
        return QSize(self._natural_width(), round(self._line_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._natural_width(), theme.px(_LEAST_WIDTH)), round(self._line_height()))

    def runs_changed(self) -> None:
        self._natural = None
        super().runs_changed()
        self._tell_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            left = float(self._start())
            for run in self._runs:
                font = self._run_font(run.weight)
                metrics = QFontMetricsF(font)
                shown = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, max(0.0, self.width() - left))
                painter.setFont(font)
                painter.setPen(self._run_colour(run))
                painter.drawText(QRectF(left, 0, self.width() - left + 1, self.height()), _MIDDLE, shown)
                left += metrics.horizontalAdvance(run.text)

    def _start(self) -> int:
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return max(0, self.width() - self._natural_width())
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return max(0, (self.width() - self._natural_width()) // 2)
        return 0

    def _natural_width(self) -> int:
        if self._natural is None:
            self._natural = sum(
                ceil(QFontMetricsF(self._run_font(run.weight)).horizontalAdvance(run.text)) for run in self._runs
            )
        return self._natural

    def _tell_all(self) -> None:
        set_tip(self, self.text() if self._natural_width() > self.width() else "")


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
