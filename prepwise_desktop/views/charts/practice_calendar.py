"""The days of practice: a week a row with the answers of each day, or many weeks as small squares."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart, Spot
from prepwise_desktop.views.charts.labels import fits, fitting, write
from prepwise_desktop.views.parts.painting import paint_box

#: with so many weeks at most each day has a cell that holds its figure
_WITH_FIGURES = 6
_CELL, _GAP, _SQUARE = 20, 2, 12
_DAYS = 7
#: from this many answers a day is shown in full colour
_MANY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the calendar."""

    answers: int
    words: str
    is_today: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days, or fewer in the week that today is in; `name` is its first day."""

    name: str
    days: tuple[Day, ...]


class PracticeCalendar(Chart):
    """Weeks from the oldest; `day_names` are seven, two letters each, from the first day of the week."""

    def __init__(self, name: str, day_names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._day_names = tuple(day_names)
        self._weeks: tuple[Week, ...] = ()
        self._cells: tuple[tuple[QRectF, Day], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_weeks(self, weeks: tuple[Week, ...], summary: str) -> None:
        """Show these."""
        self._weeks = weeks
        self.changed(summary)

    def sizeHint(self) -> QSize:
        rows = len(self._weeks) if self._has_figures() else _DAYS
        step = self._cell_height() + _GAP
        return QSize(theme.COLUMN - 2 * theme.INSIDE, round(theme.line_height(theme.TICK) + theme.STEP + rows * step))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN // 2, self.sizeHint().height())

    def lay_out(self) -> Sequence[Spot]:
        names = [each.name for each in self._weeks] if self._has_figures() else list(self._day_names)
        left = self._left(names)
        top = theme.line_height(theme.TICK) + theme.STEP
        columns = _DAYS if self._has_figures() else max(len(self._weeks), 1)
        width = (self.width() - left) / columns
        if not self._has_figures():
            width = min(width, self._cell_height() + _GAP)
        cells = []
        for number, week in enumerate(self._weeks):
            for weekday, day in enumerate(week.days):
                column, row = (weekday, number) if self._has_figures() else (number, weekday)
                height = self._cell_height()
                box = QRectF(left + column * width, top + row * (height + _GAP), width - _GAP, height)
                cells.append((box, day))
        self._cells = tuple(cells)
        return [Spot(box=box, at=QPointF(box.center().x(), box.top()), words=day.words) for box, day in cells]

    def paint(self, painter: QPainter) -> None:
        self._paint_names(painter)
        for box, day in self._cells:
            self._paint_day(painter, box, day)

    def _paint_names(self, painter: QPainter) -> None:
        font, line = theme.font(theme.TICK), theme.line_height(theme.TICK)
        if self._has_figures():
            for box, name in zip((box for box, _ in self._cells), self._day_names, strict=False):
                above = QRectF(box.left(), 0, box.width(), line)
                shown = name if fits(name, font, box.width()) else name[:1]
                write(painter, above, shown, font, "secondary", Qt.AlignmentFlag.AlignHCenter)
            firsts = [(box, week.name) for week, box in zip(self._weeks, self._first_cells(), strict=True)]
            for box, name in firsts:
                write(painter, QRectF(0, box.top(), box.left(), box.height()), name, font, "secondary")
            return
        for weekday in range(0, _DAYS, 2):
            step = self._cell_height() + _GAP
            beside = QRectF(0, line + theme.STEP + weekday * step, self.width(), self._cell_height())
            write(painter, beside, self._day_names[weekday], font, "secondary")
        metrics = QFontMetricsF(font)
        boxes = [
            QRectF(box.left(), 0, metrics.horizontalAdvance(week.name) + 1, line)
            for week, box in zip(self._weeks, self._first_cells(), strict=True)
        ]
        for box in boxes:
            box.moveRight(min(box.right(), self.width()))
        for number in fitting(boxes, [0, *range(len(boxes) - 1, 0, -1)] if boxes else []):
            write(painter, boxes[number], self._weeks[number].name, font, "secondary")

    def _first_cells(self) -> list[QRectF]:
        found, number = [], 0
        for week in self._weeks:
            found.append(self._cells[number][0])
            number += len(week.days)
        return found

    def _paint_day(self, painter: QPainter, box: QRectF, day: Day) -> None:
        many = day.answers >= _MANY
        fill: theme.Colour = "accent" if many else "wash" if day.answers else "sunken"
        border = theme.colour("edge") if day.is_today else None
        radius = theme.RADIUS_SMALL if self._has_figures() else theme.RADIUS_METER
        paint_box(painter, box, fill=theme.colour(fill), border=border, radius=radius)
        if day.answers and self._has_figures():
            self._paint_count(painter, box, day.answers, "on_accent" if many else "text")

    def _paint_count(self, painter: QPainter, box: QRectF, answers: int, ink: theme.Colour) -> None:
        font = theme.font(theme.TICK, theme.SEMIBOLD)
        # A cut figure would be another one: where it has no room, hover says it.
        if fits(str(answers), font, box.width()):
            write(painter, box, str(answers), font, ink, Qt.AlignmentFlag.AlignHCenter)

    def _has_figures(self) -> bool:
        return len(self._weeks) <= _WITH_FIGURES

    def _cell_height(self) -> float:
        return theme.px(_CELL) if self._has_figures() else theme.space(_SQUARE)

    def _left(self, names: list[str]) -> float:
        metrics = QFontMetricsF(theme.font(theme.TICK))
        return max((metrics.horizontalAdvance(each) for each in names), default=0.0) + theme.space(theme.GAP)
