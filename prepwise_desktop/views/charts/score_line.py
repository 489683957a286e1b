"""Scores over time: a dot a session, the line and the band through them, and how far they may lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.messages.figures import rounded
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart, Spot
from prepwise_desktop.views.charts.labels import box_of, fitting, write

_HEIGHT, _LEAST_HEIGHT = 212, 140
_LINE, _DOT, _DOT_SMALL = 2, 8, 4
_GRID = (0, 50, 100)
#: closer than this, in pixels from dot to dot, the dots become small and only a few have their figure
_DENSE = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePoint:
    """One session in the chart."""

    key: str
    #: seconds since 1970
    at: float
    #: 0-100
    score: float
    #: the day as it stands under the chart
    day: str
    #: all that is known about it, in words
    words: str
    #: what the line shows there; where no point has one, it goes through the scores
    median: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BandPoint:
    """Between which scores the truth is likely to lie at a moment; a forecast has its middle too."""

    at: float
    low: float
    high: float
    middle: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherLine:
    """Sessions by another evaluator: never one line with the person's present one."""

    name: str
    points: tuple[LinePoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFigures:
    """What the chart shows; moments in seconds since 1970, points in their order."""

    start: float
    end: float
    start_words: str
    end_words: str
    points: tuple[LinePoint, ...]
    band: tuple[BandPoint, ...] = ()
    forecast: tuple[BandPoint, ...] = ()
    others: tuple[OtherLine, ...] = ()
    summary: str = ""


class ScoreLine(Chart):
    """From 0 to 100, always: a small change looks small."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._figures: ScoreFigures | None = None
        self._plot = QRectF()
        self._dots: tuple[QPointF, ...] = ()
        self._written: tuple[tuple[QRectF, str], ...] = ()
        self._days: tuple[tuple[QRectF, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_figures(self, figures: ScoreFigures) -> None:
        """Show these."""
        self._figures = figures
        self.changed(figures.summary)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN * 2, theme.space(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN // 2, theme.space(_LEAST_HEIGHT))

    def lay_out(self) -> Sequence[Spot]:
        figures = self._figures
        if figures is None:
            return ()
        tick = round(theme.line_height(theme.TICK))
        left = box_of("100", theme.font(theme.TICK), 0, 0, within=99).width() + theme.space(theme.GAP)
        above = round(theme.line_height(theme.SMALL))
        self._plot = QRectF(
            left, above, self.width() - left - theme.space(theme.GROUP), self.height() - above - tick - theme.GAP
        )
        points = [*figures.points, *(each for other in figures.others for each in other.points)]
        points.sort(key=lambda each: each.at)
        self._dots = tuple(self._place(each.at, each.score) for each in figures.points)
        self._written = self._figures_at_dots(figures)
        self._days = self._days_below(figures)
        return self._columns(points)

    def paint(self, painter: QPainter) -> None:
        figures = self._figures
        if figures is None:
            return
        self._paint_grid(painter)
        for band in (figures.band, figures.forecast):
            self._paint_band(painter, band)
        for other in figures.others:
            self._paint_other(painter, other)
        self._paint_line(painter, figures)
        self._paint_dots(painter)
        for box, words in self._written:
            write(painter, box, words, theme.font(theme.SMALL, theme.SEMIBOLD))
        for box, words in self._days:
            write(painter, box, words, theme.font(theme.TICK), "secondary")

    def _place(self, at: float, score: float) -> QPointF:
        assert self._figures is not None
        start, end = self._figures.start, self._figures.end
        part = (at - start) / (end - start) if end > start else 0.5
        plot = self._plot
        return QPointF(
            plot.left() + min(max(part, 0.0), 1.0) * plot.width(), plot.bottom() - score / 100 * plot.height()
        )

    def _is_dense(self) -> bool:
        return len(self._dots) > 2 and self._plot.width() / len(self._dots) < theme.px(_DENSE)

    def _columns(self, points: list[LinePoint]) -> list[Spot]:
        """Each point is reached in the whole height, half-way to its neighbours."""
        places = [self._place(each.at, each.score) for each in points]
        edges = [0.0, *((a.x() + b.x()) / 2 for a, b in pairwise(places)), float(self.width())]
        return [
            Spot(
                box=QRectF(edges[n], 0, edges[n + 1] - edges[n], self.height()),
                at=place,
                words=each.words,
                key=each.key,
            )
            for n, (each, place) in enumerate(zip(points, places, strict=True))
        ]

    def _figures_at_dots(self, figures: ScoreFigures) -> tuple[tuple[QRectF, str], ...]:
        points, dots = figures.points, self._dots
        font = theme.font(theme.SMALL, theme.SEMIBOLD)
        clear = theme.space(_DOT) / 2 + theme.STEP
        words = [str(rounded(each.score)) for each in points]
        boxes = [box_of(said, font, dot.x(), 0, within=self.width()) for said, dot in zip(words, dots, strict=True)]
        for box, dot in zip(boxes, dots, strict=True):
            box.moveBottom(dot.y() - clear)
        last = len(points) - 1
        scores = [each.score for each in points]
        first_choice = [last, 0, scores.index(max(scores)), scores.index(min(scores))] if points else []
        order = first_choice if self._is_dense() else [*first_choice, *range(last + 1)]
        return tuple((boxes[number], words[number]) for number in fitting(boxes, order))

    def _days_below(self, figures: ScoreFigures) -> tuple[tuple[QRectF, str], ...]:
        font = theme.font(theme.TICK)
        top, plot = self._plot.bottom() + theme.GAP, self._plot
        ends = ((figures.end_words, plot.right()), (figures.start_words, plot.left()))
        days = [(each.day, dot.x()) for each, dot in zip(figures.points, self._dots, strict=True)]
        several = [days[-1], days[0], *(() if self._is_dense() else days[1:-1])] if days else []
        named = [*ends, *several]
        boxes = [box_of(words, font, x, top, within=self.width()) for words, x in named]
        for box in boxes:
            box.setHeight(self.height() - top)
        return tuple((boxes[number], named[number][0]) for number in fitting(boxes, range(len(boxes))))

    def _paint_grid(self, painter: QPainter) -> None:
        font, plot = theme.font(theme.TICK), self._plot
        for score in _GRID:
            y = round(plot.bottom() - score / 100 * plot.height())
            painter.fillRect(QRectF(plot.left(), y, plot.width(), theme.BORDER), theme.colour("line"))
            height = theme.line_height(theme.TICK)
            box = QRectF(0, y - height / 2, plot.left() - theme.space(theme.GAP), height)
            write(painter, box, str(score), font, "secondary", Qt.AlignmentFlag.AlignRight)

    def _paint_band(self, painter: QPainter, band: tuple[BandPoint, ...]) -> None:
        if len(band) < 2:
            return
        above = [self._place(each.at, each.high) for each in band]
        below = [self._place(each.at, each.low) for each in reversed(band)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("wash"))
        painter.drawPolygon(QPolygonF([*above, *below]))

    def _paint_line(self, painter: QPainter, figures: ScoreFigures) -> None:
        middles = [self._place(each.at, each.median) for each in figures.points if each.median is not None]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen("accent", _LINE))
        painter.drawPolyline(QPolygonF(middles or list(self._dots)))
        ahead = [self._place(each.at, each.middle) for each in figures.forecast if each.middle is not None]
        if ahead:
            pen = _pen("accent", _LINE)
            pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(ahead))

    def _paint_dots(self, painter: QPainter) -> None:
        reached = self.reached()
        # A point of a round pen is a dot, and a thousand of them are one call.
        painter.setPen(_pen("accent", theme.space(_DOT_SMALL if self._is_dense() else _DOT)))
        painter.drawPoints(QPolygonF(list(self._dots)))
        if reached is not None:
            painter.setPen(_pen("accent", theme.FOCUS))
            painter.setBrush(theme.colour("raised"))
            painter.drawEllipse(reached.at, theme.space(_DOT) / 2 + 1, theme.space(_DOT) / 2 + 1)

    def _paint_other(self, painter: QPainter, other: OtherLine) -> None:
        places = [self._place(each.at, each.score) for each in other.points]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen("grey", _LINE))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(_pen("edge", theme.space(_DOT_SMALL)))
        painter.drawPoints(QPolygonF(places))
        font = theme.font(theme.TICK)
        end = places[-1]
        box = box_of(other.name, font, end.x(), end.y() + theme.STEP, within=self.width())
        painter.fillRect(box, theme.colour("raised"))
        write(painter, box, other.name, font, "secondary")


def _pen(ink: theme.Colour, width: float) -> QPen:
    pen = QPen(theme.colour(ink), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
