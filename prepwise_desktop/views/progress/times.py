"""How long a question took, day by day."""

from PySide6.QtWidgets import QWidget

from prepwise_desktop.messages.figures import duration_text
from prepwise_desktop.messages.progress import time_each_text
from prepwise_desktop.viewmodels.progress import ProgressState
from prepwise_desktop.views.charts.columns import Columns
from prepwise_desktop.views.charts.section import ChartSection
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.progress.figures import time_columns, time_table


class TimesCard(Surface):
    """Minutes and seconds a question; hidden while nothing was answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        title = self.tr("Time per question")
        self.section = ChartSection(title, Columns(title))
        self.body.addWidget(self.section)

    def show_state(self, state: ProgressState) -> None:
        """Show the days of the period."""
        analytics, chart = state.analytics, self.section.chart
        assert isinstance(chart, Columns)
        columns, ticks = time_columns(analytics)
        note = time_each_text(analytics.seconds_per_question)
        if analytics.seconds_per_session is not None:
            session = self.tr("{time} a session").format(time=duration_text(analytics.seconds_per_session))
            note = f"{note}, {session}"
        chart.set_columns(columns, ticks, note)
        self.section.set_note(note)
        self.section.set_figures(lambda: time_table(analytics), any_rows=bool(columns))
        self.setVisible(bool(columns))
