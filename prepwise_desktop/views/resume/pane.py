"""The Resume pane in its forms: nothing yet, reading, refused, shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prepwise_desktop.viewmodels.resume import ResumeViewModel, Stage
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.resume.paste_dialog import PasteDialog
from prepwise_desktop.views.resume.reading import ReadingCard
from prepwise_desktop.views.resume.refused import RefusedCard
from prepwise_desktop.views.resume.shown import ResumeShown


class ResumePane(QWidget):
    """Follows the view-model's stage; reading that is quick shows no progress at all."""

    choose_file_requested = Signal()
    start_requested = Signal()
    plan_requested = Signal()

    def __init__(self, view_model: ResumeViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._shown = ResumeShown(view_model)
        self._reading = ReadingCard(view_model)
        self._refused = RefusedCard(view_model)
        self._forms = QStackedWidget(self)
        for form in (self._shown, self._reading, self._refused):
            self._forms.addWidget(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._forms)
        self._shown.choose_file_requested.connect(self.choose_file_requested)
        self._shown.paste_requested.connect(self.paste)
        self._shown.start_requested.connect(self.start_requested)
        self._shown.plan_requested.connect(self.plan_requested)
        self._refused.choose_file_requested.connect(self.choose_file_requested)
        self._refused.paste_requested.connect(self.paste)
        view_model.stage_changed.connect(self._on_stage)
        view_model.reading_slowly.connect(self._on_reading_slowly)
        view_model.open()
        self._on_stage()

    def drop_zone(self) -> DropZone | None:
        """The zone that shows a file over the window, where the pane has one."""
        return self._shown.drop_zone() if self._forms.currentWidget() is self._shown else None

    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        form = self._forms.currentWidget()
        if form is self._reading:
            return self._reading.cancel
        return self._refused.first_control() if form is self._refused else self._shown.first_control()

    def refuse_start(self, sentence: str) -> None:
        """Say beside the target why no session can be started."""
        self._shown.target.refuse(sentence)

    def paste(self) -> None:
        """Ask for the text of a resume."""
        dialog = PasteDialog(self._view_model.typed, self)
        dialog.edited.connect(self._view_model.type_resume)
        dialog.pasted.connect(self._view_model.import_text)
        dialog.open()

    def _on_stage(self) -> None:
        stage = self._view_model.stage
        if stage is Stage.REFUSED:
            self._refused.show_refusal()
            self._forms.setCurrentWidget(self._refused)
            if self.isVisible():
                self.first_control().setFocus()
        elif stage is not Stage.READING:
            self._forms.setCurrentWidget(self._shown)
        elif self._view_model.reads_slowly:
            # The pane was made anew, for another text size, in the middle of it.
            self._on_reading_slowly()

    def _on_reading_slowly(self) -> None:
        if self._view_model.stage is Stage.READING:
            self._reading.begin()
            self._forms.setCurrentWidget(self._reading)
