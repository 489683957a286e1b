"""Competencies on the scale from 0 to 100: where each stands, its likely range, and the level that is wanted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.charts.chart import Chart, Spot
from prepwise_desktop.views.charts.labels import write
from prepwise_desktop.views.parts.painting import paint_box

_SCALE, _SCALE_LEAST, _RANGE, _DOT, _TICK, _WANTED = 168, 120, 6, 10, 6, 16
#: parts of the width: how far names go, and what the scale takes
_NAME_PART, _SCALE_PART = 0.3, 0.26
_TICKS = (0, 25, 50, 75, 100)
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetencyBar:
    """One competency; without points there are not enough answers, and `level` says how many are missing."""

    name: str
    #: 0-100
    points: float | None
    low: float | None
    high: float | None
    figure: str
    level: str
    #: an icon, its colour and a word; nothing where no trend can be told
    trend: tuple[str, theme.Colour, str] | None
    basis: str
    words: str


class CompetencyBars(Chart):
    """A row each, 40 high; with large text each row has two lines."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._rows: tuple[CompetencyBar, ...] = ()
        self._wanted: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: tuple[CompetencyBar, ...], summary: str, *, wanted: float | None) -> None:
        """Show these, and a mark at the points of the level that is wanted."""
        self._rows, self._wanted = rows, wanted
        self.changed(summary)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN * 2, round(self._head() + self._row_height() * len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN, self.sizeHint().height())

    def lay_out(self) -> Sequence[Spot]:
        spots = []
        for number, each in enumerate(self._rows):
            row = self._row(number)
            at = self._on_scale(row, each.points or 0.0)
            spots.append(Spot(box=row, at=QPointF(at.x(), at.y() - theme.space(_DOT) / 2), words=each.words))
        return spots

    def paint(self, painter: QPainter) -> None:
        self._paint_head(painter)
        for number, each in enumerate(self._rows):
            row = self._row(number)
            painter.fillRect(QRectF(0, row.top(), self.width(), theme.BORDER), theme.colour("line"))
            self._paint_row(painter, row, each)
            if each.points is not None:
                self._paint_scale(painter, row, each)

    def _paint_row(self, painter: QPainter, row: QRectF, each: CompetencyBar) -> None:
        line = self._line(row, 0)
        inside = theme.space(theme.INSIDE)
        scale = self._scale(row)
        right = self.width() - inside
        name_end = right if theme.is_large() else scale.left() - theme.space(theme.GAP)
        name = QRectF(inside, line.top(), name_end - inside, line.height())
        write(painter, name, each.name, theme.font())
        basis = self._widest([other.basis for other in self._rows], size=theme.SMALL)
        below = self._line(row, 1)
        box = QRectF(right - basis, below.top(), basis, below.height())
        write(painter, box, each.basis, theme.font(theme.SMALL), "secondary", _RIGHT)
        if each.points is None:
            left = scale.left()
            words = QRectF(left, below.top(), right - basis - theme.space(theme.GAP) - left, below.height())
            write(painter, words, each.level, theme.font(), "secondary")
            return
        self._paint_level(painter, row, each, right - basis - theme.space(theme.GAP))

    def _paint_level(self, painter: QPainter, row: QRectF, each: CompetencyBar, right: float) -> None:
        """The figure and the level beside the scale, then the trend where there is one."""
        line = self._line(row, 0 if theme.is_large() else 1)
        bold = theme.font(theme.BODY, theme.SEMIBOLD)
        gap = theme.space(theme.GAP)
        figure = self._widest([other.figure for other in self._rows], theme.SEMIBOLD)
        level = self._widest([other.level for other in self._rows if other.points is not None], size=theme.SMALL)
        if theme.is_large():
            left = self.width() - theme.space(theme.INSIDE) - figure - gap - level
        else:
            left = self._scale(row).right() + theme.space(theme.INSIDE)
        write(painter, QRectF(left, line.top(), figure, line.height()), each.figure, bold, "text", _RIGHT)
        beside = QRectF(left + figure + gap, line.top(), level, line.height())
        write(painter, beside, each.level, theme.font(theme.SMALL), "secondary")
        if each.trend is None:
            return
        icon, ink, word = each.trend
        side = theme.space(theme.ICON_TINY)
        below = self._line(row, 1)
        start = self._scale(row).right() + gap if theme.is_large() else beside.right() + gap
        box = QRect(round(start), round(below.center().y() - side / 2), side, side)
        icons.draw(painter, icon, box, theme.colour(ink))
        words = QRectF(start + side + theme.STEP, below.top(), right - start - side - theme.STEP, below.height())
        write(painter, words, word, theme.font(theme.SMALL), ink)

    def _paint_scale(self, painter: QPainter, row: QRectF, each: CompetencyBar) -> None:
        scale = self._scale(row)
        y = scale.center().y()
        painter.fillRect(QRectF(scale.left(), y - 0.5, scale.width(), theme.BORDER), theme.colour("line"))
        for tick in _TICKS:
            x = self._on_scale(row, tick).x()
            height = theme.space(_TICK)
            painter.fillRect(QRectF(x - 0.5, y - height / 2, theme.BORDER, height), theme.colour("grey"))
        if each.low is not None and each.high is not None:
            low, high = self._on_scale(row, each.low).x(), self._on_scale(row, each.high).x()
            thick = theme.space(_RANGE)
            bar = QRectF(low, y - thick / 2, max(high - low, 1.0), thick)
            paint_box(painter, bar, fill=theme.colour("grey"), radius=theme.RADIUS_METER)
        if self._wanted is not None:
            height = theme.space(_WANTED)
            x = self._on_scale(row, self._wanted).x()
            painter.fillRect(QRectF(x - 1, y - height / 2, theme.FOCUS, height), theme.colour("text"))
        radius = theme.space(_DOT) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(self._on_scale(row, each.points or 0.0), radius, radius)

    def _paint_head(self, painter: QPainter) -> None:
        if not any(each.points is not None for each in self._rows):
            return
        font, scale = theme.font(theme.TICK), self._scale(self._row(0))
        metrics = QFontMetricsF(font)
        for tick in _TICKS[::2]:
            width = metrics.horizontalAdvance(str(tick)) + 1
            x = scale.left() + scale.width() * tick / 100
            box = QRectF(x - width / 2, 0, width, theme.line_height(theme.TICK))
            write(painter, box, str(tick), font, "secondary")

    def _head(self) -> float:
        return theme.line_height(theme.TICK) + theme.STEP

    def _row_height(self) -> float:
        line = theme.line_height(theme.BODY)
        lines = 2 * line + theme.STEP if theme.is_large() else line
        return lines + theme.space(theme.ROW_TABLE) - theme.LINE_HEIGHTS[theme.BODY]

    def _row(self, number: int) -> QRectF:
        height = self._row_height()
        return QRectF(0, self._head() + number * height, self.width(), height)

    def _line(self, row: QRectF, number: int) -> QRectF:
        """The first or second line of words in a row; they are one unless the text is large."""
        line = theme.line_height(theme.BODY)
        if not theme.is_large():
            return QRectF(row.left(), row.center().y() - line / 2, row.width(), line)
        above = (row.height() - 2 * line - theme.STEP) / 2
        return QRectF(row.left(), row.top() + above + number * (line + theme.STEP), row.width(), line)

    def _scale(self, row: QRectF) -> QRectF:
        line = self._line(row, 1)
        inside = theme.space(theme.INSIDE)
        width = min(max(self.width() * _SCALE_PART, theme.space(_SCALE_LEAST)), theme.space(_SCALE))
        if theme.is_large():
            return QRectF(inside + theme.GAP, line.top(), theme.space(_SCALE), line.height())
        return QRectF(self.width() * _NAME_PART, line.top(), width, line.height())

    def _on_scale(self, row: QRectF, points: float) -> QPointF:
        scale = self._scale(row)
        return QPointF(scale.left() + scale.width() * points / 100, scale.center().y())

    def _widest(self, words: list[str], weight: int = theme.REGULAR, size: int = theme.BODY) -> float:
        metrics = QFontMetricsF(theme.font(size, weight))
        return max((metrics.horizontalAdvance(each) for each in words), default=0.0) + 1
