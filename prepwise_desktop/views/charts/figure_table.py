"""The figures of a chart as a plain table, for the keyboard, for a screen reader and to copy from."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.table_delegate import TableDelegate

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a chart shows, in rows of words; the first column names the row, the others hold figures."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class FiguresModel(QAbstractTableModel):
    """Shows one set of figures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = Figures(headings=(), rows=())

    def set_figures(self, figures: Figures) -> None:
        """Show these in place of the former ones."""
        self.beginResetModel()
        self._figures = figures
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._figures.rows)

    def columnCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._figures.headings)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self._figures.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._figures.headings[index.column()]}: {words}"
        return _aligned(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._figures.headings[section]
        return _aligned(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


class FigureTable(QTableView):
    """Arrow keys move over the cells, the copy keys take the chosen rows as lines with tabs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FiguresModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(TableDelegate(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.control_height())
        header = self.horizontalHeader()
        header.setFont(theme.font(theme.SMALL))
        header.setFixedHeight(theme.control_height())
        header.setHighlightSections(False)

    def set_figures(self, figures: Figures) -> None:
        """Show these, from the top."""
        self._model.set_figures(figures)
        header = self.horizontalHeader()
        if figures.headings:
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            header.setResizeContentsPrecision(_LOOKED_AT)
        self.setCurrentIndex(self._model.index(0, 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(self._model.rowCount(), _ROWS_ASKED) + 1
        return QSize(theme.COLUMN, rows * theme.control_height() + theme.SCROLL_BAR)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN // 2, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectionModel().selectedRows())
            lines = [
                "\t".join(str(self._model.index(row, column).data()) for column in self._columns()) for row in rows
            ]
            QGuiApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)

    def _columns(self) -> range:
        return range(self._model.columnCount())


#: rows that the table asks room for; the others are scrolled to
_ROWS_ASKED = 5

#: rows that a column's width is taken from: a thousand would hold the window
_LOOKED_AT = 50


def _aligned(column: int) -> Qt.AlignmentFlag:
    beside = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return beside | Qt.AlignmentFlag.AlignVCenter
