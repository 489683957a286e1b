"""What is sent, to the letter: before the first call to a host, and of every call of this run."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.domain.providers import Sent
from prepwise_desktop.messages.dates import time_text
from prepwise_desktop.messages.vendors import purpose_text
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import LinkButton, PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_SIZE = (720, 560)


class WhatIsSentDialog(Dialog):
    """`agreed` when the person lets it go there; closed in any other way nothing is sent.

    Where `asks` is off it only shows, and of several messages one can be chosen.
    """

    agreed = Signal()

    def __init__(self, host: str, parent: QWidget, *, asks: bool) -> None:
        title = QCoreApplication.translate("WhatIsSentDialog", "What is sent to {host}").format(host=host)
        super().__init__(title, parent)
        self.resize(self.room(_SIZE[0]), min(theme.px(_SIZE[1]), parent.window().height() - 2 * theme.GROUP))
        self._sent: tuple[Sent, ...] = ()
        self._which = Combo()
        self._field = LabelledField(self.tr("Message"), self._which)
        self._field.hide()
        self._text = TextField()
        self._text.setReadOnly(True)
        self._agree: PrimaryButton | None = None
        self._text.setAccessibleName(self.tr("The text that is sent"))
        self._copy = LinkButton(self.tr("Copy"), icon="copy")
        self._which.activated.connect(self._show_chosen)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        left_out = self.tr(
            "Your name, e-mail, phone, address and links are taken out first. The rest goes there word for word."
        )
        self.column.addWidget(WrapLabel(left_out, ink="secondary"))
        if asks:
            later = self.tr("This is the first message, as your plan stands now. Answers follow when you submit them.")
            self.column.addWidget(WrapLabel(later, ink="secondary"))
        self.column.addWidget(self._field)
        self.column.addWidget(self._text, 1)
        self.column.addLayout(self._foot(asks=asks))

    def show_sent(self, sent: tuple[Sent, ...]) -> None:
        """Show these messages, the first of them at first."""
        self._sent = sent
        self._which.set_choices([(str(number), _title(each)) for number, each in enumerate(sent)])
        self._field.setVisible(len(sent) > 1)
        self._show_chosen()
        if self._agree is not None:
            self._agree.setEnabled(True)
            self._agree.setFocus()

    def show_preview(self, sent: Sent) -> None:
        """Show what would be sent."""
        self.show_sent((sent,))

    def _show_chosen(self) -> None:
        if self._sent:
            self._text.setPlainText(self._sent[int(self._which.key())].text)

    def _foot(self, *, asks: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(self._copy)
        row.addStretch(1)
        close = SecondaryButton(self.tr("Not now") if asks else self.tr("Close"))
        close.clicked.connect(self.reject)
        row.addWidget(close)
        if asks:
            self._agree = PrimaryButton(self.tr("Agree and use it"))
            # Nobody agrees to what is not on the screen yet.
            self._agree.setEnabled(False)
            self._agree.clicked.connect(self._on_agreed)
            row.addWidget(self._agree)
        return row

    def _on_agreed(self) -> None:
        self.accept()
        self.agreed.emit()


def _title(sent: Sent) -> str:
    when = "" if not isinstance(sent.at, datetime) else f", {time_text(sent.at)}"
    return f"{purpose_text(sent.purpose)}{when}, {sent.model}"
