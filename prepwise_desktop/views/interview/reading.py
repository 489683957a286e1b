"""The page on which a submitted answer is read, with its evaluation beside it."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.messages.figures import clock_text, length_text, place_text
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.answer_card import AnswerCard
from prepwise_desktop.views.interview.evaluation_card import EvaluationCard
from prepwise_desktop.views.interview.question_head import QuestionHead
from prepwise_desktop.views.interview.scrolled import REACH, Scrolled
from prepwise_desktop.views.interview.stronger_block import StrongerBlock
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.paging import page
from prepwise_desktop.views.parts.text_label import Run

#: widths of the answer's and the evaluation's column
_WIDTHS = (448, 408)
#: lines of the answer that always show; a question that is longer scrolls
_LEAST_LINES = 6


class ReadingPage(QWidget):
    """With large text one column that scrolls as a whole: question, evaluation, answer."""

    #: a session, and the index of the question whose answer is to be kept as a story
    story_requested = Signal(str, int)

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        question = view_model.question
        large = theme.is_large()
        self.head = QuestionHead(view_model)
        self.evaluation = EvaluationCard(question, grows=large)
        self.reader = AnswerReader(grows=large)
        self._facts = ElidedLabel(tabular=True)
        self._attempt = ElidedLabel(ink="secondary")
        self._attempts = LinkButton(icon="down")
        self._menu = QMenu(self)
        self.again = SecondaryButton(self.tr("Answer again"), icon="redo")
        self.again.set_icon_only(icon_only=large)
        self.stronger = SecondaryButton(self.tr("Stronger answer"), icon="pen")
        self.stronger.set_icon_only(icon_only=large)
        self.block = StrongerBlock(view_model.stronger)
        self._story = LinkButton(self.tr("Keep as a story…"), icon="story")
        self.evaluation.add_below(self._story, Qt.AlignmentFlag.AlignLeft)
        self.evaluation.add_below(self.block)
        self._brings_up = False
        self._quotes: list[tuple[int, int, int]] = []
        self.next = PrimaryButton(self.tr("Next question"))
        self._keeps = ElidedLabel(self.tr("Keeps this attempt."), ink="secondary")
        self._going_on = ElidedLabel(self.tr("You can go on; scoring goes on too."), ink="secondary")
        self._arrange_large() if large else self._arrange()
        self._connect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not page(self._read.verticalScrollBar(), event):
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Show the attempt that is read."""
        question = self._view_model.question
        if question.attempt is None:
            return
        self._brings_up = False
        self.head.refresh()
        self.evaluation.forget()
        self._quotes = []
        self.reader.set_text(question.attempt.text, code=question.is_code)
        length = length_text(question.attempt.text, code=question.is_code)
        self._facts.set_runs(
            Run(text=self.tr("Your answer"), weight=theme.SEMIBOLD),
            Run(text=f"  {length} · {clock_text(question.attempt.seconds)}", ink="secondary"),
        )
        several = len(question.response.attempts) > 1
        number, count = question.attempt.number, len(question.response.attempts)
        self._attempt.setVisible(not several)
        self._attempt.set_text(self.tr("Attempt {number}").format(number=number))
        self._attempts.setVisible(several)
        self._attempts.setText(self.tr("Attempt {place}").format(place=place_text(number, count)))
        self._show_evaluation()

    def _show_evaluation(self) -> None:
        question = self._view_model.question
        if question.editing:
            return
        quotes = [(quote.start, quote.end, row.number) for row in question.criteria for quote in row.quotes]
        if self.evaluation.refresh() and quotes != self._quotes:
            self._quotes = quotes
            self.reader.show_quotes(quotes)
        self._going_on.setVisible(question.scoring and not theme.is_large())
        self.again.setEnabled(question.can_answer_again)
        self._keeps.setVisible(question.can_answer_again and not theme.is_large())
        self._story.setVisible(question.may_be_story)
        self._show_stronger()
        self.next.setText(self._next_words())
        self.next.setEnabled(not self._view_model.waits_for_next)

    def _next_words(self) -> str:
        model = self._view_model
        if model.again:
            return self.tr("Back to the session")
        more = model.has_next or model.waits_for_next
        return self.tr("Next question") if more else self.tr("See the result")

    def _show_stronger(self) -> None:
        stronger = self._view_model.stronger
        self.stronger.setVisible(stronger.can_be_asked)
        self.stronger.setText(self.tr("Hide stronger answer") if stronger.shown else self.tr("Stronger answer"))
        self.block.refresh()

    def _on_stronger_changed(self) -> None:
        self._show_stronger()
        self._brings_up = self.block.isVisible()

    def _on_range_changed(self) -> None:
        """What was asked for a moment ago gets its room bit by bit: keep it in view until the person scrolls."""
        if self._brings_up:
            top = self.block.mapTo(self._read.content, self.block.rect().topLeft()).y()
            self._read.verticalScrollBar().setValue(top)

    def _on_scrolled(self) -> None:
        self._brings_up = False

    def _set_tab_order(self) -> None:
        answer, said = [self._attempts, self.reader], self.evaluation.stops()
        order = [*said, *answer] if theme.is_large() else [*answer, *said]
        for first, second in pairwise(
            [*order, self._story, self.block.cancel, self.block.copy, self.again, self.stronger, self.next]
        ):
            QWidget.setTabOrder(first, second)

    def _on_arrived(self) -> None:
        self.evaluation.announce()

    def _on_pointed_at(self, number: int) -> None:
        self.reader.emphasise(number or None)

    def _on_story(self) -> None:
        place = self._view_model.question.place
        self.story_requested.emit(place.session_id, place.index)

    def _open_menu(self) -> None:
        self._menu.clear()
        question = self._view_model.question
        for attempt in question.response.attempts:
            action = QAction(self.tr("Attempt {number}").format(number=attempt.number), self._menu, checkable=True)
            action.setChecked(attempt is question.attempt)
            action.setData(attempt.number)
            action.triggered.connect(self._on_attempt_chosen)
            self._menu.addAction(action)
        self._menu.popup(self._attempts.mapToGlobal(self._attempts.rect().bottomLeft()))

    def _on_attempt_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._view_model.question.show_attempt(int(action.data()))

    def _connect(self) -> None:
        model = self._view_model
        self.head.parent_requested.connect(model.go_to_parent)
        self.evaluation.pointed_at.connect(self._on_pointed_at)
        self.evaluation.built.connect(self._set_tab_order)
        self.evaluation.pressed.connect(self.reader.scroll_to)
        self.evaluation.follow_up_requested.connect(model.answer_follow_up)
        self._attempts.clicked.connect(self._open_menu)
        self._story.clicked.connect(self._on_story)
        self.stronger.clicked.connect(model.stronger.show_or_hide)
        model.stronger.changed.connect(self._on_stronger_changed)
        bar = self._read.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range_changed)
        bar.actionTriggered.connect(self._on_scrolled)
        self.again.clicked.connect(model.question.answer_again)
        self.next.clicked.connect(model.go_next)
        model.question.changed.connect(self._show_evaluation)
        model.question.evaluation_arrived.connect(self._on_arrived)

    def _answer_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._facts, 1)
        line.addWidget(self._attempt)
        line.addWidget(self._attempts)
        return line

    def _arrange(self) -> None:
        self._read = self.evaluation.scrolled
        left = Scrolled()
        left.body.setSpacing(theme.space(theme.INSIDE))
        left.body.addWidget(self.head)
        left.body.addLayout(self._answer_line())
        left.body.addSpacing(-theme.GAP)
        # It takes what room there is, and scrolls its own text.
        self.reader.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.reader.setMinimumHeight(round(theme.line_height(theme.ANSWER) * _LEAST_LINES))
        left.body.addWidget(AnswerCard(self.reader), 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GROUP)
        grid.setVerticalSpacing(theme.space(theme.WELL_PADDING) - REACH)
        right = QVBoxLayout()
        right.setContentsMargins(0, REACH, 0, REACH)
        right.addWidget(self.evaluation)
        grid.addWidget(left, 0, 0)
        grid.addLayout(right, 0, 1)
        for column, layout in enumerate(self._bars()):
            grid.addLayout(layout, 1, column)
            grid.setColumnStretch(column, _WIDTHS[column])
        grid.setRowStretch(0, 1)

    def _arrange_large(self) -> None:
        sheet = self._read = Scrolled()
        sheet.body.setSpacing(theme.space(theme.INSIDE))
        sheet.body.addWidget(self.head)
        sheet.body.addWidget(self.evaluation)
        sheet.body.addLayout(self._answer_line())
        sheet.body.addWidget(AnswerCard(self.reader))
        sheet.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet, 1)
        left, right = self._bars()
        left.addLayout(right, 1)
        column.addLayout(left)

    def _bars(self) -> tuple[QHBoxLayout, QHBoxLayout]:
        left, right = QHBoxLayout(), QHBoxLayout()
        left.setSpacing(theme.space(theme.GAP))
        left.addWidget(self.again)
        left.addWidget(self._keeps)
        left.addStretch(1)
        right.setSpacing(theme.space(theme.GAP))
        right.addWidget(self._going_on)
        right.addWidget(self.stronger)
        right.addStretch(1)
        right.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        return left, right
