"""How a cell of a table is painted: hairline below, wash when chosen, accent inside where the keyboard is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from prepwise_desktop.views import theme

AnyIndex = QModelIndex | QPersistentModelIndex


class TableDelegate(QStyledItemDelegate):
    """Paints plain words; who shows more overrides `paint_words`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("wash" if chosen else "hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), theme.BORDER, theme.colour("line"))
        self.paint_words(painter, rect, index)
        if chosen and state & QStyle.StateFlag.State_Active and _has_focus(option):
            for top in (rect.top(), rect.bottom() - theme.FOCUS + 1):
                painter.fillRect(rect.left(), top, rect.width(), theme.FOCUS, theme.colour("accent"))
        painter.restore()

    def paint_words(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """Paint what the cell says."""
        self.paint_line(painter, rect, index, ink="secondary" if index.column() else "text")

    def paint_line(
        self, painter: QPainter, rect: QRect, index: AnyIndex, *, ink: theme.Colour, weight: int = theme.REGULAR
    ) -> None:
        """One line of the cell's words in that look, in dots where it lacks room."""
        painter.setFont(theme.font(theme.BODY, weight, tabular=True))
        painter.setPen(theme.colour(ink))
        inside = rect.adjusted(theme.space(theme.GAP), 0, -theme.space(theme.GAP), 0)
        aligned = index.data(Qt.ItemDataRole.TextAlignmentRole)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, aligned, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        words = option.fontMetrics.horizontalAdvance(str(index.data() or ""))
        return QSize(max(words + 3 * theme.space(theme.GAP), theme.px(theme.CELL_WIDTH)), theme.px(theme.ROW_TABLE))


def _has_focus(option: QStyleOptionViewItem) -> bool:
    widget: QWidget | None = option.widget
    return widget is not None and widget.hasFocus()
