"""The bar below an editor: how much is written and whether it is kept, then Flag, Skip and Submit."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.messages.figures import clock_text, length_text
from prepwise_desktop.viewmodels.draft_keeper import Keeping
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.interview.note import NoteButton
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton, QuietButton
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.text_label import Run


class AnswerBar(QWidget):
    """The same under prose and under code, of which it counts the lines."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        question = view_model.question
        self._facts = ElidedLabel(ink="secondary", tabular=True)
        self.back = LinkButton(self.tr("Back to the evaluation"))
        self.note = NoteButton(view_model)
        self.flag = QuietButton(self.tr("Flag"), icon="flag")
        self.flag.setCheckable(True)
        self.skip = QuietButton(self.tr("Skip"), icon="skip")
        self.submit = PrimaryButton(self.tr("Submit"))
        for button in (self.flag, self.skip):
            button.set_icon_only(icon_only=theme.is_large())
        self._arrange()
        self.back.clicked.connect(question.back_to_reading)
        self.flag.clicked.connect(question.toggle_flag)
        self.skip.clicked.connect(view_model.skip)
        self.submit.clicked.connect(view_model.submit)
        question.changed.connect(self.refresh)
        view_model.ticked.connect(self.show_facts)
        view_model.keeper.keeping_changed.connect(self.show_facts)

    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus in here, from left to right."""
        return (self.back, self.note, self.flag, self.skip, self.submit)

    def refresh(self) -> None:
        """Show what can be done with the question on screen."""
        question = self._view_model.question
        if not question.editing:
            return
        answered = question.response.answered
        self.back.setVisible(answered)
        self.skip.setVisible(not answered)
        for mark in (self.note, self.flag):
            mark.setVisible(not question.again)
        self.flag.setText(self.tr("Flagged") if question.response.flagged else self.tr("Flag"))
        self.flag.setChecked(question.response.flagged)
        self.submit.setText(self._submit_words())
        self.show_facts()

    def show_facts(self) -> None:
        """Show how much is written, for how long, and whether it is kept."""
        question = self._view_model.question
        if not question.editing:
            return
        facts = [length_text(question.text, code=question.is_code)]
        if not theme.is_large() and self._view_model.time is None:
            facts.append(clock_text(question.seconds))
        self._facts.set_runs(Run(text=" · ".join(facts) + " · ", ink="secondary"), self._kept())

    def _submit_words(self) -> str:
        model = self._view_model
        if model.submitting_ends:
            return self.tr("Submit and finish")
        return self.tr("Submit") if model.question.coached else self.tr("Submit and go on")

    def _kept(self) -> Run:
        return {
            Keeping.SAVED: Run(text=self.tr("saved"), ink="secondary"),
            Keeping.SAVING: Run(text=self.tr("saving"), ink="secondary"),
            Keeping.FAILED: Run(text=self.tr("not saved yet"), ink="poor"),
        }[self._view_model.keeper.keeping]

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(self._facts, 1)
        for button in self.stops():
            row.addWidget(button)
