"""The field that a key is typed into: dots, also for a screen reader, and nothing to copy out of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from prepwise_desktop.views.parts.labelled_field import LineField

#: dots that stand for a key that is kept: as many for every key, so that not even its length is told
_DOTS = "•" * 24


class KeyField(LineField):
    """Starts empty, whatever is kept: a kept key is shown as so many dots behind which nothing stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        # No keyboard of the platform may learn it.
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhHiddenText | hints.ImhSensitiveData | hints.ImhNoPredictiveText)

    def show_kept(self, *, kept: bool) -> None:
        """Whether a key is kept for this field."""
        self.setPlaceholderText(_DOTS if kept else self.tr("Paste your key"))

    def forget(self) -> None:
        """Let go of what was typed, and of all that undo would bring back."""
        self.clear()
        self.setModified(False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            # Another pane or another text size: a key that was not kept stays nowhere.
            self.forget()
