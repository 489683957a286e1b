"""A field that offers a list: looks like a field with a chevron, opens Qt's own list."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from prepwise_desktop.views import icons, theme
from prepwise_desktop.views.parts.painting import paint_field

_LEAST_CHARACTERS = 4


class Combo(QComboBox):
    """Chooses one of a few. The wheel changes it only while it has the focus, so scrolling a page is safe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Only a styled delegate lets the style sheet give the rows of the list their padding.
        self.setItemDelegate(QStyledItemDelegate(self))

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer (key, shown words), in this order; the key is what `key` gives back."""
        self.clear()
        for key, words in choices:
            self.addItem(words, key)

    def setAccessibleName(self, name: str) -> None:
        """Its list has the same name."""
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def key(self) -> str:
        return str(self.currentData())

    def set_key(self, key: str) -> None:
        """Choose the entry with that key; unknown keys change nothing."""
        index = self.findData(key)
        if index >= 0:
            self.setCurrentIndex(index)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0)
        return QSize(widest + self._around(), theme.control_height())

    def minimumSizeHint(self) -> QSize:
        least = QFontMetrics(self.font()).averageCharWidth() * _LEAST_CHARACTERS
        return QSize(least + self._around(), theme.control_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            failed = bool(self.property("failed"))
            paint_field(painter, QRectF(self.rect()), enabled=self.isEnabled(), focused=self.hasFocus(), failed=failed)
            padding, side = theme.space(theme.FIELD_PADDING), theme.space(theme.ICON_SMALL)
            ink = theme.colour("text" if self.isEnabled() else "disabled")
            chevron = QRect(self.width() - padding - side, (self.height() - side) // 2, side, side)
            icons.draw(painter, "down", chevron, theme.colour("secondary" if self.isEnabled() else "disabled"))
            words = QRectF(padding, 0, chevron.left() - theme.STEP - padding, self.height())
            painter.setPen(ink)
            painter.setFont(self.font())
            shown = QFontMetrics(self.font()).elidedText(
                self.currentText(), Qt.TextElideMode.ElideRight, int(words.width())
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _around(self) -> int:
        return 2 * theme.space(theme.FIELD_PADDING) + theme.space(theme.ICON_SMALL) + theme.space(theme.GAP)
