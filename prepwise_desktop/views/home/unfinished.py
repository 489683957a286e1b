"""The older sessions that wait to be gone on with, below the newest one: each can be continued or ended."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.session_summary import SessionSummary
from prepwise_desktop.messages.home import place_of, since_when
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.views.home.waiting_row import WaitingRow
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import ListCard


class UnfinishedList(ListCard):
    """A row each, the newest first."""

    continue_requested = Signal(str)
    end_requested = Signal(str)

    def __init__(self, sessions: tuple[SessionSummary, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for summary in sessions:
            self.add_row(self._row(summary))

    def _row(self, summary: SessionSummary) -> QWidget:
        go_on, end = SecondaryButton(self.tr("Continue")), QuietButton(self.tr("End it…"))
        go_on.clicked.connect(partial(self.continue_requested.emit, summary.session_id))
        end.clicked.connect(partial(self.end_requested.emit, summary.session_id))
        for button in (go_on, end):
            button.setAccessibleDescription(since_when(summary))
        title = f"{session_title(summary.mode, summary.session_type)}, {place_of(summary)}"
        return WaitingRow(title, since_when(summary), go_on, end)
