"""The table of sessions: quiet rows, a score that stands out, the keyboard at home in it."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from prepwise_desktop.viewmodels.sessions_model import AnyIndex, Column, IdRole, ScoredRole, SessionsModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.check_box import paint_check
from prepwise_desktop.views.parts.table_delegate import TableDelegate

_COLUMN_WIDTHS = {Column.TICK: 32, Column.DATE: 80, Column.MODE: 92, Column.TYPE: 104, Column.ANSWERS: 72}


class SessionsTable(QTableView):
    """Shows one session a row; the row that the keyboard is on is the one that is read. Space ticks it."""

    row_changed = Signal(QModelIndex)
    row_entered = Signal()

    def __init__(self, model: SessionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Sessions"))
        self.setShowGrid(False)
        self.horizontalHeader().setSortIndicator(Column.DATE, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(SessionDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.ROW_TABLE))
        self._dress_header()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)

    def choose(self, session_id: str) -> None:
        """Put the keyboard's row on that session, where it is in the table."""
        row = self._sessions.row_of(session_id)
        if row is None:
            self.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._sessions.index(row, Column.DATE), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_entered.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._sessions.toggle(str(self.currentIndex().data(IdRole)))
        else:
            super().keyPressEvent(event)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFont(theme.font(theme.SMALL))
        header.setFixedHeight(theme.control_height())
        header.setMinimumSectionSize(theme.px(_COLUMN_WIDTHS[Column.TICK]))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.SCORE, QHeaderView.ResizeMode.Stretch)
        for column, width in _COLUMN_WIDTHS.items():
            header.resizeSection(column, theme.px(width))
        # Large text has no room for all columns; the reader says the type too.
        self.setColumnHidden(Column.TYPE, theme.is_large())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.row_changed.emit(current)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            self._sessions.toggle(str(index.data(IdRole)))


class SessionDelegate(TableDelegate):
    """A box to tick, then words; the score stands out."""

    def paint_words(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        if index.column() == Column.TICK:
            side = theme.space(theme.CHECK_BOX)
            box = QRect(rect.center().x() - side // 2, rect.center().y() - side // 2, side, side)
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            paint_check(painter, box, checked=checked)
            return
        scored = index.column() == Column.SCORE and bool(index.data(ScoredRole))
        plain = index.column() in (Column.DATE, Column.MODE) or scored
        weight = theme.SEMIBOLD if scored else theme.REGULAR
        self.paint_line(painter, rect, index, ink="text" if plain else "secondary", weight=weight)

    def editorEvent(self, _event: QEvent, _model: object, _option: QStyleOptionViewItem, _index: AnyIndex) -> bool:
        # The table ticks, wherever in the cell the mouse is.
        return False
