"""One line of text that is asked for: a name."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.labelled_field import LabelledField, LineField

_WIDTH = 400


class NameDialog(Dialog):
    """`chosen` is called with the name, without blanks around it; without one there is nothing to confirm."""

    def __init__(self, title: str, name: str, action: str, chosen: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(title, parent)
        self._chosen = chosen
        self._field = LineField(name)
        self._done = PrimaryButton(action)
        self._done.setDefault(True)
        cancel = SecondaryButton(self.tr("Cancel"))
        self.column.addWidget(LabelledField(self.tr("Name"), self._field))
        self.column.addSpacing(theme.space(theme.GAP))
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(theme.GAP))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._done)
        self.column.addLayout(foot)
        self._field.selectAll()
        self._field.textChanged.connect(self._on_changed)
        self._done.clicked.connect(self._on_done)
        cancel.clicked.connect(self.reject)
        self._on_changed()
        self.fit(_WIDTH)
        self._field.setFocus()

    def _on_changed(self) -> None:
        self._done.setEnabled(bool(self._field.text().strip()))

    def _on_done(self) -> None:
        self.accept()
        self._chosen(self._field.text().strip())
