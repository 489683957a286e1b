"""Technical against behavioral, and how all scores are spread; of a single session what is known so far."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.domain.progress.report import ProgressAnalytics
from prepwise_desktop.messages.figures import answers_text, rounded, score_text
from prepwise_desktop.viewmodels.progress import ProgressState
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.columns import Columns
from prepwise_desktop.views.charts.row_bars import RowBars
from prepwise_desktop.views.charts.section import ChartSection
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.card import Hairline, Surface
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.progress.figures import (
    distribution_columns,
    distribution_table,
    kind_bars,
    kind_table,
)

translate = QCoreApplication.translate

_FULL_SCORE = 100


class KindsCard(Surface):
    """Bars begin at zero and share one scale."""

    session_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        by_type, scores = self.tr("By type"), self.tr("All scores")
        self.kinds = ChartSection(by_type, RowBars(by_type))
        self.scores = ChartSection(scores, Columns(scores))
        several = QWidget()
        column = QVBoxLayout(several)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.kinds)
        column.addWidget(Hairline())
        column.addWidget(self.scores, 1)
        self._one = QWidget()
        self._one_column = QVBoxLayout(self._one)
        self._one_column.setContentsMargins(*(theme.space(theme.INSIDE),) * 4)
        self._forms = QStackedWidget()
        self._forms.addWidget(several)
        self._forms.addWidget(self._one)
        self.body.addWidget(self._forms)

    def show_state(self, state: ProgressState) -> None:
        """Show the bars, or the few figures of a first session."""
        analytics = state.analytics
        if analytics.scored_sessions < 2:
            self._show_one(analytics)
            return
        self._forms.setCurrentIndex(0)
        by_kind = dict(analytics.by_kind)
        bars, scores = self.kinds.chart, self.scores.chart
        assert isinstance(bars, RowBars)
        assert isinstance(scores, Columns)
        told = kind_bars(by_kind)
        bars.set_bars(told, "; ".join(each.words for each in told), full=_FULL_SCORE)
        self.kinds.set_figures(lambda: kind_table(by_kind), any_rows=bool(by_kind))
        columns, ticks = distribution_columns(analytics.distribution)
        mean = _mean(analytics)
        note = self.tr("{answers}, mean {mean}").format(answers=answers_text(analytics.scored_answers), mean=mean)
        scores.set_columns(columns, ticks, note)
        self.scores.set_note(note)
        self.scores.set_figures(lambda: distribution_table(analytics.distribution), any_rows=True)

    def _show_one(self, analytics: ProgressAnalytics) -> None:
        column = self._one_column
        empty(column)
        self._forms.setCurrentWidget(self._one)
        column.setSpacing(theme.space(theme.GAP))
        column.addWidget(WrapLabel(self.tr("What is known so far"), weight=theme.SEMIBOLD))
        figures = QHBoxLayout()
        for figure, words in ((_mean(analytics), self.tr("mean score")), (str(analytics.scored_answers), _answers())):
            lines = QVBoxLayout()
            lines.setSpacing(0)
            lines.addWidget(ElidedLabel(figure, size=theme.FIGURE, weight=theme.SEMIBOLD))
            lines.addWidget(WrapLabel(words, size=theme.SMALL, ink="secondary"))
            figures.addLayout(lines, 1)
        column.addLayout(figures)
        column.addWidget(Hairline())
        column.addWidget(WrapLabel(self._said(analytics), ink="secondary"))
        column.addStretch(1)
        points = analytics.series[0].points if analytics.series else ()
        if points:
            read = LinkButton(self.tr("Read the session"))
            read.clicked.connect(lambda: self.session_requested.emit(points[-1].session_id))
            row = QHBoxLayout()
            row.addWidget(read)
            row.addStretch(1)
            column.addLayout(row)

    def _said(self, analytics: ProgressAnalytics) -> str:
        if not analytics.scored_answers:
            return self.tr("Nothing is scored in this period yet.")
        points = analytics.series[0].points if analytics.series else ()
        low, high = (points[-1].low, points[-1].high) if points else (None, None)
        if low is None or high is None:
            return self.tr("With so few answers nobody can say how sure the mean is.")
        return self.tr("With {answers} the mean may be off by {points} points either way.").format(
            answers=answers_text(analytics.scored_answers), points=rounded((high - low) / 2)
        )


def _mean(analytics: ProgressAnalytics) -> str:
    mean = analytics.distribution.mean
    return "\N{EN DASH}" if mean is None else score_text(mean)


def _answers() -> str:
    return translate("progress", "answers")
