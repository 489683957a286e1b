"""The field that searches every question, answer and note."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.labelled_field import LineField


class SearchField(LineField):
    """A glass left, its key right while nothing is typed. Down or Enter goes on to what was found."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, placeholder=self.tr("Search every question, answer and note"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(False)
        side = theme.space(theme.ICON_SMALL)
        self.setTextMargins(side + theme.space(theme.GAP), 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side, padding = theme.space(theme.ICON_SMALL), theme.space(theme.FIELD_PADDING)
        with QPainter(self) as painter:
            box = QRect(padding, (self.height() - side) // 2, side, side)
            icons.draw(painter, "search", box, theme.colour("secondary"))
            if self.text():
                return
            keys = QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
            font = theme.font(theme.SMALL)
            room = self.rect().adjusted(0, 0, -padding, 0)
            placeholder = QFontMetrics(self.font()).horizontalAdvance(self.placeholderText())
            if placeholder + QFontMetrics(font).horizontalAdvance(keys) + 4 * padding + side < self.width():
                painter.setFont(font)
                painter.setPen(theme.colour("secondary"))
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
