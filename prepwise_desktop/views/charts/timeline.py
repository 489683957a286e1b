"""The days to a date as dots on a line: what each day is for, and how much falls on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart, Spot
from prepwise_desktop.views.charts.labels import box_of, fitting, write

_DOT, _DOT_LARGE = 8, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One day, or one week, of the line."""

    name: str
    what: str
    words: str
    #: stands out: today, the day itself, and sessions that are held whole
    strong: bool = False
    #: a ring for what is still open, a full dot for where one is and where one goes
    filled: bool = True
    #: nothing falls on it
    free: bool = False


class Timeline(Chart):
    """Names stand above the line, what a day is for below it; where they would touch, the strong ones keep theirs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._stations: tuple[Station, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stations(self, stations: tuple[Station, ...], summary: str) -> None:
        """Show these, from left to right."""
        self._stations = stations
        self.changed(summary)

    def sizeHint(self) -> QSize:
        line = theme.line_height(theme.SMALL)
        return QSize(theme.COLUMN * 2, round(2 * line + theme.space(_DOT_LARGE) + 2 * theme.space(theme.GAP)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN, self.sizeHint().height())

    def lay_out(self) -> Sequence[Spot]:
        width = self.width() / max(len(self._stations), 1)
        return [
            Spot(
                box=QRectF(number * width, 0, width, self.height()),
                at=QPointF((number + 0.5) * width, self.height() / 2),
                words=each.words,
            )
            for number, each in enumerate(self._stations)
        ]

    def paint(self, painter: QPainter) -> None:
        spots = self.spots()
        if not spots:
            return
        y = self.height() / 2
        first, last = spots[0].at.x(), spots[-1].at.x()
        painter.fillRect(QRectF(first, y - 0.5, last - first, theme.BORDER), theme.colour("line"))
        for spot, station in zip(spots, self._stations, strict=True):
            self._paint_dot(painter, spot.at, station)
        height = theme.line_height(theme.SMALL)
        self._paint_row(painter, [each.name for each in self._stations], 0.0)
        self._paint_row(painter, [each.what for each in self._stations], self.height() - height)

    def _paint_dot(self, painter: QPainter, at: QPointF, station: Station) -> None:
        radius = theme.space(_DOT_LARGE if station.strong else _DOT) / 2
        ink: theme.Colour = "accent" if station.strong else "edge"
        painter.setPen(QPen(theme.colour(ink), theme.FOCUS if station.strong else theme.BORDER))
        full = station.filled and not station.free
        painter.setBrush(theme.colour(ink if full else "raised"))
        painter.drawEllipse(at, radius - 1, radius - 1)

    def _paint_row(self, painter: QPainter, words: list[str], top: float) -> None:
        fonts = [theme.font(theme.SMALL, _weight(each)) for each in self._stations]
        boxes = [
            box_of(said, font, spot.at.x(), top, within=self.width())
            for said, font, spot in zip(words, fonts, self.spots(), strict=True)
        ]
        strong = [number for number, each in enumerate(self._stations) if each.strong]
        last = len(words) - 1
        for number in fitting(boxes, [0, last, *strong, *range(last)]):
            ink: theme.Colour = "text" if self._stations[number].strong else "secondary"
            write(painter, boxes[number], words[number], fonts[number], ink, Qt.AlignmentFlag.AlignHCenter)


def _weight(station: Station) -> int:
    return theme.SEMIBOLD if station.strong else theme.REGULAR
