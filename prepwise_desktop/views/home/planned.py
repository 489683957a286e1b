"""The sessions that are planned, due ones first: each can be begun, moved or abandoned."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from prepwise_desktop.domain.session_summary import SessionSummary
from prepwise_desktop.messages.dates import day_and_time_text
from prepwise_desktop.messages.figures import questions_text
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import ListCard
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.text_label import Run


class PlannedList(ListCard):
    """The first due one is the primary act of the pane, unless something more urgent is."""

    start_requested = Signal(str)
    move_requested = Signal(str)
    abandon_requested = Signal(str)

    def __init__(
        self,
        planned: tuple[SessionSummary, ...],
        now: datetime,
        parent: QWidget | None = None,
        *,
        may_be_primary: bool,
    ) -> None:
        super().__init__(parent)
        self._now = now
        #: the button that begins the first one that is due
        self.primary: PrimaryButton | None = None
        first = next((each for each in planned if may_be_primary and each.is_due(now)), None)
        for summary in planned:
            self.add_row(self._row(summary, primary=summary is first))

    def _row(self, summary: SessionSummary, *, primary: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        padding = theme.space(theme.INSIDE)
        line.setContentsMargins(padding, theme.space(theme.GAP), padding, theme.space(theme.GAP))
        line.setSpacing(theme.space(theme.GAP))
        line.addLayout(self._words(summary), 1)
        start = self._start_button(primary=primary)
        more = QuietButton(self.tr("More"), icon="more")
        more.set_icon_only()
        when = self._when(summary)
        for button in (start, more):
            button.setAccessibleDescription(when)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        start.clicked.connect(partial(self.start_requested.emit, summary.session_id))
        more.clicked.connect(partial(self._open_menu, more, summary.session_id))
        return row

    def _start_button(self, *, primary: bool) -> PrimaryButton | SecondaryButton:
        if not primary:
            return SecondaryButton(self.tr("Start"))
        self.primary = PrimaryButton(self.tr("Start"))
        return self.primary

    def _words(self, summary: SessionSummary) -> QVBoxLayout:
        title, when = ElidedLabel(), ElidedLabel(size=theme.SMALL)
        questions = questions_text(summary.question_count)
        title.set_text(f"{session_title(summary.mode, summary.session_type)}, {questions}")
        due = Run(text=self.tr("due, "), weight=theme.SEMIBOLD)
        day = Run(text=self._when(summary), ink="secondary")
        when.set_runs(*((due, day) if summary.is_due(self._now) else (day,)))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(title)
        lines.addWidget(when)
        return lines

    def _when(self, summary: SessionSummary) -> str:
        assert summary.scheduled_for is not None
        return day_and_time_text(summary.scheduled_for, self._now)

    def _open_menu(self, button: QuietButton, session_id: str) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Another time…")).triggered.connect(partial(self.move_requested.emit, session_id))
        menu.addAction(self.tr("Abandon…")).triggered.connect(partial(self.abandon_requested.emit, session_id))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
