"""Where code is written: fixed width, numbered lines, indentation kept; it is read and never run."""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor

INDENT = 4

_KEEP = QTextCursor.MoveMode.KeepAnchor
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CodeEditor(AnswerEditor):
    """Tab indents and Shift+Tab outdents, all selected lines at once; Enter keeps the indentation.

    Escape, then Tab (or Shift+Tab) leaves it.
    """

    type_size: ClassVar[int] = theme.SMALL
    line_size: ClassVar[int] = theme.BODY
    mono: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = LineNumbers(self)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.document().setDocumentMargin(theme.space(theme.WELL_PADDING))
        self.setAccessibleName(self.tr("Your code"))
        self.setAccessibleDescription(self.tr("Tab indents. Escape, then Tab leaves the editor."))
        self.setViewportMargins(self._numbers.needed_width(), 0, 0, 0)
        self.cursorPositionChanged.connect(self._on_moved)
        self.textChanged.connect(self._numbers.update)
        self.verticalScrollBar().valueChanged.connect(self._numbers.update)

    def set_measure(self) -> None:
        """Lines of code are never broken."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.topLeft(), inside.bottomLeft()))
        self._numbers.setFixedWidth(self._numbers.needed_width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setTabChangesFocus(False)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # After Escape the next Tab is the window's: it never comes here.
        self.setTabChangesFocus(event.key() == Qt.Key.Key_Escape)
        if event.key() == Qt.Key.Key_Backtab:
            self._outdent()
        elif event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self._indent()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._break_line()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            band = self.band(self.textCursor().block())
            painter.fillRect(QRectF(0, band.top(), self.viewport().width(), band.height()), theme.colour("sunken"))
        super().paintEvent(event)

    def band(self, block: QTextBlock) -> QRectF:
        """Where that line stands in the viewport, its words in the middle: Qt puts all of the leading above them."""
        leading = theme.line_height(self.line_size) - QFontMetricsF(self.font()).height()
        box = self.document().documentLayout().blockBoundingRect(block)
        return box.translated(QPointF(0, leading / 2 - self.verticalScrollBar().value()))

    def _indent(self) -> None:
        cursor = self.textCursor()
        blocks = self._selected_blocks()
        if len(blocks) > 1:
            self._change_lines([" " * INDENT if block.text().strip() else "" for block in blocks])
        else:
            # Up to the next stop, in place of what is selected.
            column = min(cursor.selectionStart(), cursor.selectionEnd()) - blocks[0].position()
            self._insert(" " * (INDENT - column % INDENT))

    def _outdent(self) -> None:
        blocks = self._selected_blocks()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in blocks:
            text = block.text()
            leading = len(text) - len(text.lstrip(" "))
            gone = 1 if text.startswith("\t") else min(leading, INDENT)
            cursor.setPosition(block.position())
            cursor.setPosition(block.position() + gone, _KEEP)
            cursor.removeSelectedText()
        cursor.endEditBlock()

    def _break_line(self) -> None:
        cursor = self.textCursor()
        line = self.document().findBlock(cursor.selectionStart())
        before = line.text()[: cursor.selectionStart() - line.position()]
        self._insert("\n" + before[: len(before) - len(before.lstrip())])

    def _change_lines(self, additions: list[str]) -> None:
        if not self._has_room_for("".join(additions)):
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block, addition in zip(self._selected_blocks(), additions, strict=True):
            cursor.setPosition(block.position())
            cursor.insertText(addition)
        cursor.endEditBlock()

    def _insert(self, text: str) -> None:
        if self._has_room_for(text):
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def _selected_blocks(self) -> list[QTextBlock]:
        """Every line that the selection touches, or the cursor's; a line of which nothing is selected is none."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        found = [block]
        while (block := block.next()).isValid() and block.position() < cursor.selectionEnd():
            found.append(block)
        return found

    def _on_moved(self) -> None:
        self.viewport().update()
        self._numbers.update()


class LineNumbers(QWidget):
    """The numbers left of the lines, 11 px; screen readers have the lines themselves."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setFont(theme.font(theme.TICK, mono=True))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def needed_width(self) -> int:
        """Room for three figures and what stands beside them."""
        return QFontMetrics(self.font()).horizontalAdvance("000") + theme.space(theme.WELL_PADDING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        editor = self._editor
        current = editor.textCursor().block()
        block = editor.cursorForPosition(editor.viewport().rect().topLeft()).block()
        with QPainter(self) as painter:
            painter.setFont(self.font())
            while block.isValid():
                band = editor.band(block)
                if band.top() > self.height():
                    break
                box = QRectF(0, band.top(), self.width(), band.height())
                if block == current:
                    painter.fillRect(box, theme.colour("sunken"))
                painter.setPen(theme.colour("secondary"))
                painter.drawText(box, _RIGHT, str(block.blockNumber() + 1))
                block = block.next()
