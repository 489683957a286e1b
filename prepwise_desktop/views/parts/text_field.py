"""A field of many lines, for plain text (a job description, notes)."""

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from prepwise_desktop.views import theme

_LINES = 6


class TextField(QPlainTextEdit):
    """Tab leaves it. Dropped files are the window's, which knows what this field would do with one."""

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = _LINES) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setFont(theme.font())
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.document().setDocumentMargin(0)
        beside, above = theme.space(theme.FIELD_PADDING) - theme.FOCUS, theme.space(theme.GAP) - theme.FOCUS
        self.setViewportMargins(beside, above, beside, above)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText() and not any(url.isLocalFile() for url in source.urls()):
            self.textCursor().insertText(source.text())

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, round(theme.line_height(theme.BODY) * self._lines) + 2 * theme.space(theme.GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CELL_WIDTH * 2, round(theme.line_height(theme.BODY) * 2) + 2 * theme.space(theme.GAP))
