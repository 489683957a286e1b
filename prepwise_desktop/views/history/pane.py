"""The list left, the session that is being read right; narrow, one in the other's place; or two compared."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.session import UNFINISHED, InterviewSession
from prepwise_desktop.messages.dates import date_text
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.figures import answers_text
from prepwise_desktop.messages.file_names import file_name_text
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.viewmodels.comparison import ComparisonViewModel
from prepwise_desktop.viewmodels.history import HistoryViewModel
from prepwise_desktop.viewmodels.scoring_again import ScoringAgain
from prepwise_desktop.views import theme
from prepwise_desktop.views.history.comparison import ComparisonPage
from prepwise_desktop.views.history.exports import Exports
from prepwise_desktop.views.history.filters import Filters
from prepwise_desktop.views.history.listing import Listing
from prepwise_desktop.views.history.reader import SessionReader
from prepwise_desktop.views.history.search_field import SearchField
from prepwise_desktop.views.history.under_way import UnderWayBar
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.empty_state import EmptyState
from prepwise_desktop.views.parts.notice_bar import NoticeBar
from prepwise_desktop.views.parts.scroll_pane import pane_margins
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: widths of the table and the reader
_WIDTHS = (488, 376)


class HistoryPane(QWidget):
    """Arrow keys move, Space ticks, Enter goes to the reader, Delete deletes with undo, Escape goes back."""

    #: what a person who has no session yet wants
    start_requested = Signal()
    continue_requested = Signal(str)
    #: a session, and the index of the question whose answer is to be kept as a story
    story_requested = Signal(str, int)
    #: the same for a question that is to be answered again
    again_requested = Signal(str, int)

    def __init__(
        self,
        view_model: HistoryViewModel,
        comparison: ComparisonViewModel,
        again: ScoringAgain,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scoring_again = again
        self._view_model = view_model
        self._comparing = comparison
        self._deleted_id = ""
        self._reading = False
        self._search, self._filters = SearchField(), Filters()
        self._listing = Listing(view_model)
        self._reader = SessionReader()
        self._news = NoticeBar()
        self._build()
        self._connect()
        self._search.setText(view_model.search_text)
        self._on_refreshed()
        self._on_opened(view_model.session)

    def _show_again(self) -> None:
        """Offer to have the answers of the session that is read judged by whoever is in charge now."""
        session, again = self._view_model.session, self._scoring_again
        words = ""
        if session is not None and again.session_id == session.session_id:
            words = self.tr("Stop scoring again")
        elif again.can_score(session) and not again.session_id:
            who = again.evaluator() or self.tr("the offline coach")
            words = self.tr("Score again with {evaluator}").format(evaluator=who)
        self._reader.show_again(words)

    def _on_score_again(self) -> None:
        session = self._view_model.session
        if self._scoring_again.session_id:
            self._scoring_again.cancel()
        elif session is not None:
            self._scoring_again.begin(session.session_id)

    def _on_scored_again(self, session_id: str) -> None:
        session = self._view_model.session
        if session is not None and session.session_id == session_id:
            self._view_model.open(session_id)

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        if self._compares:
            return self._comparison.first_control()
        return self._listing.current() if self._view_model.session_count else self._empty.button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @cached_property
    def _empty(self) -> EmptyState:
        made = EmptyState(
            "history",
            self.tr("No sessions yet"),
            self.tr("Each session is kept here, with every word."),
            self.tr("Start a session"),
        )
        made.acted.connect(self.start_requested)
        self._forms.addWidget(made)
        return made

    @cached_property
    def _comparison(self) -> ComparisonPage:
        """Made when two are first compared."""
        made = ComparisonPage(self._comparing)
        made.left.connect(self._on_comparison_left)
        self._forms.addWidget(made)
        return made

    @property
    def _compares(self) -> bool:
        return isinstance(self._forms.currentWidget(), ComparisonPage)

    def _build(self) -> None:
        self._forms = QStackedWidget()
        self._list = self._made_list()
        self._forms.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._forms, 1)
        view_model = self._view_model
        self._searching = UnderWayBar(self.tr("Searching every session"), view_model.search_job)
        self._exporting = UnderWayBar(self.tr("Exporting sessions"), view_model.export_job, measured=True)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(theme.space(theme.GAP))
        for bar in (self._searching, self._exporting, self._news):
            self._foot.addWidget(bar)
        column.addLayout(self._foot)

    def _made_list(self) -> QWidget:
        page = QWidget()
        columns = QHBoxLayout()
        columns.setSpacing(theme.space(theme.INSIDE))
        columns.addWidget(self._listing, _WIDTHS[0])
        columns.addWidget(self._reader, _WIDTHS[1])
        self._column = QVBoxLayout(page)
        self._column.setSpacing(theme.space(theme.INSIDE))
        self._column.addLayout(self._made_header())
        self._column.addLayout(self._made_search())
        self._column.addLayout(columns, 1)
        return page

    def _made_header(self) -> QHBoxLayout:
        self._compare = SecondaryButton(self.tr("Compare"), icon="compare")
        self._delete = SecondaryButton(self.tr("Delete"), icon="trash")
        self._continue = SecondaryButton(self.tr("Continue"), icon="play")
        self._export = SecondaryButton(self.tr("Export…"), icon="export")
        self._back = QuietButton(self.tr("All sessions"), icon="undo")
        header = QHBoxLayout()
        header.setSpacing(theme.GAP)
        header.addWidget(WrapLabel(self.tr("History"), size=theme.TITLE, weight=theme.SEMIBOLD), 1)
        for button in (self._back, self._continue, self._compare, self._export, self._delete):
            # Large text has no room for all their words.
            button.set_icon_only(icon_only=theme.is_large())
            header.addWidget(button)
        return header

    def _made_search(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(theme.INSIDE))
        grid.setVerticalSpacing(theme.space(theme.GAP))
        grid.addWidget(self._search, 0, 0)
        grid.addWidget(self._filters, *((1, 0) if theme.is_large() else (0, 1)))
        grid.setColumnStretch(0, 1)
        return grid

    def _connect(self) -> None:
        view_model = self._view_model
        self._delete.clicked.connect(view_model.delete)
        self._compare.clicked.connect(self._on_compare)
        self._exports = Exports(self._export, view_model)
        self._continue.clicked.connect(self._on_continue)
        self._back.clicked.connect(lambda: self._set_reading(False))
        self._listing.entered.connect(lambda: self._set_reading(True))
        self._reader.story_requested.connect(self._on_story)
        self._reader.again_requested.connect(self._on_again)
        self._reader.score_again_requested.connect(self._on_score_again)
        self._scoring_again.changed.connect(self._show_again)
        self._scoring_again.scored.connect(self._on_scored_again)
        self._search.textChanged.connect(view_model.search)
        self._search.entered.connect(self._listing.enter)
        self._filters.changed.connect(view_model.narrow)
        self._news.acted.connect(lambda: view_model.restore(self._deleted_id))
        for keys, act in (
            (QKeySequence(Qt.Key.Key_Escape), self._on_escape),
            (QKeySequence(QKeySequence.StandardKey.Find), self._on_find),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        for listed in (self._listing, self._reader):
            delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), listed)
            delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            delete.activated.connect(view_model.delete)
        view_model.refreshed.connect(self._on_refreshed)
        view_model.opened.connect(self._on_opened)
        view_model.place_found.connect(self._reader.show_place)
        view_model.deleted.connect(self._on_deleted)
        view_model.restored.connect(self._unsay)
        view_model.exported.connect(self._on_exported)
        self._exporting.cancelled.connect(self._on_export_stopped)
        for job in (view_model.search_job, view_model.export_job):
            job.slow.connect(self._fit_foot)
            job.over.connect(self._fit_foot)
        view_model.failed.connect(self._on_failed)
        view_model.model.ticks_changed.connect(self._on_ticks)
        self._comparing.failed.connect(self._on_failed)
        self._on_ticks()

    def _on_refreshed(self) -> None:
        if not self._compares:
            self._forms.setCurrentWidget(self._list if self._view_model.session_count else self._empty)
        self._filters.show_narrowing(self._view_model.narrowing, self._view_model.evaluators)
        self._listing.show_counts()

    def _on_opened(self, session: InterviewSession | None) -> None:
        self._delete.setEnabled(session is not None)
        self._export.setEnabled(session is not None)
        self._continue.setVisible(session is not None and session.status in UNFINISHED)
        self._reader.show_session(session)
        self._show_again()
        if session is not None:
            self._listing.table.choose(session.session_id)
        self._arrange()

    def _on_ticks(self) -> None:
        self._compare.setEnabled(bool(self._view_model.to_compare))

    def _on_compare(self) -> None:
        first, second = self._view_model.to_compare
        self._comparing.compare(first, second)
        self._forms.setCurrentWidget(self._comparison)
        self._comparison.first_control().setFocus()

    def _on_comparison_left(self) -> None:
        self._forms.setCurrentWidget(self._list)
        self._on_refreshed()
        self._listing.current().setFocus()

    def _on_export_stopped(self) -> None:
        self._say("export", self.tr("The export was stopped, and nothing of it was written."))

    def _on_exported(self, path: Path) -> None:
        words = self.tr("Exported to {name}.").format(name=file_name_text(path.name))
        self._say("export", words)

    def _on_story(self, index: int) -> None:
        if self._view_model.session is not None:
            self.story_requested.emit(self._view_model.session.session_id, index)

    def _on_again(self, index: int) -> None:
        if self._view_model.session is not None:
            self.again_requested.emit(self._view_model.session.session_id, index)

    def _on_deleted(self, session: InterviewSession) -> None:
        self._deleted_id = session.session_id
        title = session_title(session.mode, session.session_type)
        words = self.tr("Deleted “{title}, {date}” with its {answers}.").format(
            title=title, date=date_text(session.created_at), answers=answers_text(session.answered_count)
        )
        self._say("trash", words, self.tr("Undo"), action_icon="undo")

    def _on_failed(self, error: PrepWiseError) -> None:
        self._say("warning", sentence(error))

    def _on_continue(self) -> None:
        if self._view_model.session is not None:
            self.continue_requested.emit(self._view_model.session.session_id)

    def _on_find(self) -> None:
        if self._forms.currentWidget() is self._list:
            self._set_reading(False)
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.selectAll()

    def _on_escape(self) -> None:
        if self._compares:
            self._on_comparison_left()
            return
        if self._search.hasFocus():
            self._search.clear()
        self._set_reading(False)
        self._listing.current().setFocus()

    def _set_reading(self, reading: bool) -> None:  # noqa: FBT001 - the state itself
        self._reading = reading
        self._arrange()
        if reading:
            self._reader.setFocus()

    def _say(self, icon: str, words: str, action: str = "", *, action_icon: str = "") -> None:
        self._news.show_news(icon, words, action, action_icon=action_icon)
        self._fit_foot()

    def _unsay(self) -> None:
        self._news.hide()
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Keep what stands at the foot clear of the window's edge; where nothing does, it takes no room."""
        beside, above = pane_margins(self.window().width())
        stands = any(not bar.isHidden() for bar in (self._searching, self._exporting, self._news))
        self._foot.setContentsMargins(beside, 0, beside, above if stands else 0)

    def _arrange(self) -> None:
        width = self.window().width()
        narrow = theme.is_large() or width < theme.NARROW_BELOW
        beside, above = pane_margins(width)
        self._column.setContentsMargins(beside, above, beside, above)
        self._fit_foot()
        alone = narrow and self._reading
        self._listing.setVisible(not alone)
        self._search.setVisible(not alone)
        self._filters.setVisible(not alone)
        self._compare.setVisible(not alone)
        self._reader.setVisible((self._reading or not narrow) and self._view_model.session is not None)
        self._back.setVisible(alone)
