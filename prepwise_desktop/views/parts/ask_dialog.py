"""One question with its answers as buttons; the window behind it goes on living."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import DangerButton, PrimaryButton, SecondaryButton
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One button; what it does happens after the dialog has closed."""

    words: str
    act: Callable[[], None] | None = None
    primary: bool = False
    danger: bool = False


class AskDialog(Dialog):
    """Closed by Escape it does nothing; the last button has the focus at first unless another one is primary.

    `body` stands between the sentence and the buttons.
    """

    def __init__(
        self, parent: QWidget, title: str, sentence: str, answers: tuple[Answer, ...], body: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setAccessibleDescription(sentence)
        self.column.addWidget(WrapLabel(sentence, ink="secondary"))
        if body is not None:
            self.column.addWidget(body)
        self.column.addSpacing(theme.space(theme.GAP))
        row = self._buttons(answers)
        self.column.addLayout(row)
        if self.column.totalMinimumSize().width() > self.room(_WIDTH):
            row.setDirection(QBoxLayout.Direction.TopToBottom)
        self.fit(_WIDTH)

    def _buttons(self, answers: tuple[Answer, ...]) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.space(theme.GAP))
        row.addStretch(1)
        for answer in answers:
            kind = DangerButton if answer.danger else PrimaryButton if answer.primary else SecondaryButton
            button = kind(answer.words)
            button.setDefault(answer.primary)
            button.clicked.connect(lambda _=False, chosen=answer: self._on_chosen(chosen))
            row.addWidget(button)
            if answer.primary or answer is answers[-1]:
                button.setFocus()
        return row

    def _on_chosen(self, answer: Answer) -> None:
        self.accept()
        if answer.act is not None:
            answer.act()


def ask(parent: QWidget, title: str, sentence: str, *answers: Answer) -> AskDialog:
    """Open the dialog over the window and return at once."""
    dialog = AskDialog(parent, title, sentence, answers)
    dialog.open()
    return dialog
