"""The head of the interview: what is practised, the clock, Pause and End, and the strip of all questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.domain.session import InterviewSession
from prepwise_desktop.messages.dates import day_text
from prepwise_desktop.messages.words import session_title, within
from prepwise_desktop.viewmodels.interview import InterviewViewModel, Phase
from prepwise_desktop.viewmodels.questions_model import Became
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.count_down import CountDown
from prepwise_desktop.views.parts.buttons import QuietButton
from prepwise_desktop.views.parts.clock_label import ClockLabel
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.question_strip import QuestionStrip
from prepwise_desktop.views.parts.strip_cell import Became as CellBecame
from prepwise_desktop.views.parts.strip_cell import CellState
from prepwise_desktop.views.parts.text_label import Run

_BECAME: dict[Became, CellBecame] = {
    Became.OPEN: "open",
    Became.ANSWERED: "answered",
    Became.SKIPPED: "skipped",
    Became.QUEUED: "queued",
}

#: a share of the row so large that what is empty beside it gets nothing
_ALL = 10_000


class SessionHeader(QWidget):
    """With large text it is one row: the strip as a menu, the time, and icons."""

    hints_requested = Signal()
    end_requested = Signal()

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        # Large text leaves no row for these two: a parent has them deleted with the rest all the same.
        self._title = ElidedLabel(parent=self)
        self._clock = ClockLabel(self.tr("Time in this session"))
        self._count_down = CountDown()
        self._line = ProgressLine(self.tr("Time left"), ink="secondary")
        self._later = ElidedLabel(self.tr("Feedback comes at the end."), self, ink="secondary")
        self.strip = QuestionStrip()
        self._hints = QuietButton(self.tr("Hints and your guess"), icon="hint")
        self._pause = QuietButton(self.tr("Pause"), icon="pause")
        self._end = QuietButton(self.tr("End…"), icon="end")
        self._away = QuietButton(self.tr("Back to the session"), icon="undo")
        for button in self._buttons():
            button.set_icon_only(icon_only=theme.is_large())
        self._arrange()
        self._hints.clicked.connect(self.hints_requested)
        self._pause.clicked.connect(view_model.pause)
        self._end.clicked.connect(self.end_requested)
        self._away.clicked.connect(view_model.leave_question)
        self.strip.index_requested.connect(view_model.go_to)
        view_model.ticked.connect(self._show_time)
        view_model.refreshed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the session and the question as they are now."""
        model = self._view_model
        if model.session is None:
            return
        session = model.session
        self._show_title(session)
        cells = [CellState(became=_BECAME[row.became], flagged=row.flagged) for row in model.questions.rows()]
        cells += [CellState(became=_BECAME[Became.OPEN], flagged=False)] * model.to_come
        self.strip.set_cells(cells, model.strip_index, fixed=not session.mode.order_free)
        is_open = model.phase is Phase.OPEN
        self.strip.setEnabled(is_open)
        self.strip.setVisible(not model.again)
        self._title.setVisible(model.again or not theme.is_large())
        self._end.setVisible(is_open and not model.again)
        self._away.setVisible(is_open and model.again)
        self._pause.setVisible(is_open and (model.again or session.mode.can_pause))
        self._later.setVisible(is_open and not model.question.coached and not theme.is_large())
        self._hints.setVisible(is_open and theme.is_large() and model.question.editing and model.question.helped)
        self._show_time()

    def _show_title(self, session: InterviewSession) -> None:
        title, target = session_title(session.mode, session.session_type), session.target
        day = day_text(session.started_at or session.created_at)
        if self._view_model.again:
            title, rest = self.tr("Answering again"), f"{within(title)}, {day}"
        else:
            rest = self.tr("{role} at {company}") if target.company else "{role}"
            rest = rest.format(role=target.role, company=target.company)
        self._title.set_runs(Run(text=title, weight=theme.SEMIBOLD), Run(text=f", {rest}", ink="secondary"))

    def _buttons(self) -> tuple[QuietButton, ...]:
        return (self._hints, self._pause, self._end, self._away)

    def _show_time(self) -> None:
        time = self._view_model.time
        for widget in (self._count_down, self._line):
            widget.setVisible(time is not None)
        self._clock.setVisible(time is None and self._view_model.phase is Phase.OPEN and not self._view_model.again)
        if time is not None:
            self._count_down.show_time(time)
            self._line.set_fraction(time.share_left)
        self._clock.set_seconds(int(self._view_model.seconds))
        self._clock.setMinimumWidth(self._clock.sizeHint().width())

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.WELL_PADDING))
        column.addLayout(row)
        # The row keeps its height when the buttons go, so that a pause moves nothing.
        row.addStrut(theme.control_height())
        if theme.is_large():
            self._later.hide()
            self.strip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(self._title, _ALL)
            row.addWidget(self.strip)
            row.addSpacing(theme.space(theme.GAP))
            row.addWidget(self._clock)
            row.addWidget(self._count_down)
            row.addStretch(1)
        else:
            row.addWidget(self._title, 1)
            row.addWidget(self._clock)
            row.addWidget(self._count_down)
        for button in self._buttons():
            row.addWidget(button)
        if not theme.is_large():
            below = QHBoxLayout()
            below.setSpacing(theme.space(theme.INSIDE))
            below.addWidget(self.strip, 1)
            below.addWidget(self._later, 0, Qt.AlignmentFlag.AlignVCenter)
            below.addSpacing(theme.QUIET_PADDING)
            column.addLayout(below)
        line = QHBoxLayout()
        line.addWidget(self._line)
        line.addSpacing(theme.QUIET_PADDING)
        column.addLayout(line)
