"""The question: its place, kind and competency, its words, and why it is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.messages.evaluators import is_model
from prepwise_desktop.messages.findings import why_asked
from prepwise_desktop.messages.words import about
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.scrolled import REACH
from prepwise_desktop.views.parts.ask_dialog import Answer, ask
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.text_label import Run
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class QuestionHead(QWidget):
    """With large text the reason stands behind a link. A follow-up names its parent, a click away."""

    parent_requested = Signal()

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._kind = WrapLabel(ink="secondary")
        self._text = WrapLabel(size=theme.TITLE, weight=theme.SEMIBOLD)
        self._reason = WrapLabel()
        self._back = LinkButton()
        self._back.clicked.connect(self.parent_requested)
        self._why = LinkButton(self.tr("Why asked"))
        self._why.clicked.connect(self._show_reason)
        line = QHBoxLayout()
        line.setSpacing(theme.space(theme.INSIDE))
        line.addWidget(self._kind, 1)
        line.addWidget(self._back)
        line.addWidget(self._why)
        line.setContentsMargins(0, 0, REACH, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.STEP))
        rows: list[QHBoxLayout | QWidget] = [line, self._text]
        for row in reversed(rows) if theme.is_large() else rows:
            column.addWidget(row) if isinstance(row, QWidget) else column.addLayout(row)
        if not theme.is_large():
            column.addSpacing(theme.STEP)
        column.addWidget(self._reason)

    def refresh(self) -> None:
        """Show the question that is on screen now."""
        response, parent = self._view_model.question.response, self._view_model.question.parent_question
        question = response.question
        self._kind.set_text(self._about())
        self._text.set_text(question.text)
        ground = question.ground
        reason = (Run(text=why_asked(ground), ink="secondary"), Run(text=f" “{ground.text}”" if ground.text else ""))
        self._reason.set_runs(*(run for run in reason if run.text))
        self._reason.setVisible(parent is None and not theme.is_large())
        self._why.setVisible(parent is None and theme.is_large())
        self._back.setVisible(parent is not None and not self._view_model.again)
        self._back.setText(self.tr("Back to question {number}").format(number=self._number()))

    def _number(self) -> int:
        return (self._view_model.strip_index or 0) + 1

    def _about(self) -> str:
        """Place, kind and competency; with large text the menu above says the place already."""
        question = self._view_model.question.response.question
        kind = about(question.kind, question.competency)
        if not question.writer and is_model(self._view_model.question.session.evaluator):
            kind = (*kind, self.tr("from the question bank"))
        if self._view_model.question.parent_question is not None:
            place = self.tr("Follow-up to question {number}").format(number=self._number())
            return place if theme.is_large() else " · ".join((place, *kind))
        count = self._view_model.questions.rowCount() + self._view_model.to_come
        place = self.tr("Question {number} of {count}").format(number=self._number(), count=count)
        return " · ".join(kind if theme.is_large() else (place, *kind))

    def _show_reason(self) -> None:
        ask(self.window(), self.tr("Why asked"), self._reason.text(), Answer(words=self.tr("Close")))
