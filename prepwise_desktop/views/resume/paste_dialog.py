"""A place to paste or type a resume when there is no file."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.messages.refusals import paste_too_long
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.text_field import TEXT_LIMIT, TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_SIZE = (600, 480)


class PasteDialog(Dialog):
    """Starts with what was typed the last time; `pasted` with the text when it should be read."""

    pasted = Signal(str)
    #: what stands in it now, so that closing it, by whatever way, loses nothing
    edited = Signal(str)

    def __init__(self, typed: str, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("PasteDialog", "Paste or type your resume"), parent)
        self.resize(self.room(_SIZE[0]), min(theme.px(_SIZE[1]), parent.window().height() - 2 * theme.GROUP))
        self._text = TextField(placeholder=self.tr("Name, e-mail, employers with dates, education, skills"))
        self._text.setAccessibleName(self.tr("Text of your resume"))
        self._read = PrimaryButton(self.tr("Read it"))
        self._read.setEnabled(False)
        self._read.clicked.connect(self._on_read)
        self._text.textChanged.connect(self._on_edited)
        self._error = WrapLabel(size=theme.SMALL, ink="poor")
        self._error.hide()
        self._text.refused.connect(self._on_refused)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = self.column
        column.addWidget(WrapLabel(self.tr("One line for each thing. It stays on this computer."), ink="secondary"))
        column.addWidget(self._text, 1)
        column.addWidget(self._error)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._read)
        column.addLayout(row)
        if typed:
            self._text.setPlainText(typed)
        self._text.setFocus()

    def _on_refused(self, length: int) -> None:
        self._error.set_text(paste_too_long(length, TEXT_LIMIT))
        self._error.show()

    def _on_edited(self) -> None:
        self._error.hide()
        text = self._text.toPlainText()
        self._read.setEnabled(bool(text.strip()))
        self.edited.emit(text)

    def _on_read(self) -> None:
        text = self._text.toPlainText()
        self.accept()
        self.pasted.emit(text)
