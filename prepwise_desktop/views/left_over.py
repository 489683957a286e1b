"""Words that can be kept nowhere any more: shown once more, to be copied."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog
from prepwise_desktop.views.parts.text_field import TextField


def show_left_over(window: QWidget, words: str) -> AskDialog:
    """Words of a session that is gone. Opens the dialog over the window; the words are nowhere else any more."""
    return _show(
        window,
        window.tr("What you typed last has no session any more"),
        window.tr("Its session was deleted or is in another backup. Copy your words if you want to keep them."),
        words,
        (
            Answer(words=window.tr("Close")),
            Answer(words=window.tr("Copy and close"), act=lambda: _copy(words), primary=True),
        ),
    )


def ask_before_losing(window: QWidget, words: str, leave: Callable[[], None]) -> AskDialog:
    """Words for a file that is damaged, when the window is to close; `leave` closes it all the same."""

    def copy_and_leave() -> None:
        _copy(words)
        leave()

    return _show(
        window,
        window.tr("Your last words cannot be saved"),
        window.tr(
            "The file with your sessions is damaged. Copy your words, then close: the next start offers a way back."
        ),
        words,
        (
            Answer(words=window.tr("Close and lose them"), act=leave, danger=True),
            Answer(words=window.tr("Stay")),
            Answer(words=window.tr("Copy and close"), act=copy_and_leave, primary=True),
        ),
    )


def _show(window: QWidget, title: str, sentence: str, words: str, answers: tuple[Answer, ...]) -> AskDialog:
    # Four lines, so that the buttons below are on a small screen too.
    field = TextField(lines=4)
    field.setReadOnly(True)
    field.setAccessibleName(window.tr("What you typed"))
    field.setPlainText(words)
    dialog = AskDialog(window, title, sentence, answers, field)
    dialog.open()
    return dialog


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)
