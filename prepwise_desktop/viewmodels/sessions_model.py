"""Sessions as a table: one row a session, every column sortable by its native value."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from prepwise_desktop.domain.session import SessionStatus, SessionSummary
from prepwise_desktop.messages.dates import date_text
from prepwise_desktop.messages.figures import place_text, score_text, scored_text
from prepwise_desktop.messages.words import mode_name, status_name, type_name

#: what Qt passes for a place in a model
AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    DATE = 0
    MODE = 1
    TYPE = 2
    ANSWERS = 3
    SCORE = 4


#: the native value that a column sorts by
SortRole = Qt.ItemDataRole.UserRole
#: the session's identifier
IdRole = Qt.ItemDataRole.UserRole + 1

_ROOT = QModelIndex()


class SessionsModel(QAbstractTableModel):
    """Shows summaries in the order given; a proxy sorts them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SessionSummary, ...] = ()

    def set_rows(self, rows: Sequence[SessionSummary]) -> None:
        """Show these in place of the former ones."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(row, column)
        if role == SortRole:
            return _sorted_by(row, column)
        if role == IdRole:
            return row.session_id
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {_shown(row, column)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.DATE: self.tr("Date"),
            Column.MODE: self.tr("Mode"),
            Column.TYPE: self.tr("Type"),
            Column.ANSWERS: self.tr("Answers"),
            Column.SCORE: self.tr("Score"),
        }[Column(section)]


def _aligned(column: Column) -> Qt.AlignmentFlag:
    figures = column in (Column.ANSWERS, Column.SCORE)
    beside = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
    return beside | Qt.AlignmentFlag.AlignVCenter


def _shown(row: SessionSummary, column: Column) -> str:
    if column is Column.DATE:
        return date_text(row.created_at)
    if column is Column.MODE:
        return mode_name(row.mode)
    if column is Column.TYPE:
        return type_name(row.session_type).lower()
    if column is Column.ANSWERS:
        return place_text(row.answered_count, row.question_count)
    return _outcome(row)


def _outcome(row: SessionSummary) -> str:
    """The score, or what stands in its place: a status, or how many answers are scored so far."""
    if row.status is not SessionStatus.COMPLETED:
        return status_name(row.status).lower()
    if 0 < row.scored_count < row.answered_count:
        return scored_text(row.scored_count, row.answered_count)
    return score_text(row.score)


def _sorted_by(row: SessionSummary, column: Column) -> Any:
    if column is Column.DATE:
        return row.created_at.timestamp()
    if column is Column.ANSWERS:
        return row.answered_count
    if column is Column.SCORE:
        finished = row.status is SessionStatus.COMPLETED and row.score is not None
        return row.score if finished else -1.0
    return _shown(row, column)
