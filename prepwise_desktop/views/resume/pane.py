"""The Resume pane in its forms: nothing yet, reading, refused, shown."""

from functools import cached_property

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
        view_model.open()
        self._shown = ResumeShown(view_model)
        self._forms = QStackedWidget(self)
        self._forms.addWidget(self._shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._forms)
        self._shown.choose_file_requested.connect(self.choose_file_requested)
        self._shown.paste_requested.connect(self.paste)
        self._shown.start_requested.connect(self.start_requested)
        self._shown.plan_requested.connect(self.plan_requested)
        view_model.stage_changed.connect(self._on_stage)
        view_model.reading_slowly.connect(self._on_reading_slowly)
        self._on_stage()

    @cached_property
    def _reading(self) -> ReadingCard:
        """Made for the first file that takes long."""
        made = ReadingCard(self._view_model)
        self._forms.addWidget(made)
        return made

    @cached_property
    def _refused(self) -> RefusedCard:
        """Made for the first file that is refused."""
        made = RefusedCard(self._view_model)
        made.choose_file_requested.connect(self.choose_file_requested)
        made.paste_requested.connect(self.paste)
        self._forms.addWidget(made)
        return made

    def drop_zone(self) -> DropZone | None:
        """The zone that shows a file over the window, where the pane has one."""
        return self._shown.drop_zone() if self._forms.currentWidget() is self._shown else None

    def first_control(self) -> QWidget | None:
        """Where the keyboard starts; None where that is still being built, and takes the keyboard then."""
        form = self._forms.currentWidget()
        if isinstance(form, ReadingCard):
            return form.cancel
        return form.first_control() if isinstance(form, RefusedCard) else self._shown.first_control()

    def refuse_start(self, sentence: str) -> None:
        """Say beside the target why no session can be started."""
        self._shown.refuse(sentence)

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
                self._refused.first_control().setFocus()
        elif stage is not Stage.READING:
            self._forms.setCurrentWidget(self._shown)
        elif self._view_model.reads_slowly:
            # The pane was made anew, for another text size, in the middle of it.
            self._on_reading_slowly()

    def _on_reading_slowly(self) -> None:
        if self._view_model.stage is Stage.READING:
            self._reading.begin()
            self._forms.setCurrentWidget(self._reading)
