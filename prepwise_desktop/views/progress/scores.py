"""The score of each session: the chart from three sessions on, before that what is there and what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.domain.progress.trend import Direction
from prepwise_desktop.messages.figures import sessions_text
from prepwise_desktop.messages.progress import trend_text
from prepwise_desktop.viewmodels.progress import ProgressState
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.counting_dots import CountingDots
from prepwise_desktop.views.charts.score_line import ScoreLine
from prepwise_desktop.views.charts.section import ChartSection
from prepwise_desktop.views.parts.buttons import PrimaryButton
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.progress.figures import score_figures, score_table

_SENTENCE_WIDTH = 344


class ScoresCard(Surface):
    """The one primary button of the pane stands here while sessions are missing."""

    start_requested = Signal()
    session_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        title = self.tr("Score of each session")
        self.section = ChartSection(title, ScoreLine(title))
        self.section.opened.connect(self.session_requested)
        self._missing = QWidget()
        self._missing_column = QVBoxLayout(self._missing)
        self._missing_column.setContentsMargins(*(theme.space(theme.INSIDE),) * 4)
        self._forms = QStackedWidget()
        self._forms.addWidget(self.section)
        self._forms.addWidget(self._missing)
        self.body.addWidget(self._forms)

    def show_state(self, state: ProgressState) -> None:
        """Draw the line, or say how many sessions it lacks."""
        analytics = state.analytics
        if analytics.trend.direction is Direction.NOT_ENOUGH:
            self._show_missing(analytics.trend.sessions, analytics.trend.missing)
            return
        chart = self.section.chart
        assert isinstance(chart, ScoreLine)
        chart.set_figures(score_figures(analytics, state.today))
        self.section.set_figures(lambda: score_table(analytics), any_rows=True)
        self.section.set_note(trend_text(analytics.trend))
        self._forms.setCurrentWidget(self.section)

    def _show_missing(self, have: int, missing: int) -> None:
        column = self._missing_column
        empty(column)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.setSpacing(0)
        column.addWidget(WrapLabel(self.tr("Score of each session"), weight=theme.SEMIBOLD))
        column.addStretch(1)
        column.addWidget(CountingDots(have, have + missing), 0, centre)
        column.addSpacing(theme.space(theme.GAP))
        title = self.tr("{have} of {wanted}").format(have=have, wanted=sessions_text(have + missing))
        column.addWidget(WrapLabel(title, size=theme.ANSWER, weight=theme.SEMIBOLD, centred=True))
        column.addSpacing(theme.STEP)
        column.addWidget(WrapLabel(self._why(have, missing), ink="secondary", centred=True, limit=_SENTENCE_WIDTH))
        column.addSpacing(theme.space(theme.WELL_PADDING))
        start = PrimaryButton(self.tr("Start a session"))
        start.clicked.connect(self.start_requested)
        column.addWidget(start, 0, centre)
        column.addStretch(1)
        self._forms.setCurrentWidget(self._missing)

    def _why(self, have: int, missing: int) -> str:
        if have == 0:
            return self.tr("After {sessions} in this period a line appears here, with its likely range.").format(
                sessions=sessions_text(missing)
            )
        line = self.tr("A line through {sessions} would be a guess.").format(sessions=sessions_text(have))
        more = self.tr("After {missing} more it appears here, with the range it is likely to be in.")
        return f"{line} {more.format(missing=missing)}"
