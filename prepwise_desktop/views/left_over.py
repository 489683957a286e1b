"""Words that were typed into a session that is gone: shown once more, to be copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog
from prepwise_desktop.views.parts.text_field import TextField


def show_left_over(window: QWidget, words: str) -> AskDialog:
    """Open the dialog over the window; the words are nowhere else any more."""
    field = TextField()
    field.setReadOnly(True)
    field.setAccessibleName(window.tr("What you typed"))
    field.setPlainText(words)
    dialog = AskDialog(
        window,
        window.tr("What you typed last has no session any more"),
        window.tr("Its session was deleted or is in another backup. Copy your words if you want to keep them."),
        (
            Answer(words=window.tr("Close")),
            Answer(
                words=window.tr("Copy and close"), act=lambda: QGuiApplication.clipboard().setText(words), primary=True
            ),
        ),
        field,
    )
    dialog.open()
    return dialog
