"""The resume's text with its line numbers; a line leads to the fields that were read from it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.views import theme

#: width of the numbers, and the height of a line, at 100% text
_NUMBERS = 32
_LINE = 19
_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class NumberedText(QTextEdit):
    """Read only. A click on a line, or Enter on it, chooses it; lines that nothing was read from are dashed."""

    #: the line's number, counted from 1
    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("framed", "false")
        self.setFont(theme.font(theme.SMALL))
        self.setAccessibleName(self.tr("Text of the resume"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.document().setDocumentMargin(0)
        self._emphasised: tuple[int, ...] = ()
        self._not_understood: tuple[int, ...] = ()
        self._margin = _Numbers(self)
        above = theme.space(theme.GAP)
        self.setViewportMargins(theme.px(_NUMBERS) + theme.space(theme.GAP), above, above, above)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self._margin.update)
        theme.notifier().changed.connect(self._mark)

    def show_resume(self, resume: Resume) -> None:
        """Show these lines in place of the former ones."""
        self._not_understood = resume.not_understood
        self._emphasised = ()
        self.setPlainText("\n".join(" ".join(line.text.replace("\t", "   ").splitlines()) for line in resume.lines))
        self._set_lines([line.number for line in resume.lines if line.heading or line.bold])
        self._mark()

    def emphasise(self, lines: tuple[int, ...]) -> None:
        """Mark the lines that a field was read from, and bring the first into view."""
        self._emphasised = lines
        self._mark()
        if lines and (block := self.document().findBlockByNumber(lines[0] - 1)).isValid():
            self.setTextCursor(QTextCursor(block))
            self.ensureCursorVisible()

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines in sight; called by the margin."""
        with QPainter(self._margin) as painter:
            painter.fillRect(event.rect(), theme.colour("raised"))
            painter.setPen(theme.colour("secondary"))
            painter.setFont(theme.font(theme.TICK, tabular=True))
            layout = self.document().documentLayout()
            block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
            while block.isValid():
                top = layout.blockBoundingRect(block).top() - self.verticalScrollBar().value()
                if top > self._margin.height():
                    return
                where = QRectF(0, top, self._margin.width() - theme.STEP, theme.px(_LINE))
                aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(where, aligned, str(block.blockNumber() + 1))
                block = block.next()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margin.setGeometry(0, self.viewport().y(), theme.px(_NUMBERS), self.viewport().height())

    def _choose(self) -> None:
        self.line_chosen.emit(self.textCursor().blockNumber() + 1)

    def _set_lines(self, bold_numbers: list[int]) -> None:
        height = QTextBlockFormat()
        height.setLineHeight(theme.px(_LINE), _FIXED_HEIGHT)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(height)
        for number in bold_numbers:
            cursor.setPosition(self.document().findBlockByNumber(number - 1).position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(bold)
        cursor.endEditBlock()

    def _mark(self) -> None:
        dashed = QTextCharFormat()
        dashed.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        dashed.setUnderlineColor(theme.colour("edge"))
        marked = QTextCharFormat()
        marked.setBackground(theme.colour("mark"))
        marked.setForeground(theme.colour("text"))
        self.setExtraSelections(
            [self._selection(number, dashed) for number in self._not_understood]
            + [self._selection(number, marked) for number in self._emphasised]
        )
        self._margin.update()

    def _selection(self, number: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document().findBlockByNumber(number - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, look
        return made


class _Numbers(QWidget):
    """The margin, painted by the text that it belongs to: it starts where the text's viewport starts."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_NUMBERS), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_numbers(event)
