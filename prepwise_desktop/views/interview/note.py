"""A note to oneself about a question: a quiet button, and the sheet that it opens."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.viewmodels.question import QuestionViewModel
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH, _LINES = 480, 8


class NoteButton(QuietButton):
    """The icon alone; washed while the question has a note."""

    def __init__(self, view_model: InterviewViewModel, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("NoteButton", "Note"), parent, icon="pen")
        self._question = view_model.question
        self.setCheckable(True)
        self.set_icon_only()
        self.clicked.connect(self._open)
        for signal in (self._question.changed, self._question.shown):
            signal.connect(self.refresh)

    def refresh(self) -> None:
        """Show whether there is a note."""
        if self._question.is_open:
            self.setChecked(bool(self._question.note.strip()))

    def _open(self) -> None:
        self.refresh()
        NoteDialog(self._question, self.window()).open()


class NoteDialog(Dialog):
    """Kept as it is typed: there is nothing to confirm. Escape closes it."""

    def __init__(self, question: QuestionViewModel, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("NoteDialog", "Note to self"), parent)
        field = TextField(lines=_LINES)
        field.setAccessibleName(self.windowTitle())
        field.setPlainText(question.note)
        field.textChanged.connect(lambda: question.edit_note(field.toPlainText()))
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.column.addWidget(
            WrapLabel(self.tr("For you alone: nobody judges it, and it stands in History."), ink="secondary")
        )
        self.column.addWidget(field, 1)
        self.column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(self.room(_WIDTH))
        field.setFocus()
