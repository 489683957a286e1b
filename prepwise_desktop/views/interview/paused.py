"""The page of a paused interview: the question is hidden, everything is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.dates import time_text
from prepwise_desktop.messages.figures import clock_text, place_text, word_count, words_text
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.scrolled import Scrolled
from prepwise_desktop.views.parts.buttons import PrimaryButton, QuietButton
from prepwise_desktop.views.parts.card import Hairline
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH = 480
_LABELS = 120
#: a share of the row so large that what is beside it gets only what the column cannot take
_ALL = 10_000


class PausedPage(Scrolled):
    """Go on has the focus."""

    end_requested = Signal()

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._title = WrapLabel(size=theme.FIGURE, weight=theme.SEMIBOLD)
        self._sentence = WrapLabel(size=theme.ANSWER, ink="secondary")
        self._answered, self._time = WrapLabel(), WrapLabel()
        self.go_on = PrimaryButton(self.tr("Go on"))
        self._end = QuietButton(self.tr("End session…"))
        self._away = QuietButton(self.tr("Back to the session"))
        self.go_on.clicked.connect(view_model.go_on)
        self._end.clicked.connect(self.end_requested)
        self._away.clicked.connect(view_model.leave_question)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(theme.GAP))
        for button in (self.go_on, self._end, self._away):
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QWidget()
        box.setMaximumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.GAP))
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(theme.space(theme.INSIDE))
        column.addLayout(buttons)
        column.addSpacing(theme.space(theme.GROUP))
        column.addWidget(Hairline())
        column.addSpacing(theme.space(theme.GAP))
        column.addLayout(self._facts())
        self.body.addStretch(3)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(box, _ALL)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(5)

    def refresh(self) -> None:
        """Show where the interview stands."""
        model = self._view_model
        if model.session is None or model.paused_at is None:
            return
        session = model.session
        self._end.setVisible(not model.again)
        self._away.setVisible(model.again)
        self._title.set_text(self.tr("Paused at {time}").format(time=time_text(model.paused_at)))
        hidden = self.tr("The clock stands at {time}. The question is hidden until you go on.").format(
            time=clock_text(model.seconds_shown)
        )
        self._sentence.set_text(f"{self._saved()} {hidden}")
        answered = place_text(session.answered_count, len(session.questions))
        flagged = sum(each.flagged for each in session.questions)
        more = self.tr(", {flagged} flagged").format(flagged=flagged) if flagged else ""
        self._answered.set_text(answered + more)
        self._time.set_text(clock_text(model.seconds_shown))

    def _saved(self) -> str:
        question = self._view_model.question
        words = word_count(question.text)
        if not question.editing or not words:
            return self.tr("Everything you wrote is saved.")
        text = self.tr("Your answer to question {number} is saved: {words}.")
        return text.format(number=(self._view_model.strip_index or 0) + 1, words=words_text(words))

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(theme.INSIDE))
        grid.setVerticalSpacing(theme.space(theme.STEP))
        grid.setColumnMinimumWidth(0, theme.px(_LABELS) - theme.space(theme.INSIDE))
        grid.setColumnStretch(1, 1)
        for row, (words, value) in enumerate(
            ((self.tr("Answered"), self._answered), (self.tr("Time"), self._time)),
        ):
            grid.addWidget(WrapLabel(words, ink="secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        return grid
