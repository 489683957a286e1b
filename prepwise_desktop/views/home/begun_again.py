"""The answers of completed sessions that were begun once more: each can be gone on with, or let go."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.begun_again import BegunAgain
from prepwise_desktop.messages.figures import word_count, words_text
from prepwise_desktop.messages.home import begun_when
from prepwise_desktop.views.home.waiting_row import WaitingRow
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog, ask
from prepwise_desktop.views.parts.buttons import QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import ListCard

translate = QCoreApplication.translate


class BegunAgainList(ListCard):
    """A row each, the newest first."""

    #: a session, and the index of the question in it
    continue_requested = Signal(str, int)
    #: a BegunAgain
    discard_requested = Signal(object)

    def __init__(self, begun: tuple[BegunAgain, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for each in begun:
            self.add_row(self._row(each))

    def _row(self, begun: BegunAgain) -> QWidget:
        go_on, discard = SecondaryButton(self.tr("Go on")), QuietButton(self.tr("Discard…"))
        go_on.clicked.connect(partial(self.continue_requested.emit, begun.session_id, begun.index))
        discard.clicked.connect(partial(self.discard_requested.emit, begun))
        for button in (go_on, discard):
            button.setAccessibleDescription(begun.question)
        return WaitingRow(begun.question, begun_when(begun), go_on, discard)


def ask_to_discard(parent: QWidget, begun: BegunAgain, discard: Callable[[BegunAgain], None]) -> AskDialog:
    """Ask over that window, naming what goes and what stays."""
    sentence = translate(
        "home", "{words} go that you typed to answer “{question}” again. What you submitted stays in History."
    )
    return ask(
        parent,
        translate("home", "Discard what you began?"),
        sentence.format(words=words_text(word_count(begun.text)), question=begun.question),
        Answer(words=translate("home", "Discard"), act=partial(discard, begun), danger=True),
        Answer(words=translate("home", "Keep"), primary=True),
    )
