"""Where an answer is written: plain text, at most 72 characters a line, and a limit that loses nothing."""

from typing import ClassVar

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from prepwise_desktop.domain.session import ANSWER_LIMIT
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts import answer_text

_LEAST_LINES = 3


class AnswerEditor(QTextEdit):
    """Tab leaves it. It takes no dropped files: they are the window's.

    `edited` comes after each change by the person (never after `set_text`). What would exceed the limit is refused as
    a whole, with `refused(excess)`: the text stays as it was, and so does the clipboard.
    """

    edited = Signal()
    refused = Signal(int)

    #: the face, and the size whose line height the lines have
    type_size: ClassVar[int] = theme.ANSWER
    line_size: ClassVar[int] = theme.ANSWER
    mono: ClassVar[bool] = False

    def __init__(self, parent: QWidget | None = None, *, limit: int = ANSWER_LIMIT) -> None:
        super().__init__(parent)
        self._limit, self._last = limit, ""
        answer_text.prepare(self, padded=True, frame=theme.FOCUS)
        self.setFont(theme.font(self.type_size, mono=self.mono))
        answer_text.set_lines(self, self.line_size)
        self.setAccessibleName(self.tr("Your answer"))
        self.setCursorWidth(theme.FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(self._on_changed)

    def text(self) -> str:
        """The answer as typed, lines ended by a newline."""
        return answer_text.plain_text(self)

    def set_text(self, text: str) -> None:
        """Show another answer, with an empty undo history and the cursor at its end; it signals nothing."""
        self.blockSignals(True)
        self.setPlainText(text)
        answer_text.set_lines(self, self.line_size)
        self._last = self.text()
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN * 2, self.minimumSizeHint().height() * 2)

    def minimumSizeHint(self) -> QSize:
        lines = round(theme.line_height(theme.ANSWER) * _LEAST_LINES)
        return QSize(theme.COLUMN, lines + 2 * theme.space(theme.ANSWER_PADDING_Y) + 2 * theme.FOCUS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_measure()

    def set_measure(self) -> None:
        """Break the lines where they are still easy to read."""
        answer_text.set_measure(self)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted text loses its look; pasted files and pictures are not text."""
        if self.canInsertFromMimeData(source) and self._has_room_for(source.text()):
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return answer_text.is_text(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        adds = typed.isprintable() or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if typed and adds and not event.modifiers() & commands and not self._has_room_for(typed):
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() and not self._has_room_for(event.commitString()):
            event.accept()
        else:
            super().inputMethodEvent(event)

    def _has_room_for(self, added: str) -> bool:
        """Whether this fits in place of the selection; if not, it is refused aloud."""
        # The document counts UTF-16 units, never fewer than characters: far from the limit this is enough.
        if self.document().characterCount() + len(added) * 2 <= self._limit:
            return True
        kept = len(self.text()) - len(self.textCursor().selectedText())
        excess = kept + len(added.replace("\r\n", "\n")) - self._limit
        if excess > 0:
            self.refused.emit(excess)
        return excess <= 0

    def _on_changed(self) -> None:
        text = self.text()
        if text != self._last:
            self._last = text
            self.edited.emit()
