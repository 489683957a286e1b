"""The table left, the session that is being read right; narrow, one in the other's place."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.session import UNFINISHED, InterviewSession
from prepwise_desktop.messages.dates import date_text
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.figures import answers_text, sessions_text
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.viewmodels.history import HistoryViewModel
from prepwise_desktop.viewmodels.sessions_model import IdRole
from prepwise_desktop.views import theme
from prepwise_desktop.views.history.reader import SessionReader
from prepwise_desktop.views.history.table import SessionsTable
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Card, Hairline
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.empty_state import EmptyState
from prepwise_desktop.views.parts.notice_bar import NoticeBar
from prepwise_desktop.views.parts.scroll_pane import pane_margins
from prepwise_desktop.views.parts.wrap_label import WrapLabel

#: widths of the table and the reader
_WIDTHS = (440, 424)


class HistoryPane(QWidget):
    """Arrow keys move, Enter goes to the reader, Delete deletes with undo, Escape goes back."""

    #: what a person who has no session yet wants
    start_requested = Signal()
    continue_requested = Signal(str)

    def __init__(self, view_model: HistoryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._deleted_id = ""
        self._table = SessionsTable(view_model.table)
        self._reader = SessionReader()
        self._count = ElidedLabel(size=theme.SMALL, ink="secondary")
        self._news = NoticeBar()
        self._news.acted.connect(lambda: view_model.restore(self._deleted_id))
        self._build()
        self._connect()
        view_model.refresh()

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self._table if self._view_model.session_count else self._empty.button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._delete = SecondaryButton(self.tr("Delete"), icon="trash")
        self._continue = SecondaryButton(self.tr("Continue"), icon="play")
        self._back = QuietButton(self.tr("All sessions"), icon="undo")
        header = QHBoxLayout()
        header.setSpacing(theme.GAP)
        header.addWidget(WrapLabel(self.tr("History"), size=theme.TITLE, weight=theme.SEMIBOLD), 1)
        header.addWidget(self._back)
        header.addWidget(self._continue)
        header.addWidget(self._delete)
        card = Card()
        # Clear of the card's round corners, which the table would else paint over.
        card.body.setContentsMargins(theme.BORDER, theme.RADIUS // 2, theme.BORDER, theme.BORDER)
        card.body.setSpacing(0)
        card.body.addWidget(self._table, 1)
        card.body.addWidget(Hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(*(theme.space(theme.WELL_PADDING),) * 4)
        foot.addWidget(self._count, 1)
        card.body.addLayout(foot)
        self._list = card
        both = QWidget()
        self._columns = QHBoxLayout(both)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.space(theme.INSIDE))
        self._columns.addWidget(self._list, _WIDTHS[0])
        self._columns.addWidget(self._reader, _WIDTHS[1])
        self._empty = EmptyState(
            "history",
            self.tr("No sessions yet"),
            self.tr("Each session is kept here, with every word."),
            self.tr("Start a session"),
        )
        self._forms = QStackedWidget()
        self._forms.addWidget(both)
        self._forms.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.space(theme.INSIDE))
        self._column.addLayout(header)
        self._column.addWidget(self._forms, 1)
        self._column.addWidget(self._news)
        self._reading = False

    def _connect(self) -> None:
        view_model = self._view_model
        self._empty.acted.connect(self.start_requested)
        self._delete.clicked.connect(view_model.delete)
        self._continue.clicked.connect(self._on_continue)
        self._back.clicked.connect(lambda: self._set_reading(False))
        self._table.row_changed.connect(self._on_row)
        self._table.row_entered.connect(lambda: self._set_reading(True))
        for keys, act in ((Qt.Key.Key_Delete, view_model.delete), (Qt.Key.Key_Escape, self._on_escape)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        view_model.refreshed.connect(self._on_refreshed)
        view_model.opened.connect(self._on_opened)
        view_model.deleted.connect(self._on_deleted)
        view_model.restored.connect(self._news.hide)
        view_model.failed.connect(self._on_failed)

    def _on_row(self, index: QModelIndex) -> None:
        session_id = str(index.data(IdRole))
        shown = self._view_model.session
        if shown is None or shown.session_id != session_id:
            self._view_model.open(session_id)

    def _on_refreshed(self) -> None:
        count, answers = self._view_model.session_count, self._view_model.scored_answers
        self._forms.setCurrentIndex(0 if count else 1)
        scored = self.tr("{answers} scored").format(answers=answers_text(answers))
        self._count.set_text(f"{sessions_text(count)}, {scored}")

    def _on_opened(self, session: InterviewSession | None) -> None:
        self._delete.setEnabled(session is not None)
        self._delete.setVisible(session is not None)
        self._continue.setVisible(session is not None and session.status in UNFINISHED)
        self._reader.show_session(session)
        if session is not None:
            self._table.choose(session.session_id)
        self._arrange()

    def _on_deleted(self, session: InterviewSession) -> None:
        self._deleted_id = session.session_id
        title = session_title(session.mode, session.session_type)
        words = self.tr("Deleted “{title}, {date}” with its {answers}.").format(
            title=title, date=date_text(session.created_at), answers=answers_text(session.answered_count)
        )
        self._news.show_news("trash", words, self.tr("Undo"), action_icon="undo")

    def _on_failed(self, error: PrepWiseError) -> None:
        self._news.show_news("warning", sentence(error))

    def _on_continue(self) -> None:
        if self._view_model.session is not None:
            self.continue_requested.emit(self._view_model.session.session_id)

    def _on_escape(self) -> None:
        self._set_reading(False)
        self._table.setFocus()

    def _set_reading(self, reading: bool) -> None:  # noqa: FBT001 - the state itself
        self._reading = reading
        self._arrange()
        if reading:
            self._reader.setFocus()

    def _arrange(self) -> None:
        width = self.window().width()
        narrow = theme.is_large() or width < theme.NARROW_BELOW
        beside, above = pane_margins(width)
        self._column.setContentsMargins(beside, above, beside, above)
        self._list.setVisible(not (narrow and self._reading))
        self._reader.setVisible(self._reading or not narrow)
        self._back.setVisible(narrow and self._reading)
