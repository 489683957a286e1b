"""An answer that is read: its quoted words marked, each with the number of its criterion."""

from dataclasses import dataclass, field

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextLine
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts import answer_text
from prepwise_desktop.views.parts.line_place import x_of
from prepwise_desktop.views.parts.painting import paint_box

Quote = tuple[int, int, int]

#: A marker's stroke stays this far from the line above and below.
_CLEAR = 1
#: A narrow space that does not break, between the quoted words and their number.
_JOIN = "\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    """Where a quote and its number stand in the document, in Qt's positions."""

    number: int
    start: int
    end: int


@dataclass(slots=True)
class _Page:
    """The document as it was laid out: what is marked, and where numbers were put in."""

    marked: list[_Marked] = field(default_factory=list)
    numbers: list[tuple[int, int]] = field(default_factory=list)


class AnswerReader(QTextEdit):
    """Plain text only, whatever it holds. `grows` makes it as high as its text, for a pane that scrolls as a whole."""

    def __init__(self, parent: QWidget | None = None, *, padded: bool = True, grows: bool = False) -> None:
        super().__init__(parent)
        self._text = ""
        self._quotes: tuple[Quote, ...] = ()
        self._only: int | None = None
        self._page, self._grows, self._code = _Page(), grows, False
        self.setProperty("framed", "false")
        self.setReadOnly(True)
        answer_text.prepare(self, padded=padded, frame=theme.BORDER)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(_READING)
        self.setAccessibleName(self.tr("Answer"))
        theme.notifier().changed.connect(self._recolour)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def set_text(self, text: str, *, code: bool = False) -> None:
        """Another answer, without quotes; code has a fixed width and keeps its empty lines."""
        self._text, self._code = text, code
        self.setFont(theme.font(theme.SMALL if code else theme.ANSWER, mono=code))
        self.show_quotes([])

    def text(self) -> str:
        """The answer itself, without the numbers."""
        return self._text

    def show_quotes(self, quotes: list[Quote]) -> None:
        """Mark these stretches of the text, each (start, end, number) in characters; they may overlap.

        With the number 0 a stretch is marked and nothing stands behind it.
        """
        self._quotes, self._only = tuple(sorted(set(quotes), key=lambda quote: (quote[1], quote[2]))), None
        self._write()

    def emphasise(self, number: int | None) -> None:
        """Show the quotes of this criterion alone; None shows all again."""
        self._only = number
        self.viewport().update()

    def scroll_to(self, number: int) -> None:
        """Bring the first quote of this criterion into view."""
        first = min((mark.start for mark in self._page.marked if mark.number == number), default=None)
        if first is not None:
            cursor = self.textCursor()
            cursor.setPosition(first)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def quote_box(self, number: int) -> QRectF:
        """Where the first line of this criterion's first quote stands in the viewport; empty where there is none."""
        boxes = [box for mark in self._page.marked if mark.number == number for box in self._boxes(mark)]
        return boxes[0] if boxes else QRectF()

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN * 2, self.height() if self._grows else theme.COLUMN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        answer_text.set_measure(self)
        if self._grows:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            for mark in self._page.marked:
                if self._only in (None, mark.number):
                    for box in self._boxes(mark):
                        paint_box(painter, box, fill=theme.colour("mark"), radius=theme.RADIUS_MARK)
        super().paintEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the answer, without the numbers."""
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        units = self.document().toRawText().encode("utf-16-le")
        kept = bytearray()
        for position in range(first, last):
            if not any(start <= position < end for start, end in self._page.numbers):
                kept += units[2 * position : 2 * position + 2]
        # Qt's own object in new words: one made in Python is destroyed by Qt when Python is gone already, and the
        # program would end with a segmentation fault after something was copied (seen with Qt 6.11).
        data = super().createMimeDataFromSelection()
        # It fills itself in when it is first read, and would do so over what is set before.
        data.text()
        data.clear()
        data.setText(kept.decode("utf-16-le", "ignore").replace("\u2029", "\n"))
        return data

    def _write(self) -> None:
        """Build the document anew: text up to each quote's end, then its number, and so on."""
        self._page = _Page()
        self.document().clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        written, told = 0, (-1, 0)
        for _, end, number in self._quotes:
            cursor.insertText(_lines(self._text[written:end]), self._plain())
            if number and (end, number) != told:
                self._write_number(cursor, f",{number}" if end == told[0] else f"{_JOIN}{number}")
            written, told = end, (end, number)
        cursor.insertText(_lines(self._text[written:]), self._plain())
        self._set_line_heights(cursor)
        cursor.endEditBlock()
        self._page.marked = [self._locate(*quote) for quote in self._quotes]
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_number(self, cursor: QTextCursor, number: str) -> None:
        start = cursor.position()
        raised = QTextCharFormat()
        raised.setFont(self.font())
        raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        raised.setForeground(theme.colour("secondary"))
        cursor.insertText(number, raised)
        self._page.numbers.append((start, cursor.position()))

    def _recolour(self) -> None:
        colour = QTextCharFormat()
        colour.setForeground(theme.colour("secondary"))
        cursor = QTextCursor(self.document())
        for start, end in self._page.numbers:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(colour)

    def _plain(self) -> QTextCharFormat:
        plain = QTextCharFormat()
        plain.setFont(self.font())
        return plain

    def _set_line_heights(self, cursor: QTextCursor) -> None:
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            half = block.length() == 1 and not self._code
            cursor.mergeBlockFormat(answer_text.block_format(self._line_size(), half=half))
            block = block.next()

    def _locate(self, start: int, end: int, number: int) -> _Marked:
        return _Marked(number=number, start=self._position(start, closing=False), end=self._position(end, closing=True))

    def _position(self, offset: int, *, closing: bool) -> int:
        """The document's position of a character of the answer: UTF-16 units, and the numbers before it."""
        position = len(_lines(self._text[:offset]).encode("utf-16-le")) // 2
        for start, end in self._page.numbers:
            if start < position or (start == position and not closing):
                position += end - start
        return position

    def _boxes(self, mark: _Marked) -> list[QRectF]:
        """The rectangles in the viewport that the quote covers, one for each line it stands in."""
        boxes = []
        block = self.document().findBlock(mark.start)
        while block.isValid() and block.position() < mark.end:
            boxes += self._block_boxes(block, mark.start - block.position(), mark.end - block.position())
            block = block.next()
        return boxes

    def _block_boxes(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        layout = block.layout()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        corner -= QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value()).toPointF()
        boxes = []
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first, last = max(start, line.textStart()), min(end, _end_of(line, block.text()))
            if first >= last:
                continue
            left, right = x_of(line, first), x_of(line, last)
            middle = corner.y() + line.y() + line.height() / 2
            height = theme.line_height(self._line_size()) - 2 * _CLEAR
            boxes.append(QRectF(corner.x() + left - 1, middle - height / 2, right - left + 2, height))
        return boxes

    def _line_size(self) -> int:
        return theme.BODY if self._code else theme.ANSWER

    def _fit(self) -> None:
        self.setFixedHeight(round(self.document().size().height()))


def _end_of(line: QTextLine, text: str) -> int:
    """Where the words of the line end, without the space that it was broken at."""
    words = text.encode("utf-16-le")[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
    return line.textStart() + len(words.decode("utf-16-le", "replace").rstrip().encode("utf-16-le")) // 2


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


_READING = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
