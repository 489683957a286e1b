"""Every competency that was practised: where it stands, how sure that is, and what is wanted."""

from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.rubric import level_for
from prepwise_desktop.messages.progress import standing_text
from prepwise_desktop.viewmodels.progress import ProgressState
from prepwise_desktop.views.charts.competency_bars import CompetencyBars
from prepwise_desktop.views.charts.section import ChartSection
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.padded import padded
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.progress.figures import competency_bars, competency_table


class CompetenciesCard(Surface):
    """A row each; a level stands there from three answers on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=(0, 0))
        title = self.tr("Competencies")
        self.section = ChartSection(title, CompetencyBars(title), inset=False)
        self._nothing = QWidget()
        words = self.tr("What you practised stands here, once an answer is scored.")
        self._nothing.setLayout(padded(WrapLabel(words, ink="secondary")))
        self.body.addWidget(self.section)
        self.body.addWidget(self._nothing)
        self.body.addStretch(1)

    def show_state(self, state: ProgressState) -> None:
        """Show these standings, the weakest known ones where they are."""
        standings = state.analytics.competencies
        chart = self.section.chart
        assert isinstance(chart, CompetencyBars)
        summary = "; ".join(standing_text(each) for each in standings)
        chart.set_rows(competency_bars(standings), summary, wanted=state.wanted)
        self.section.set_figures(lambda: competency_table(standings), any_rows=bool(standings))
        self._nothing.setVisible(not standings)
        if state.wanted is None or not any(each.level for each in standings):
            self.section.set_note(self.tr("a level appears after 3 answers"))
        else:
            wanted = self.tr("mean, its likely range, and the level {level} you want")
            self.section.set_note(wanted.format(level=level_for(state.wanted)))
