"""A place to paste or type a resume when there is no file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_SIZE = (600, 480)


class PasteDialog(QDialog):
    """Gives the text back when there is some."""

    pasted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(*(theme.px(length) for length in _SIZE))
        self.setWindowTitle(self.tr("Paste or type your resume"))
        self._text = TextField(placeholder=self.tr("Name, e-mail, employers with dates, education, skills"))
        self._text.setAccessibleName(self.tr("Text of your resume"))
        self._read = PrimaryButton(self.tr("Read it"))
        self._read.setEnabled(False)
        self._read.clicked.connect(self._on_read)
        self._text.textChanged.connect(lambda: self._read.setEnabled(bool(self._text.toPlainText().strip())))
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(theme.GROUP),) * 4)
        column.addWidget(WrapLabel(self.windowTitle(), size=theme.TITLE, weight=theme.SEMIBOLD))
        column.addWidget(WrapLabel(self.tr("One line for each thing. It stays on this computer."), ink="secondary"))
        column.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._read)
        column.addLayout(row)
        self._text.setFocus()

    def _on_read(self) -> None:
        text = self._text.toPlainText()
        self.accept()
        self.pasted.emit(text)
