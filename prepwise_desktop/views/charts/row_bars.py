"""A few values as bars from zero, one a row: its name left, its figure at its end, what it rests on right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart, Spot
from prepwise_desktop.views.charts.labels import write

_ROW, _ROW_FOLDED, _BAR = 30, 20, 14
#: with less room than this for the longest bar, names stand above the bars
_LEAST_BAR = 48
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
        self._two_lines = theme.is_large()
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
        beside = self._basis_width() + self._figure_width()
        self._fold(fold=theme.is_large() or self.width() - self._names() - beside < theme.px(_LEAST_BAR))
        height, left = self._row_height(), self._name_width()
        room = max(self.width() - left - beside, 0.0)
        bar = theme.space(_BAR)
        above = theme.line_height(theme.BODY) + theme.STEP / 2 if self._two_lines else (height - bar) / 2
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
            head = QRectF(0, top, self.width(), line) if self._two_lines else middle
            names = QRectF(head.left(), head.top(), self.width() if self._two_lines else self._name_width(), line)
            write(painter, names, each.name, theme.font())
            figure = QRectF(place.right() + theme.space(theme.GAP), middle.top(), self.width() - place.right(), line)
            write(painter, figure, each.figure, theme.font(theme.BODY, theme.SEMIBOLD))
            basis = QRectF(self.width() - self._basis_width(), middle.top(), self._basis_width(), line)
            write(painter, basis, each.basis, theme.font(theme.SMALL), "secondary", _RIGHT)

    def _fold(self, *, fold: bool) -> None:
        """Let names stand above their bars, where both have no room side by side."""
        if fold != self._two_lines:
            self._two_lines = fold
            self.updateGeometry()

    def _row_height(self) -> float:
        line = theme.line_height(theme.BODY)
        return line + theme.STEP + theme.space(_ROW_FOLDED) if self._two_lines else max(line, theme.px(_ROW))

    def _name_width(self) -> float:
        return 0.0 if self._two_lines else self._names()

    def _names(self) -> float:
        return self._widest([each.name for each in self._bars]) + theme.space(theme.INSIDE)

    def _figure_width(self) -> float:
        return self._widest([each.figure for each in self._bars], theme.SEMIBOLD) + theme.space(theme.GAP)

    def _basis_width(self) -> float:
        return self._widest([each.basis for each in self._bars], size=theme.SMALL) + theme.space(theme.GAP)

    def _widest(self, words: list[str], weight: int = theme.REGULAR, size: int = theme.BODY) -> float:
        metrics = QFontMetricsF(theme.font(size, weight))
        return max((metrics.horizontalAdvance(each) for each in words), default=0.0)
