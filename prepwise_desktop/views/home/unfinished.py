"""The older sessions that wait to be gone on with, below the newest one: each can be continued or ended."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.session import SessionSummary
from prepwise_desktop.messages.home import place_of, since_when
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.elided_label import ElidedLabel


class UnfinishedList(ListCard):
    """A row each, the newest first."""

    continue_requested = Signal(str)
    end_requested = Signal(str)

    def __init__(self, sessions: tuple[SessionSummary, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for summary in sessions:
            self.add_row(self._row(summary))

    def _row(self, summary: SessionSummary) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        padding = theme.space(theme.INSIDE)
        line.setContentsMargins(padding, theme.space(theme.GAP), padding, theme.space(theme.GAP))
        line.setSpacing(theme.space(theme.GAP))
        line.addLayout(_words(summary), 1)
        go_on, end = SecondaryButton(self.tr("Continue")), QuietButton(self.tr("End it…"))
        go_on.clicked.connect(partial(self.continue_requested.emit, summary.session_id))
        end.clicked.connect(partial(self.end_requested.emit, summary.session_id))
        for button in (go_on, end):
            button.setAccessibleDescription(since_when(summary))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


def _words(summary: SessionSummary) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    title = f"{session_title(summary.mode, summary.session_type)}, {place_of(summary)}"
    lines.addWidget(ElidedLabel(title))
    lines.addWidget(ElidedLabel(since_when(summary), size=theme.SMALL, ink="secondary"))
    return lines
