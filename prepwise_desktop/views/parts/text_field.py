"""A field of many lines, for plain text (a job description, notes)."""

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtWidgets import QTextEdit, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts import answer_text

_LINES = 6
_LEAST_LINES = 2


class TextField(QTextEdit):
    """Tab leaves it. Dropped files are the window's, which knows what this field would do with one."""

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = _LINES) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setFont(theme.font())
        answer_text.prepare_plain(self)
        answer_text.set_lines(self, theme.BODY)
        self.setPlaceholderText(placeholder)
        self.document().setDocumentMargin(theme.space(theme.GAP) - theme.FOCUS)
        beside = theme.space(theme.FIELD_PADDING) - theme.space(theme.GAP)
        self.setViewportMargins(beside, 0, beside, 0)

    def setPlainText(self, text: str) -> None:
        """Other text, in lines of the theme's height; says so once."""
        silent = self.blockSignals(True)
        super().setPlainText(text)
        answer_text.set_lines(self, theme.BODY)
        self.blockSignals(silent)
        self.textChanged.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return answer_text.is_text(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if answer_text.is_text(source):
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, self._height(self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CELL_WIDTH * 2, self._height(_LEAST_LINES))

    def _height(self, lines: int) -> int:
        return round(theme.line_height(theme.BODY) * lines) + 2 * theme.space(theme.GAP)
