"""A field of many lines, for plain text (a job description, notes), however long."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts import answer_text
from prepwise_desktop.views.parts.long_lines import broken, pieces
from prepwise_desktop.views.parts.piecewise import Pieces, Piecewise

#: characters that may be pasted: twice a long book, and a few seconds of filling in
TEXT_LIMIT = 2_000_000

_LINES = 6
_LEAST_LINES = 2


class TextField(QTextEdit):
    """Tab leaves it. Dropped files are the window's, which knows what this field would do with one.

    Text that is pasted or set loses what deceives the eye, and its longest lines are broken, since Qt lays the whole
    of a line out at every key. A long text is filled in piece by piece, half a second for a megabyte; what is read from
    the field is whole at once, and what is typed or pasted meanwhile follows when all of it stands there.
    What is pasted beyond the limit is refused as a whole, with `refused(length)`: the text stays as it was.
    """

    refused = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = _LINES) -> None:
        super().__init__(parent)
        self._lines = lines
        #: all of the text while it is filled in
        self._whole = ""
        #: whether somebody has typed or pasted since it is filled in
        self._waited_for = False
        self._filling = Piecewise(self)
        self.setFont(theme.font())
        answer_text.prepare_plain(self)
        answer_text.set_lines(self, theme.BODY)
        self.setPlaceholderText(placeholder)
        self.document().setDocumentMargin(theme.space(theme.GAP) - theme.FOCUS)
        beside = theme.space(theme.FIELD_PADDING) - theme.space(theme.GAP)
        self.setViewportMargins(beside, 0, beside, 0)

    def toPlainText(self) -> str:
        """All of the text, also while it is filled in."""
        return super().toPlainText() if self._filling.done else self._whole

    def setPlainText(self, text: str) -> None:
        """Other text, in lines of the theme's height; says so once."""
        self._set_shown(_shown(text))

    def show_text(self, text: str) -> None:
        """Set this text unless it stands there already; signals nothing."""
        shown = _shown(text)
        if self.toPlainText() != shown:
            silent = self.blockSignals(True)
            self._set_shown(shown)
            self.blockSignals(silent)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return answer_text.is_text(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not answer_text.is_text(source):
            return
        text = source.text()
        if len(text) > TEXT_LIMIT:
            self.refused.emit(len(text))
        else:
            self._when_filled(partial(self._paste, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        else:
            self._when_filled(partial(super().keyPressEvent, event if self._filling.done else event.clone()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._filling.finish()
        super().inputMethodEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Undo stands in there, and would take back the half of a text.
        self._filling.finish()
        super().contextMenuEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._waited_for:
            self._filling.finish()
        super().hideEvent(event)

    def _when_filled(self, act: Callable[[], object]) -> None:
        self._waited_for = not self._filling.done
        self._filling.then(act)

    def _paste(self, text: str) -> None:
        self._take(_shown(text))
        self.ensureCursorVisible()

    def _set_shown(self, shown: str) -> None:
        self._filling.stop()
        silent = self.blockSignals(True)
        self.setUndoRedoEnabled(False)
        self.clear()
        answer_text.set_lines(self, theme.BODY)
        self.blockSignals(silent)
        self._take(shown)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _take(self, shown: str) -> None:
        """Put this in place of the selection, as one step that undo takes back."""
        cursor = self.textCursor()
        left = pieces(shown)
        first = next(left, "")
        if len(first) < len(shown):
            before, after = self._around(cursor)
            self._whole = before + shown + after
            self._waited_for = False
            self._filling.start(self._fill_in(cursor, left))
        silent = self.blockSignals(True)
        cursor.insertText(first)
        self.blockSignals(silent)
        if self._filling.done:
            self.setUndoRedoEnabled(True)
        self.textChanged.emit()

    def _around(self, cursor: QTextCursor) -> tuple[str, str]:
        # Qt counts in units of UTF-16.
        units = super().toPlainText().encode("utf-16-le", "surrogatepass")
        before, after = units[: 2 * cursor.selectionStart()], units[2 * cursor.selectionEnd() :]
        return before.decode("utf-16-le", "replace"), after.decode("utf-16-le", "replace")

    def _fill_in(self, cursor: QTextCursor, left: Iterator[str]) -> Pieces:
        for piece in left:
            silent = self.blockSignals(True)
            cursor.joinPreviousEditBlock()
            cursor.insertText(piece)
            cursor.endEditBlock()
            self.blockSignals(silent)
            yield
        self._whole = ""
        self.setUndoRedoEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, self._height(self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CELL_WIDTH * 2, self._height(_LEAST_LINES))

    def _height(self, lines: int) -> int:
        return round(theme.line_height(theme.BODY) * lines) + 2 * theme.space(theme.GAP)


def _shown(text: str) -> str:
    return broken(in_plain_sight(text.replace("\r\n", "\n").replace("\r", "\n")))
