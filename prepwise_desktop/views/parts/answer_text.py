"""What the editors of plain text share: the lines, and for answers the measure and the padding."""

from math import ceil

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit

from prepwise_desktop.views import theme

_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def prepare(edit: QTextEdit, *, padded: bool, frame: int) -> None:
    """Set the type and the padding: 16 above and below (it scrolls with the text), 24 beside; `frame` is part of it."""
    edit.setFont(theme.font(theme.ANSWER))
    prepare_plain(edit)
    # Qt puts all of a line's leading above it: without this the text would hang too low by half of it.
    above = theme.space(theme.ANSWER_PADDING_Y) - frame - theme.BORDER if padded else 0
    beside = theme.space(theme.ANSWER_PADDING_X) - above - frame + theme.BORDER if padded else 0
    edit.document().setDocumentMargin(above)
    edit.setViewportMargins(beside, 0, beside, 0)


def prepare_plain(edit: QTextEdit) -> None:
    """Plain text that breaks anywhere, left by Tab, without a share in what is dropped."""
    edit.setAcceptRichText(False)
    edit.setTabChangesFocus(True)
    edit.setFrameShape(QFrame.Shape.NoFrame)
    # A dropped file belongs to the window: Qt's own editors would type its address into the answer.
    edit.setAcceptDrops(False)
    edit.viewport().setAcceptDrops(False)
    edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def block_format(size: int = theme.ANSWER, *, half: bool = False) -> QTextBlockFormat:
    """Lines of the theme's height; half as high for the empty line between two paragraphs that are only read."""
    made = QTextBlockFormat()
    made.setLineHeight(theme.line_height(size) / (2 if half else 1), _FIXED_HEIGHT)
    return made


def set_lines(edit: QTextEdit, size: int = theme.ANSWER) -> None:
    """Give all lines their height, without a step that undo would take back."""
    document = edit.document()
    undoable = document.isUndoRedoEnabled()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(block_format(size))
    document.setUndoRedoEnabled(undoable)


def set_measure(edit: QTextEdit) -> None:
    """Break lines at 72 characters, or at the edge where that comes first."""
    margin = 2 * edit.document().documentMargin()
    measure = ceil(QFontMetricsF(edit.font()).averageCharWidth() * theme.ANSWER_CHARACTERS + margin)
    width = edit.viewport().width()
    if measure < width:
        edit.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        edit.setLineWrapColumnOrWidth(measure)
    else:
        edit.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)


def is_text(source: QMimeData) -> bool:
    """Whether there is text to paste; the addresses of files are not."""
    return source.hasText() and not any(url.isLocalFile() for url in source.urls())


def plain_text(edit: QTextEdit) -> str:
    """Every character as it was typed; Qt's own `toPlainText` turns hard spaces into soft ones."""
    return edit.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
