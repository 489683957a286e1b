"""Progress of a period at a glance; every figure says what it rests on, and what is not known is not drawn."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.domain.progress.period import Period
from prepwise_desktop.messages.dates import date_text, noon
from prepwise_desktop.messages.progress import before_text, period_name, rests_on
from prepwise_desktop.viewmodels.progress import ProgressState, ProgressViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.empty_state import EmptyState
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise
from prepwise_desktop.views.parts.reading_order import walk_in_reading_order
from prepwise_desktop.views.parts.scroll_pane import ScrollPane, pane_margins
from prepwise_desktop.views.parts.segments import Segments
from prepwise_desktop.views.parts.wrap_label import WrapLabel
from prepwise_desktop.views.progress.competencies import CompetenciesCard
from prepwise_desktop.views.progress.kinds import KindsCard
from prepwise_desktop.views.progress.milestones import MilestonesCard
from prepwise_desktop.views.progress.practice import PracticeCard
from prepwise_desktop.views.progress.scores import ScoresCard
from prepwise_desktop.views.progress.times import TimesCard
from prepwise_desktop.views.progress.work_on import WorkOnCard

translate = QCoreApplication.translate

#: how high the first row of cards is, and how wide the right column where the window is narrow
_FIRST_ROW, _COLUMN_NARROW = 284, 232


_Card = ScoresCard | KindsCard | CompetenciesCard | PracticeCard | WorkOnCard | MilestonesCard | TimesCard


class ProgressPane(QWidget):
    """The header stays; the cards scroll. Figures come with `refreshed` and go into the cards that are there."""

    #: what a person wants who has no session yet, and one to read
    start_requested = Signal()
    session_requested = Signal(str)

    def __init__(self, view_model: ProgressViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._periods = Segments(self.tr("Period"), [(each.value, period_name(each)) for each in Period])
        self._periods.set_key(view_model.period.value)
        self._rests_on = ElidedLabel(ink="secondary")
        self._scores, self._kinds = ScoresCard(), KindsCard()
        self._competencies, self._practice = CompetenciesCard(), PracticeCard()
        self._times, self._milestones = TimesCard(), MilestonesCard()
        self._work_on = WorkOnCard()
        self._foot = WrapLabel(ink="secondary")
        self._grid = QGridLayout()
        self._build()
        self._periods.choice_changed.connect(lambda key: view_model.choose(Period(key)))
        self._scores.start_requested.connect(self.start_requested)
        self._empty.acted.connect(self.start_requested)
        for card in (self._scores, self._kinds):
            card.session_requested.connect(self.session_requested)
        self._pieces = Piecewise(self)
        view_model.refreshed.connect(self._show)
        self._show()

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self._empty.button if self._forms.currentWidget() is self._empty else self._periods

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside, above = pane_margins(self.window().width())
        self._header.setContentsMargins(beside, above, beside, theme.space(theme.INSIDE))
        narrow = self.window().width() < theme.NARROW_BELOW
        if not theme.is_large():
            width = _COLUMN_NARROW if narrow else theme.COLUMN
            # The column keeps its place until its cards come.
            self._grid.setColumnMinimumWidth(1, width)
            for card in (self._kinds, self._practice, self._milestones):
                card.setFixedWidth(width)

    def _build(self) -> None:
        self._header = QGridLayout()
        self._header.setHorizontalSpacing(theme.space(theme.WELL_PADDING))
        self._header.addWidget(WrapLabel(self.tr("Progress"), size=theme.TITLE, weight=theme.SEMIBOLD), 0, 0)
        # Large text leaves no room beside the title.
        place = (1, 0, 1, 3) if theme.is_large() else (0, 1)
        self._header.addWidget(self._rests_on, *place)
        self._header.addWidget(self._periods, 0, 2)
        self._header.setColumnStretch(1, 1)
        self._pane = ScrollPane(above=0)
        self._arrange_cards()
        # Each shows when it has its figures.
        for card in self._cards():
            card.hide()
        self._pane.body.addLayout(self._grid)
        self._pane.body.addWidget(self._foot)
        self._pane.body.addStretch(1)
        self._empty = EmptyState(
            "progress",
            self.tr("No progress to show yet"),
            self.tr("After your first session this page shows its score; after three, where you are going."),
            self.tr("Start a session"),
        )
        self._forms = QStackedWidget()
        # Nothing stands below the header before it is known what.
        for form in (QWidget(), self._pane, self._empty):
            self._forms.addWidget(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addWidget(self._forms, 1)

    def _arrange_cards(self) -> None:
        grid = self._grid
        grid.setHorizontalSpacing(theme.space(theme.INSIDE))
        grid.setVerticalSpacing(theme.space(theme.INSIDE))
        pairs = (
            (self._scores, self._kinds),
            (self._competencies, self._practice),
            (self._work_on, self._milestones),
        )
        if theme.is_large():
            for row, card in enumerate(card for pair in pairs for card in pair):
                grid.addWidget(card, row, 0)
            grid.addWidget(self._times, grid.rowCount(), 0)
            return
        for row, (left, right) in enumerate(pairs):
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)
        grid.addWidget(self._times, len(pairs), 0, 1, 2)
        grid.setRowMinimumHeight(0, _FIRST_ROW)
        grid.setColumnStretch(0, 1)

    def _show(self) -> None:
        state = self._view_model.state
        if state is None:
            self._forms.setCurrentIndex(0)
            return
        nothing = not state.analytics.series and not any(each.answers for each in state.analytics.days)
        empty = nothing and self._view_model.period is Period.ALL
        self._forms.setCurrentWidget(self._empty if empty else self._pane)
        self._rests_on.set_text(_rests_on(state))
        if empty:
            return
        self._pieces.start(self._filling(state))

    def _filling(self, state: ProgressState) -> Pieces:
        for card in self._cards():
            card.show_state(state)
            if card is not self._times:
                card.show()
            yield
        first = self.tr("First attempts by one evaluator only.")
        self._foot.set_text(f"{first} {before_text(state.analytics)}")
        walk_in_reading_order(self._pane)

    def _cards(self) -> tuple[_Card, ...]:
        """In reading order."""
        return (
            self._scores,
            self._kinds,
            self._competencies,
            self._practice,
            self._work_on,
            self._milestones,
            self._times,
        )


def _rests_on(state: ProgressState) -> str:
    analytics = state.analytics
    if analytics.start is None:
        return rests_on(analytics)
    since = translate("progress", "{day} to today").format(day=date_text(noon(analytics.start)))
    return f"{since}, {rests_on(analytics)}"
