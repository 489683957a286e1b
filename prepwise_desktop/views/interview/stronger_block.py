"""The stronger answer below an evaluation: made only of the person's own facts, with blanks where one is missing."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.domain.stronger_answer import StrongerAnswer
from prepwise_desktop.messages.stronger import sources_text
from prepwise_desktop.viewmodels.stronger_answers import StrongerAnswers
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.blanks_label import paragraphs_of
from prepwise_desktop.views.parts.buttons import LinkButton
from prepwise_desktop.views.parts.card import Hairline, Well
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.emptying import empty
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class StrongerBlock(QWidget):
    """Hidden until it is asked for; while it is made it says so and can be given up."""

    def __init__(self, view_model: StrongerAnswers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._answer: StrongerAnswer | None = None
        self.copy = LinkButton(self.tr("Copy"), icon="copy")
        self.cancel = LinkButton(self.tr("Cancel"))
        self._lead = WrapLabel(size=theme.SMALL, ink="secondary")
        self._well = Well()
        self._well.body.setSpacing(round(theme.line_height(theme.ANSWER) / 2))
        self._sources = WrapLabel(size=theme.SMALL, ink="secondary")
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(self.tr("Stronger answer"), weight=theme.SEMIBOLD), 1)
        head.addWidget(self.cancel)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.GAP))
        column.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(self._lead)
        column.addWidget(self._well)
        column.addWidget(self._sources)
        column.addSpacing(theme.space(theme.GAP))
        self.copy.clicked.connect(self._on_copy)
        self.cancel.clicked.connect(view_model.cancel)
        self.hide()

    def refresh(self) -> None:
        """Show what there is."""
        model = self._view_model
        answer = model.answer if model.shown else None
        self.cancel.setVisible(model.making)
        for widget in (self.copy, self._well, self._sources):
            widget.setVisible(answer is not None)
        if answer is None:
            self._lead.set_text(self.tr("Being made from your answer and your resume."))
        else:
            self._lead.set_text(
                self.tr("Made only from your answer and your resume. Fill the blanks with your own facts.")
                if answer.blanks
                else self.tr("Made only from your answer and your resume.")
            )
            self._show_answer(answer)
        self.setVisible(model.shown and (answer is not None or model.making))

    def _show_answer(self, answer: StrongerAnswer) -> None:
        if answer == self._answer:
            return
        self._answer = answer
        empty(self._well.body)
        for label in paragraphs_of(answer):
            self._well.body.addWidget(label)
        self._sources.set_text(sources_text(answer))

    def _on_copy(self) -> None:
        if self._answer is not None:
            QApplication.clipboard().setText(self._answer.text)
