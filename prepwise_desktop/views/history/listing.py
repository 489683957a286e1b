"""The card of sessions: the table, or in its place what a search found, and below it how many there are."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from prepwise_desktop.domain.history import SearchHit
from prepwise_desktop.messages.figures import answers_text, sessions_text
from prepwise_desktop.viewmodels.history import HistoryViewModel
from prepwise_desktop.viewmodels.hits_model import HitsModel
from prepwise_desktop.viewmodels.sessions_model import IdRole
from prepwise_desktop.views import theme
from prepwise_desktop.views.history.hits import HitsList
from prepwise_desktop.views.history.table import SessionsTable
from prepwise_desktop.views.parts.card import Card, Hairline
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.empty_state import EmptyState


class Listing(Card):
    """Where the keyboard moves, the reader follows."""

    #: the keyboard goes on to the reader
    entered = Signal()

    def __init__(self, view_model: HistoryViewModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._view_model = view_model
        self.table = SessionsTable(view_model.model)
        self._hits = HitsModel(self)
        self._forms = QStackedWidget()
        self._forms.addWidget(self.table)
        self._count = ElidedLabel(size=theme.SMALL, ink="secondary")
        self._hint = ElidedLabel(self.tr("Tick two to compare"), size=theme.SMALL, ink="secondary")
        # Clear of the card's round corners, which the table would else paint over.
        self.body.setContentsMargins(theme.BORDER, theme.RADIUS // 2, theme.BORDER, theme.BORDER)
        self.body.setSpacing(0)
        self.body.addWidget(self._forms, 1)
        self.body.addWidget(Hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(*(theme.space(theme.WELL_PADDING),) * 4)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._hint)
        self.body.addLayout(foot)
        self._connect()

    @cached_property
    def hits(self) -> HitsList:
        """What a search found; made for the first one that finds something."""
        made = HitsList(self._hits)
        made.hit_changed.connect(self._on_hit)
        made.hit_entered.connect(self.entered)
        self._forms.addWidget(made)
        return made

    @cached_property
    def _nothing(self) -> EmptyState:
        sentence = self.tr("No session fits what you look for and the filters you set.")
        made = EmptyState("search", self.tr("Nothing fits"), sentence)
        self._forms.addWidget(made)
        return made

    def current(self) -> QWidget:
        """What the keyboard moves in."""
        shown = self._forms.currentWidget()
        return shown if isinstance(shown, HitsList) else self.table

    def enter(self) -> None:
        """Go from the search field to what was found, and read the first of it."""
        shown = self.current()
        shown.setFocus()
        if isinstance(shown, HitsList) and not shown.currentIndex().isValid():
            shown.setCurrentIndex(self._hits.index(0, 0))

    def show_counts(self) -> None:
        """Show the form that fits, and say how many sessions there are."""
        found = self._view_model.found
        listed = self._view_model.model.total
        if found is None:
            self._forms.setCurrentWidget(self.table if listed else self._nothing)
            scored = self.tr("{answers} scored").format(answers=answers_text(self._view_model.scored_answers))
            self._count.set_text(f"{sessions_text(listed)}, {scored}")
        else:
            self._forms.setCurrentWidget(self.hits if found.hits else self._nothing)
            count = sessions_text(len(found.hits))
            words = self.tr("The newest {sessions} that hold it") if found.more else self.tr("Found in {sessions}")
            self._count.set_text(words.format(sessions=count))
        self._hint.setVisible(found is None and listed > 1)

    def _connect(self) -> None:
        self.table.row_changed.connect(lambda index: self._on_row(str(index.data(IdRole))))
        self.table.row_entered.connect(self.entered)
        self._view_model.searched.connect(self._on_searched)
        self._view_model.refreshed.connect(self.show_counts)

    def _on_row(self, session_id: str) -> None:
        shown = self._view_model.session
        if shown is None or shown.session_id != session_id:
            self._view_model.open(session_id)

    def _on_hit(self, hit: SearchHit) -> None:
        self._view_model.open_hit(hit)

    def _on_searched(self) -> None:
        found = self._view_model.found
        self._hits.set_hits(found.hits if found is not None else ())
        self.show_counts()
