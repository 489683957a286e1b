"""Progress: what is known with what it rests on, what is missing where it is not, and every chart as a table."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.progress.forecast import Forecast
from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.domain.progress.report import ProgressAnalytics
from prepwise_desktop.domain.progress.series import Yardstick
from prepwise_desktop.viewmodels.progress import ProgressState, ProgressViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.chart import Chart
from prepwise_desktop.views.charts.competency_bars import CompetencyBars
from prepwise_desktop.views.charts.practice_calendar import PracticeCalendar
from prepwise_desktop.views.charts.score_line import ScoreLine
from prepwise_desktop.views.charts.section import ChartSection
from prepwise_desktop.views.parts.piecewise import finish_all
from prepwise_desktop.views.parts.segments import Segment
from prepwise_desktop.views.parts.text_label import TextLabel
from prepwise_desktop.views.progress.pane import ProgressPane
from tests.app.window import OpenWindow, a_window
from tests.made import MadeClock
from tests.made_progress import TODAY, a_series, little_analytics, some_analytics, some_milestones


class Shown(QObject):
    """In the view-model's place: states come from the test."""

    refreshed = Signal()

    def __init__(self, analytics: ProgressAnalytics) -> None:
        super().__init__()
        self.period = analytics.period
        self.state = ProgressState(analytics=analytics, milestones=some_milestones(), wanted=75.0, today=TODAY)

    def choose(self, period: Period) -> None:
        self.period = period


def a_pane(qtbot: QtBot, analytics: ProgressAnalytics) -> ProgressPane:
    model = Shown(analytics)
    pane = ProgressPane(cast(ProgressViewModel, model))
    model.setParent(pane)
    qtbot.addWidget(pane)
    pane.resize(1120, 760)
    pane.show()
    finish_all(pane)
    return pane


def said(pane: QWidget) -> str:
    """All visible words."""
    return "\n".join(each.text() for each in pane.findChildren(TextLabel) if each.isVisible())


def chart(pane: QWidget, kind: type[Chart]) -> Chart:
    found = pane.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_every_figure_says_how_many_answers_it_rests_on(themed: QApplication, qtbot: QtBot) -> None:
    pane = a_pane(qtbot, some_analytics())
    words = said(pane)
    for each in (
        "12 Oct to today, based on 14 answers in 4 sessions",
        "rising, +19 points over 4 sessions",
        "14 answers, mean 52",
        "5 days, 16 answers, 2 h 23 min in all.",
        "Next milestone: 9 sessions",
        "8:56 a question",
        "Trade-offs stood at level 2 or below in 3 of 3 answers.",
        "nothing to compare yet",
    ):
        assert each in words, each
    assert (
        chart(pane, ScoreLine).spots()[-1].words.startswith("Friday 6 November, Mock, mixed: 61, 3 answers, likely 53")
    )
    bars = chart(pane, CompetencyBars)
    assert bars.spots()[0].words == "Collaboration: 58, level 3 of 5, likely 49 to 67, rising, 3 answers"
    assert bars.spots()[-1].words == "Learning: not enough yet, 2 answers more"


@pytest.mark.parametrize("sessions", [0, 1, 2])
def test_with_fewer_than_three_sessions_there_is_no_line_but_what_is_missing(
    themed: QApplication, qtbot: QtBot, sessions: int
) -> None:
    pane = a_pane(qtbot, little_analytics(sessions))
    assert f"{sessions} of 3 sessions" in said(pane)
    assert not chart(pane, ScoreLine).isVisible()
    started: list[None] = []
    pane.start_requested.connect(lambda: started.append(None))
    button = next(
        each for each in pane.findChildren(QAbstractButton) if each.isVisible() and each.text() == "Start a session"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(started) == 1
    assert "rising" not in said(pane)


def test_one_session_shows_what_is_known_so_far_and_leads_to_it(themed: QApplication, qtbot: QtBot) -> None:
    pane = a_pane(qtbot, little_analytics(1))
    assert "With 3 answers the mean may be off by 8 points either way." in said(pane)
    opened: list[str] = []
    pane.session_requested.connect(opened.append)
    link = next(each for each in pane.findChildren(QAbstractButton) if each.text() == "Read the session")
    link.click()
    assert opened == ["session-0"]


def test_every_chart_has_its_table_with_the_same_figures(themed: QApplication, qtbot: QtBot) -> None:
    pane = a_pane(qtbot, some_analytics())
    rows = {}
    for section in pane.findChildren(ChartSection):
        QTest.mouseClick(section.toggle, Qt.MouseButton.LeftButton)
        model = section.table.model()
        assert section.table.isVisible()
        assert not section.chart.isVisible()
        rows[section.chart.accessibleName()] = [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
    assert rows["Score of each session"][0] == ["Friday 6 November", "Mock, mixed", "61", "53 \N{EN DASH} 68", "3"]
    assert rows["By type"] == [["Behavioral", "54", "7"], ["Technical", "49", "7"]]
    assert len(rows["All scores"]) == 10
    assert rows["Competencies"][3][:3] == ["Learning", "not enough yet", ""]
    assert [each[2] for each in rows["Practice days"]] == ["2", "4", "4", "3", "3"]
    assert rows["Time per question"][0] == ["Monday 9 November", "2", "7:20"]


def test_another_line_and_the_forecast_are_named(themed: QApplication, qtbot: QtBot) -> None:
    other = a_series(yardstick=Yardstick(evaluator="anthropic model", rubric_version="1"))
    ahead = Forecast(day=TODAY + timedelta(days=9), score=66.0, low=50.0, high=80.0, sessions=6, ahead=2.0)
    pane = a_pane(qtbot, some_analytics(series=(a_series(), other), forecast=ahead))
    assert len(chart(pane, ScoreLine).spots()) == 8
    section = next(each for each in pane.findChildren(ChartSection) if isinstance(each.chart, ScoreLine))
    section.toggle.click()
    model = section.table.model()
    assert {model.index(row, 5).data() for row in range(model.rowCount())} == {"Offline coach", "anthropic model"}


@pytest.mark.parametrize(("days", "weeks"), [(7, 5), (30, 5), (400, 26)])
def test_the_calendar_shows_the_weeks_of_the_period(themed: QApplication, qtbot: QtBot, days: int, weeks: int) -> None:
    pane = a_pane(qtbot, some_analytics(start=TODAY - timedelta(days=days - 1)))
    assert len(chart(pane, PracticeCalendar).spots()) == (weeks - 1) * 7 + TODAY.weekday() + 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_card_is_wider_than_the_pane(themed: QApplication, qtbot: QtBot, scale: float) -> None:
    theme.apply(themed, "dark", scale)
    pane = a_pane(qtbot, some_analytics())
    for section in pane.findChildren(ChartSection):
        right = section.mapTo(pane, section.rect().topRight()).x()
        assert right < pane.width()
    charts = [section.chart for section in pane.findChildren(ChartSection)]
    qtbot.waitUntil(lambda: all(each.height() >= each.minimumSizeHint().height() for each in charts))


def test_three_hundred_points_are_drawn_within_the_chart(themed: QApplication, qtbot: QtBot) -> None:
    pane = a_pane(qtbot, some_analytics(start=TODAY - timedelta(days=400), series=(a_series(240, days=400),)))
    line = chart(pane, ScoreLine)
    assert len(line.spots()) == 240
    assert all(line.rect().contains(each.at.toPoint()) for each in line.spots())


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=MadeClock()) as made:
        yield made


def test_a_first_run_says_what_will_be_here(opened: OpenWindow) -> None:
    opened.keys("Ctrl+5")
    opened.models.progress.choose(Period.ALL)
    opened.wait_for("No progress to show yet")
    opened.press("Start a session")
    assert opened.navigation.place() == "resume"


def test_sessions_count_at_once_and_a_period_is_chosen_by_keyboard(opened: OpenWindow) -> None:
    session_id = opened.hold_session()
    opened.keys("Ctrl+5")
    opened.wait_for("based on 1 answer in 1 session")
    opened.qtbot.waitUntil(lambda: isinstance(opened.focused(), Segment))
    QTest.keyClick(opened.focused(), Qt.Key.Key_Left)
    model: ProgressViewModel = opened.models.progress
    opened.qtbot.waitUntil(lambda: model.state is not None and model.state.analytics.period is Period.WEEK)
    opened.press("Read the session")
    assert opened.navigation.place() == "history"
    assert opened.models.history.session is not None
    assert opened.models.history.session.session_id == session_id


def test_a_milestone_is_said_once_and_not_over_the_result(opened: OpenWindow) -> None:
    opened.hold_session()
    opened.settle()
    assert not opened.says("Milestone reached")
    opened.keys("Ctrl+5")
    opened.wait_for("Milestone reached: First session")
    opened.press("Close")
    opened.keys("Ctrl+1")
    opened.keys("Ctrl+5")
    opened.qtbot.waitUntil(lambda: reached(opened) == [True])
    opened.settle()
    assert not opened.says("Milestone reached")


def reached(opened: OpenWindow) -> list[bool]:
    """Of each milestone that Progress shows as reached, whether it was told; what was read earlier may come first."""
    shown = opened.models.progress.state
    assert shown is not None
    return [each.told for each in shown.milestones if each.achieved]
