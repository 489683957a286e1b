"""A few values as bars from zero, one a row: its name left, its figure at its end, what it rests on right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart, Spot
from prepwise_desktop.views.charts.labels import write

_ROW, _BAR = 30, 14
#: names take no more than this part of the width
_NAMES = 0.45
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One value, which is 0 or more."""

    name: str
    value: float
    figure: str
    #: what it rests on
    basis: str
    words: str


class RowBars(Chart):
    """Bars share the scale from 0 to `full`, which is the largest value unless it is given."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._bars: tuple[Bar, ...] = ()
        self._full = 0.0
        self._places: tuple[QRectF, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: tuple[Bar, ...], summary: str, *, full: float = 0.0) -> None:
        """Show these, from top to bottom."""
        self._bars = bars
        self._full = full or max((each.value for each in bars), default=0.0)
        self.changed(summary)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN - 2 * theme.INSIDE, round(self._row_height() * max(len(self._bars), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN // 2, self.sizeHint().height())

    def lay_out(self) -> Sequence[Spot]:
        height = self._row_height()
        left, right = self._name_width(), self._basis_width()
        figures = self._widest([each.figure for each in self._bars], theme.SEMIBOLD) + theme.space(theme.GAP)
        room = max(self.width() - left - right - figures, 0.0)
        bar = theme.space(_BAR)
        above = theme.line_height(theme.BODY) + theme.STEP if theme.is_large() else (height - bar) / 2
        self._places = tuple(
            QRectF(left, row * height + above, each.value / self._full * room if self._full else 0.0, bar)
            for row, each in enumerate(self._bars)
        )
        return [
            Spot(
                box=QRectF(0, row * height, self.width(), height),
                at=QPointF(place.center().x(), place.top()),
                words=each.words,
            )
            for row, (each, place) in enumerate(zip(self._bars, self._places, strict=True))
        ]

    def paint(self, painter: QPainter) -> None:
        height = self._row_height()
        line = theme.line_height(theme.BODY)
        for row, (each, place) in enumerate(zip(self._bars, self._places, strict=True)):
            painter.fillRect(place, theme.colour("accent"))
            top = row * height
            middle = QRectF(0, place.center().y() - line / 2, self.width(), line)
            head = QRectF(0, top, self.width(), line) if theme.is_large() else middle
            names = QRectF(head.left(), head.top(), self.width() if theme.is_large() else self._name_width(), line)
            write(painter, names, each.name, theme.font())
            figure = QRectF(place.right() + theme.space(theme.GAP), middle.top(), self.width() - place.right(), line)
            write(painter, figure, each.figure, theme.font(theme.BODY, theme.SEMIBOLD))
            basis = QRectF(self.width() - self._basis_width(), middle.top(), self._basis_width(), line)
            write(painter, basis, each.basis, theme.font(theme.SMALL), "secondary", _RIGHT)

    def _row_height(self) -> float:
        line = theme.line_height(theme.BODY)
        if theme.is_large():
            return line + theme.STEP + theme.space(_ROW)
        return max(line, theme.px(_ROW))

    def _name_width(self) -> float:
        if theme.is_large():
            return 0.0
        return min(self._widest([each.name for each in self._bars]) + theme.space(theme.INSIDE), self.width() * _NAMES)

    def _basis_width(self) -> float:
        return self._widest([each.basis for each in self._bars], size=theme.SMALL) + theme.space(theme.GAP)

    def _widest(self, words: list[str], weight: int = theme.REGULAR, size: int = theme.BODY) -> float:
        metrics = QFontMetricsF(theme.font(size, weight))
        return max((metrics.horizontalAdvance(each) for each in words), default=0.0)
