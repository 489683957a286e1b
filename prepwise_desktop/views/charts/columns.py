"""Values side by side as columns from zero, each with its figure above it."""

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
#: a column is never wider than this: two values would else be two walls
_WIDEST = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One value, which is 0 or more."""

    value: float
    figure: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Words under the columns; `place` is 0 at their left end and 1 at their right end."""

    place: float
    words: str


class Columns(Chart):
    """Columns of one width that stand in a row; where figures would touch, the highest columns keep theirs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._columns: tuple[Column, ...] = ()
        self._ticks: tuple[Tick, ...] = ()
        self._bars: tuple[QRectF, ...] = ()
        self._plot = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_columns(self, columns: tuple[Column, ...], ticks: tuple[Tick, ...], summary: str) -> None:
        """Show these, from left to right."""
        self._columns, self._ticks = columns, ticks
        self.changed(summary)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN - 2 * theme.INSIDE, theme.space(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN // 2, theme.space(_LEAST_HEIGHT))

    def lay_out(self) -> Sequence[Spot]:
        above, below = theme.line_height(theme.TICK) + _GAP, theme.line_height(theme.TICK) + _GAP
        width = min(self.width() / max(len(self._columns), 1), theme.space(_WIDEST))
        plot = QRectF(0, above, width * len(self._columns), max(self.height() - above - below, 1.0))
        most = max((each.value for each in self._columns), default=0.0)
        bars = []
        for number, each in enumerate(self._columns):
            height = plot.height() * each.value / most if most else 0.0
            gap = min(_GAP, width / 4)
            bars.append(QRectF(number * width + gap / 2, plot.bottom() - height, width - gap, height))
        self._bars, self._plot = tuple(bars), plot
        return [
            Spot(
                box=QRectF(number * width, 0, width, self.height()),
                at=QPointF(bar.center().x(), bar.top()),
                words=each.words,
            )
            for number, (bar, each) in enumerate(zip(self._bars, self._columns, strict=True))
        ]

    def paint(self, painter: QPainter) -> None:
        for bar in self._bars:
            painter.fillRect(bar, theme.colour("accent"))
        painter.fillRect(QRectF(0, self._plot.bottom(), self.width(), theme.BORDER), theme.colour("edge"))
        self._paint_figures(painter)
        font = theme.font(theme.TICK)
        boxes = [
            box_of(each.words, font, self._plot.width() * each.place, self._plot.bottom(), within=self.width())
            for each in self._ticks
        ]
        for number in fitting(boxes, range(len(boxes))):
            boxes[number].setBottom(self.height())
            write(painter, boxes[number], self._ticks[number].words, font, "secondary")

    def _paint_figures(self, painter: QPainter) -> None:
        font = theme.font(theme.TICK, theme.SEMIBOLD)
        boxes = []
        for each, bar in zip(self._columns, self._bars, strict=True):
            box = box_of(each.figure, font, bar.center().x(), 0, within=self.width())
            box.moveBottom(bar.top())
            boxes.append(box)
        filled = [number for number, each in enumerate(self._columns) if each.value]
        highest_first = sorted(filled, key=lambda number: -self._columns[number].value)
        for number in fitting(boxes, highest_first, clear=1):
            write(painter, boxes[number], self._columns[number].figure, font, aligned=Qt.AlignmentFlag.AlignHCenter)
