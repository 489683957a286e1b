"""How often which scores come: a bar for each ten points, from zero, with its count above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart, Spot
from prepwise_desktop.views.charts.labels import box_of, fitting, write

_HEIGHT, _LEAST_HEIGHT = 116, 80
_GAP = 2
_TICKS = (0, 50, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """So many scores in one stretch of the scale."""

    count: int
    words: str


class Distribution(Chart):
    """Bins of one width that fill the scale from 0 to 100."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._bins: tuple[Bin, ...] = ()
        self._bars: tuple[QRectF, ...] = ()
        self._plot = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bins(self, bins: tuple[Bin, ...], summary: str) -> None:
        """Show these, from the lowest scores to the highest."""
        self._bins = bins
        self.changed(summary)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN - 2 * theme.INSIDE, theme.space(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN // 2, theme.space(_LEAST_HEIGHT))

    def lay_out(self) -> Sequence[Spot]:
        above, below = theme.line_height(theme.TICK) + _GAP, theme.line_height(theme.TICK) + _GAP
        plot = self._plot = QRectF(0, above, self.width(), max(self.height() - above - below, 1.0))
        most = max((each.count for each in self._bins), default=0)
        width = plot.width() / max(len(self._bins), 1)
        bars = []
        for number, each in enumerate(self._bins):
            height = plot.height() * each.count / most if most else 0.0
            bars.append(QRectF(number * width + _GAP / 2, plot.bottom() - height, width - _GAP, height))
        self._bars = tuple(bars)
        return [
            Spot(
                box=QRectF(bar.left() - _GAP / 2, 0, width, self.height()),
                at=QPointF(bar.center().x(), bar.top()),
                words=each.words,
            )
            for bar, each in zip(self._bars, self._bins, strict=True)
        ]

    def paint(self, painter: QPainter) -> None:
        for bar in self._bars:
            painter.fillRect(bar, theme.colour("accent"))
        painter.fillRect(QRectF(0, self._plot.bottom(), self.width(), theme.BORDER), theme.colour("edge"))
        self._paint_counts(painter)
        font = theme.font(theme.TICK)
        for tick in _TICKS:
            box = box_of(str(tick), font, self._plot.width() * tick / 100, self._plot.bottom(), within=self.width())
            box.setBottom(self.height())
            write(painter, box, str(tick), font, "secondary")

    def _paint_counts(self, painter: QPainter) -> None:
        font = theme.font(theme.TICK, theme.SEMIBOLD)
        filled = [number for number, each in enumerate(self._bins) if each.count]
        boxes = []
        for number, bar in enumerate(self._bars):
            box = box_of(str(self._bins[number].count), font, bar.center().x(), 0, within=self.width())
            box.moveBottom(bar.top())
            boxes.append(box)
        highest_first = sorted(filled, key=lambda number: -self._bins[number].count)
        for number in fitting(boxes, highest_first, clear=1):
            write(painter, boxes[number], str(self._bins[number].count), font, aligned=Qt.AlignmentFlag.AlignHCenter)
