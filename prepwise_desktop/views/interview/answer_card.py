"""The box around an answer that is read: it shows when the keyboard is in there."""

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.card import Surface
from prepwise_desktop.views.parts.painting import paint_box


class AnswerCard(Surface):
    """Holds one reader; with its focus the border is that of a field in focus."""

    def __init__(self, reader: AnswerReader) -> None:
        super().__init__(padding=(0, 0))
        inside = theme.FOCUS - theme.BORDER
        self.body.setContentsMargins(self.body.contentsMargins() + inside)
        self.body.addWidget(reader)
        self._reader = reader
        reader.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._reader.hasFocus():
            with QPainter(self) as painter:
                paint_box(painter, QRectF(self.rect()), border=theme.colour("accent"), width=theme.FOCUS)
