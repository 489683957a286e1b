"""A field of many lines, for plain text (a job description, notes), however long."""

from PySide6.QtCore import QMimeData, QSize, QTimer
from PySide6.QtGui import QHideEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts import answer_text
from prepwise_desktop.views.parts.long_lines import broken, pieces

_LINES = 6
_LEAST_LINES = 2


class TextField(QTextEdit):
    """Tab leaves it. Dropped files are the window's, which knows what this field would do with one.

    Text that is pasted or set loses what deceives the eye, and its longest lines are broken, since Qt lays the whole
    of a line out at every key. A long text is filled in piece by piece; what is read from the field is whole at once.
    """

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = _LINES) -> None:
        super().__init__(parent)
        self._lines = lines
        self._whole = ""
        self._to_come: list[str] = []
        self._cursor = self.textCursor()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._fill_in)
        self.setFont(theme.font())
        answer_text.prepare_plain(self)
        answer_text.set_lines(self, theme.BODY)
        self.setPlaceholderText(placeholder)
        self.document().setDocumentMargin(theme.space(theme.GAP) - theme.FOCUS)
        beside = theme.space(theme.FIELD_PADDING) - theme.space(theme.GAP)
        self.setViewportMargins(beside, 0, beside, 0)

    def toPlainText(self) -> str:
        """All of the text, also while it is filled in."""
        return self._whole if self._to_come else super().toPlainText()

    def setPlainText(self, text: str) -> None:
        """Other text, in lines of the theme's height; says so once."""
        self._to_come.clear()
        silent = self.blockSignals(True)
        self.setUndoRedoEnabled(False)
        self.clear()
        answer_text.set_lines(self, theme.BODY)
        self.blockSignals(silent)
        self._take(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_text(self, text: str) -> None:
        """Set this text unless it stands there already; signals nothing."""
        if self.toPlainText() != _shown(text):
            silent = self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(silent)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return answer_text.is_text(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if answer_text.is_text(source):
            self._finish()
            self._take(source.text())
            self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._finish()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._finish()
        super().inputMethodEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._finish()
        super().hideEvent(event)

    def _take(self, text: str) -> None:
        """Put this in place of the selection, as one step that undo takes back."""
        shown = _shown(text)
        cursor = self.textCursor()
        before, after = self._around(cursor)
        first, *self._to_come = pieces(shown) or [""]
        self._whole = before + shown + after
        silent = self.blockSignals(True)
        cursor.insertText(first)
        self._cursor = cursor
        self.blockSignals(silent)
        if self._to_come:
            self._timer.start(0)
        else:
            self.setUndoRedoEnabled(True)
        self.textChanged.emit()

    def _around(self, cursor: QTextCursor) -> tuple[str, str]:
        # Qt counts in units of UTF-16.
        units = super().toPlainText().encode("utf-16-le", "surrogatepass")
        before, after = units[: 2 * cursor.selectionStart()], units[2 * cursor.selectionEnd() :]
        return before.decode("utf-16-le", "replace"), after.decode("utf-16-le", "replace")

    def _fill_in(self) -> None:
        silent = self.blockSignals(True)
        self._cursor.joinPreviousEditBlock()
        self._cursor.insertText(self._to_come.pop(0))
        self._cursor.endEditBlock()
        self.blockSignals(silent)
        if not self._to_come:
            self._timer.stop()
            self._whole = ""
            self.setUndoRedoEnabled(True)

    def _finish(self) -> None:
        while self._to_come:
            self._fill_in()

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, self._height(self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CELL_WIDTH * 2, self._height(_LEAST_LINES))

    def _height(self, lines: int) -> int:
        return round(theme.line_height(theme.BODY) * lines) + 2 * theme.space(theme.GAP)


def _shown(text: str) -> str:
    return broken(in_plain_sight(text.replace("\r\n", "\n").replace("\r", "\n")))
