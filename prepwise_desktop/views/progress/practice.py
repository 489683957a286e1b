"""The days of practice, how long they were, and the milestone that comes next."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.dates import weekday_text
from prepwise_desktop.messages.figures import rounded
from prepwise_desktop.messages.progress import practice_text, streak_text
from prepwise_desktop.viewmodels.progress import ProgressState
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.practice_calendar import PracticeCalendar
from prepwise_desktop.views.charts.section import ChartSection
from prepwise_desktop.views.parts.card import Hairline, Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.progress.figures import WEEK_DAYS, days_table, weeks


class PracticeCard(Surface):
    """Days without practice are empty and nothing else: a streak is shown, never asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        title = self.tr("Practice days")
        self.section = ChartSection(title, PracticeCalendar(title, [weekday_text(day) for day in WEEK_DAYS]))
        self._sentence = WrapLabel(ink="secondary")
        self._next = QWidget()
        self._title = WrapLabel()
        self._value = ElidedLabel(weight=theme.SEMIBOLD)
        self._line = ProgressLine(self.tr("Next milestone"))
        self.body.addWidget(self.section)
        below = QVBoxLayout()
        inside = theme.space(theme.INSIDE)
        below.setContentsMargins(inside, 0, inside, inside)
        below.setSpacing(theme.space(theme.WELL_PADDING))
        below.addWidget(self._sentence)
        below.addWidget(self._next)
        self.body.addLayout(below)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._value)
        column = QVBoxLayout(self._next)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.WELL_PADDING))
        column.addWidget(Hairline())
        column.addLayout(row)
        column.addWidget(self._line)

    def show_state(self, state: ProgressState) -> None:
        """Show the days of the period, and what comes next."""
        analytics, chart = state.analytics, self.section.chart
        assert isinstance(chart, PracticeCalendar)
        practised = practice_text(analytics)
        chart.set_weeks(weeks(analytics, state.today), practised)
        self.section.set_note(self.tr("answers a day"))
        self.section.set_figures(lambda: days_table(analytics), any_rows=bool(analytics.questions_answered))
        self._sentence.set_text(" ".join(each for each in (practised, streak_text(analytics.streaks)) if each))
        milestone = state.next_milestone
        self._next.setVisible(milestone is not None)
        if milestone is not None:
            self._title.set_text(self.tr("Next milestone: {title}").format(title=milestone.title))
            self._value.set_text(f"{rounded(milestone.current_value)} / {rounded(milestone.threshold)}")
            self._line.set_fraction(milestone.current_value / milestone.threshold)
