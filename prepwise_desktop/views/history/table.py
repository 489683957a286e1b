"""The table of sessions: quiet rows, a score that stands out, the keyboard at home in it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from prepwise_desktop.viewmodels.sessions_model import AnyIndex, Column, IdRole, SortRole
from prepwise_desktop.views import theme

_COLUMN_WIDTHS = {Column.DATE: 88, Column.MODE: 80, Column.TYPE: 100, Column.ANSWERS: 76}


class SessionsTable(QTableView):
    """Shows one session a row; the row that the keyboard is on is the one that is read."""

    row_changed = Signal(QModelIndex)
    row_entered = Signal()

    def __init__(self, model: QSortFilterProxyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("Sessions"))
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(SessionDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.ROW_TABLE))
        self._dress_header()
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def choose(self, session_id: str) -> None:
        """Put the keyboard's row on that session."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, Column.DATE)
            if index.data(IdRole) == session_id:
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().setCurrentIndex(index, flags)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_entered.emit()
        else:
            super().keyPressEvent(event)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFont(theme.font(theme.SMALL))
        header.setFixedHeight(theme.control_height())
        header.setMinimumSectionSize(theme.px(theme.CELL_WIDTH))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.SCORE, QHeaderView.ResizeMode.Stretch)
        for column, width in _COLUMN_WIDTHS.items():
            header.resizeSection(column, theme.px(width))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.row_changed.emit(current)


class SessionDelegate(QStyledItemDelegate):
    """Paints one cell: hairline below, wash when chosen, accent inside when the keyboard is there."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("wash" if chosen else "hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), theme.BORDER, theme.colour("line"))
        self._paint_words(painter, rect, index)
        if chosen and state & QStyle.StateFlag.State_Active and self._has_focus(option):
            for top in (rect.top(), rect.bottom() - theme.FOCUS + 1):
                painter.fillRect(rect.left(), top, rect.width(), theme.FOCUS, theme.colour("accent"))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(theme.px(theme.CELL_WIDTH), theme.px(theme.ROW_TABLE))

    def _paint_words(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        scored = index.column() == Column.SCORE and float(index.data(SortRole)) >= 0
        plain = index.column() in (Column.DATE, Column.MODE) or scored
        painter.setFont(theme.font(theme.BODY, theme.SEMIBOLD if scored else theme.REGULAR, tabular=True))
        painter.setPen(theme.colour("text" if plain else "secondary"))
        inside = rect.adjusted(theme.space(theme.GAP), 0, -theme.space(theme.GAP), 0)
        aligned = index.data(Qt.ItemDataRole.TextAlignmentRole)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, aligned, words)

    def _has_focus(self, option: QStyleOptionViewItem) -> bool:
        widget: QWidget | None = option.widget
        return widget is not None and widget.hasFocus()
