"""The page of an answer that was submitted where feedback comes at the end: its words, and nothing about them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from prepwise_desktop.messages.figures import clock_text, length_text
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.answer_card import AnswerCard
from prepwise_desktop.views.interview.answering import ALONE
from prepwise_desktop.views.interview.question_head import QuestionHead
from prepwise_desktop.views.interview.scrolled import REACH, Scrolled
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.buttons import PrimaryButton
from prepwise_desktop.views.parts.elided_label import ElidedLabel

#: lines of the answer that always show; a question that is longer scrolls
_LEAST_LINES = 6


class SubmittedPage(QWidget):
    """One column in the middle; an answer that was submitted stays as it is."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._head = QuestionHead(view_model)
        self._reader = AnswerReader(grows=theme.is_large())
        self._facts = ElidedLabel(ink="secondary", tabular=True)
        self.next = PrimaryButton(self.tr("Next question"))
        self.next.clicked.connect(view_model.go_next)
        page = Scrolled()
        page.body.setSpacing(theme.space(theme.INSIDE))
        page.body.addWidget(self._head)
        if not theme.is_large():
            self._reader.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            self._reader.setMinimumHeight(round(theme.line_height(theme.ANSWER) * _LEAST_LINES))
        page.body.addWidget(AnswerCard(self._reader), 1)
        bar = QHBoxLayout()
        bar.setSpacing(theme.space(theme.GAP))
        bar.addWidget(self._facts, 1)
        bar.addWidget(self.next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(theme.WELL_PADDING) - REACH)
        self._column.addWidget(page, 1)
        self._column.addLayout(bar)
        QWidget.setTabOrder(self._reader, self.next)

    def refresh(self) -> None:
        """Show the answer that is read."""
        attempt = self._view_model.question.attempt
        if attempt is None:
            return
        self._head.refresh()
        self._reader.set_text(attempt.text, code=self._view_model.question.is_code)
        length = length_text(attempt.text, code=self._view_model.question.is_code)
        words = self.tr("Submitted: {length} in {time}")
        self._facts.set_text(words.format(length=length, time=clock_text(attempt.seconds)))
        self.next.setText(self.tr("Next question") if self._view_model.has_next else self.tr("See the result"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        free = 0 if theme.is_large() else max(0, self.width() - theme.px(ALONE))
        self._column.setContentsMargins(free // 2, 0, free // 2, 0)
