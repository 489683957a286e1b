"""Charts: drawn from zero, reached by mouse and keyboard, said in words, and readable as a table."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.change_line import ChangeLine
from prepwise_desktop.views.charts.chart import Chart
from prepwise_desktop.views.charts.columns import Column, Columns, Tick
from prepwise_desktop.views.charts.competency_bars import CompetencyBar, CompetencyBars
from prepwise_desktop.views.charts.counting_dots import CountingDots
from prepwise_desktop.views.charts.figure_table import Figures
from prepwise_desktop.views.charts.labels import fitting
from prepwise_desktop.views.charts.practice_calendar import Day, PracticeCalendar, Week
from prepwise_desktop.views.charts.row_bars import Bar, RowBars
from prepwise_desktop.views.charts.score_line import BandPoint, LinePoint, OtherLine, ScoreFigures, ScoreLine
from prepwise_desktop.views.charts.section import ChartSection

SCORES = ((10.0, 42.0, "22 Oct"), (13.0, 48.0, "25 Oct"), (19.0, 53.0, "31 Oct"), (25.0, 61.0, "6 Nov"))
DAY_NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def points(count: int = 4) -> tuple[LinePoint, ...]:
    if count == len(SCORES):
        return tuple(
            LinePoint(key=day, at=at, score=score, day=day, words=f"{day}: {score:.0f}") for at, score, day in SCORES
        )
    return tuple(
        LinePoint(key=str(n), at=29.0 * n / count, score=n % 101, day="a day", words=str(n)) for n in range(count)
    )


def a_line(count: int = 4, **changes: object) -> ScoreLine:
    made = ScoreLine("Score of each session")
    shown = points(count)
    band = tuple(BandPoint(at=each.at, low=max(each.score - 8, 0), high=each.score + 7) for each in shown)
    figures = ScoreFigures(
        start=0.0, end=29.0, start_words="12 Oct", end_words="today", points=shown, band=band, summary="From 42 to 61."
    )
    made.set_figures(figures)
    return made


def some_bars() -> RowBars:
    made = RowBars("By type")
    rows = (("Behavioral", 80.0), ("Technical", 40.0), ("Coding", 0.0))
    made.set_bars(
        tuple(Bar(name=n, value=v, figure=f"{v:.0f}", basis="7 answers", words=n) for n, v in rows), "By type", full=100
    )
    return made


def a_distribution() -> Columns:
    made = Columns("All 14 scores")
    counts = (0, 0, 0, 1, 3, 8, 2, 0, 0, 0)
    made.set_columns(
        tuple(Column(value=n, figure=str(n), words=f"bin {number}: {n}") for number, n in enumerate(counts)),
        (Tick(place=0, words="0"), Tick(place=1, words="100")),
        "Mostly fifties.",
    )
    return made


def a_calendar(weeks: int = 5) -> PracticeCalendar:
    made = PracticeCalendar("Practice days", DAY_NAMES)
    day = Day(answers=4, words="Monday: 4 answers")
    full = (day, *(Day(answers=0, words="nothing") for _ in range(6)))
    last = (Day(answers=2, words="yesterday: 2 answers"), Day(answers=0, words="today", is_today=True))
    made.set_weeks(
        (*(Week(name=f"{n} Oct", days=full) for n in range(weeks - 1)), Week(name="9 Nov", days=last)), "5 days"
    )
    return made


def some_competencies() -> CompetencyBars:
    made = CompetencyBars("Competencies")
    known = CompetencyBar(
        name="Customer focus", points=47.0, low=40.0, high=57.0, figure="47", level="level 3",
        trend=("rise", "good", "rising"), basis="3 answers", words="Customer focus: 47",
    )  # fmt: skip
    unknown = CompetencyBar(
        name="Learning", points=None, low=None, high=None, figure="", level="Not enough yet, 1 of 3",
        trend=None, basis="1 answer", words="Learning: not enough yet",
    )  # fmt: skip
    made.set_rows((known, unknown), "Two competencies.", wanted=75.0)
    return made


ALL = [a_line, some_bars, a_distribution, a_calendar, some_competencies]
EACH = pytest.mark.parametrize("make", ALL, ids=[each.__name__ for each in ALL])


def shown(qtbot: QtBot, widget: QWidget, width: int = 500, height: int = 220) -> QImage:
    """The widget on the screen, as it looks."""
    qtbot.addWidget(widget)
    widget.setAutoFillBackground(True)
    widget.resize(width, height)
    widget.show()
    return widget.grab().toImage()


def column(image: QImage, x: float, ink: theme.Colour) -> list[int]:
    """The rows of that column of pixels that have the colour."""
    wanted = theme.colour(ink).rgb()
    return [y for y in range(image.height()) if image.pixelColor(round(x), y).rgb() == wanted]


@EACH
def test_every_chart_says_its_name_and_its_figures_and_the_keyboard_moves_over_them(
    themed: QApplication, qtbot: QtBot, make: Callable[[], Chart]
) -> None:
    chart = make()
    shown(qtbot, chart)
    name = chart.accessibleName()
    assert name
    assert chart.accessibleDescription()
    spots = chart.spots()
    assert len(spots) > 1
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.accessibleName() == f"{name}: {spots[0].words}"
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.reached() == spots[1]
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.reached() == spots[-1]


@EACH
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_reached_says_its_figures_inside_the_chart(
    themed: QApplication, qtbot: QtBot, make: Callable[[], Chart], scale: float
) -> None:
    theme.apply(themed, "dark", scale)
    chart = make()
    before = shown(qtbot, chart, 400, 400)
    QTest.mouseMove(chart, chart.spots()[1].box.center().toPoint())
    qtbot.waitUntil(lambda: chart.reached() is not None)
    after = chart.grab().toImage()
    assert after != before
    assert QRectF(chart.rect()).contains(chart.spots()[1].at)


def test_a_click_and_enter_open_the_session(themed: QApplication, qtbot: QtBot) -> None:
    chart = a_line()
    shown(qtbot, chart)
    opened: list[str] = []
    chart.opened.connect(opened.append)
    place = chart.spots()[2].at.toPoint() + QPoint(3, 40)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened == ["31 Oct", "25 Oct"]


def test_a_chart_without_figures_is_no_tab_stop(themed: QApplication, qtbot: QtBot) -> None:
    chart = RowBars("By type")
    assert chart.focusPolicy() == Qt.FocusPolicy.NoFocus
    chart.set_bars((), "Nothing yet.")
    shown(qtbot, chart)
    assert chart.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_bars_begin_at_zero_and_are_as_long_as_their_values(themed: QApplication, qtbot: QtBot) -> None:
    chart = some_bars()
    image = shown(qtbot, chart, 500, 90)
    lengths = []
    for spot in chart.spots():
        y = round(spot.at.y()) + 3
        lengths.append(sum(image.pixelColor(x, y) == theme.colour("accent") for x in range(image.width())))
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=2)
    assert lengths[2] == 0


def test_columns_of_the_distribution_are_as_high_as_their_counts(themed: QApplication, qtbot: QtBot) -> None:
    chart = a_distribution()
    image = shown(qtbot, chart)
    heights = [len(column(image, spot.at.x(), "accent")) for spot in chart.spots()]
    assert heights[5] == pytest.approx(8 * heights[3], abs=4)
    assert heights[0] == 0


@pytest.mark.parametrize("count", [1, 2, 4, 400])
def test_scores_stand_on_the_scale_from_0_to_100_however_many_there_are(
    themed: QApplication, qtbot: QtBot, count: int
) -> None:
    chart = a_line(count)
    image = shown(qtbot, chart)
    assert len(chart.spots()) == count
    lines = column(image, chart.width() * 0.12, "line") + column(image, chart.width() * 0.9, "line")
    bottom, top = max(lines), min(lines)
    for spot, each in zip(chart.spots(), points(count), strict=True):
        assert spot.at.y() == pytest.approx(bottom - each.score / 100 * (bottom - top), abs=1.5)


def test_each_moment_of_a_line_reaches_its_nearest_session(themed: QApplication, qtbot: QtBot) -> None:
    chart = a_line()
    shown(qtbot, chart)
    boxes = [spot.box for spot in chart.spots()]
    assert boxes[0].left() == 0
    assert boxes[-1].right() == chart.width()
    assert all(a.right() == b.left() for a, b in pairwise(boxes))


def test_another_evaluator_s_sessions_are_grey_and_reached_in_their_order(themed: QApplication, qtbot: QtBot) -> None:
    own = points()
    other = tuple(LinePoint(key=f"o{n}", at=n + 14.0, score=90.0, day="", words="o") for n in range(3))
    chart = ScoreLine("Score")
    chart.set_figures(
        ScoreFigures(
            start=0, end=29, start_words="", end_words="", points=own, others=(OtherLine(name="Other", points=other),)
        )
    )
    image = shown(qtbot, chart)
    assert [spot.key for spot in chart.spots()] == ["22 Oct", "25 Oct", "o0", "o1", "o2", "31 Oct", "6 Nov"]
    between = (chart.spots()[2].at + chart.spots()[3].at) / 2
    assert image.pixelColor(between.toPoint()) == theme.colour("grey")


def test_the_forecast_is_a_band_beyond_the_last_session(themed: QApplication, qtbot: QtBot) -> None:
    chart = ScoreLine("Score")
    ahead = (BandPoint(at=25, low=50, high=70, middle=60), BandPoint(at=29, low=40, high=90, middle=66))
    chart.set_figures(
        ScoreFigures(start=0, end=29, start_words="", end_words="19 Nov", points=points(), forecast=ahead)
    )
    image = shown(qtbot, chart)
    last = chart.spots()[-1].at
    assert image.pixelColor(QPointF(last.x() + 40, last.y() - 14).toPoint()) == theme.colour("wash")


def test_many_weeks_become_small_squares_with_every_day_reached(themed: QApplication, qtbot: QtBot) -> None:
    few, many = a_calendar(5), a_calendar(26)
    shown(qtbot, few, 256)
    shown(qtbot, many, 256)
    assert len(few.spots()) == 4 * 7 + 2
    assert len(many.spots()) == 25 * 7 + 2
    assert max(spot.box.right() for spot in many.spots()) <= 256
    assert many.spots()[7].box.left() > many.spots()[0].box.left()
    assert few.spots()[7].box.top() > few.spots()[0].box.top()


def test_labels_that_would_touch_give_way_to_those_that_matter_more() -> None:
    boxes = [QRectF(left, 0, 20, 10) for left in (0, 15, 40, 55)]
    assert fitting(boxes, [3, 0, 1, 2]) == (3, 0)


def test_the_wanted_level_is_marked_only_where_there_is_a_level(themed: QApplication, qtbot: QtBot) -> None:
    chart = some_competencies()
    image = shown(qtbot, chart, 576, 120)
    for spot, marks in zip(chart.spots(), (True, False), strict=True):
        y = round(spot.box.center().y()) - 7
        ink = theme.colour("text")
        assert (ink.name() in {image.pixelColor(x, y).name() for x in range(200, 400)}) is marks


def test_the_table_has_the_figures_and_can_be_copied(themed: QApplication, qtbot: QtBot) -> None:
    section = ChartSection("By type", some_bars())
    rows = (("Behavioral", "80"), ("Technical", "40"))
    section.set_figures(lambda: Figures(headings=("Type", "Mean"), rows=rows), any_rows=True)
    shown(qtbot, section)
    assert section.chart.isVisible()
    assert section.toggle.accessibleName() == "By type as a table"
    QTest.keyClick(section.toggle, Qt.Key.Key_Space)
    assert section.table.isVisible()
    assert section.toggle.text() == "Chart"
    model = section.table.model()
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Mean: 40"
    section.table.selectAll()
    QTest.keyClick(section.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Behavioral\t80\nTechnical\t40"
    section.set_figures(lambda: Figures(headings=("Type", "Mean"), rows=()), any_rows=False)
    assert section.chart.isVisible()
    assert not section.toggle.isVisible()


@pytest.mark.parametrize(
    ("make", "ink"), [(lambda: ChangeLine(44, 62), "accent"), (lambda: CountingDots(1, 3), "edge")]
)
def test_small_drawings_paint_what_they_say(
    themed: QApplication, qtbot: QtBot, make: Callable[[], QWidget], ink: theme.Colour
) -> None:
    image = shown(qtbot, make(), 200, 20)
    found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert QColor(theme.colour(ink)).name() in found
