"""Sessions as a table: one row a session, read in pages, in the order that is asked for."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from prepwise_desktop.domain.history import SessionPage, SessionSort
from prepwise_desktop.domain.session import SessionStatus, SessionSummary
from prepwise_desktop.messages.dates import date_text
from prepwise_desktop.messages.figures import place_text, score_text, scored_text
from prepwise_desktop.messages.words import mode_name, status_name, type_name

#: what Qt passes for a place in a model
AnyIndex = QModelIndex | QPersistentModelIndex

#: reads the page that begins at a row, in that order; None when it cannot be read
ReadPage = Callable[[SessionSort, Qt.SortOrder, int], SessionPage | None]


class Column(IntEnum):
    """The columns from left to right."""

    TICK = 0
    DATE = 1
    MODE = 2
    TYPE = 3
    ANSWERS = 4
    SCORE = 5


#: the session's identifier
IdRole = Qt.ItemDataRole.UserRole
#: whether a score stands in the last column, and not what keeps it away
ScoredRole = Qt.ItemDataRole.UserRole + 1

_SORTS = {
    Column.DATE: SessionSort.DATE,
    Column.MODE: SessionSort.MODE,
    Column.TYPE: SessionSort.TYPE,
    Column.ANSWERS: SessionSort.ANSWERS,
    Column.SCORE: SessionSort.SCORE,
}
_ROOT = QModelIndex()


class SessionsModel(QAbstractTableModel):
    """Shows what is read of the pages so far; a view that comes to the end asks for the next one.

    Sorting reads anew, since most rows may not be here. Ticks stay with their sessions.
    """

    #: another set of sessions is ticked
    ticks_changed = Signal()

    def __init__(self, read: ReadPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._sort, self._order = SessionSort.DATE, Qt.SortOrder.DescendingOrder
        self._rows: list[SessionSummary] = []
        self._places: dict[str, int] = {}
        self._ticked: dict[str, None] = {}
        self.total = 0
        self.scored_answers = 0

    def reload(self) -> None:
        """Read the first page anew; what cannot be read leaves the former rows."""
        page = self._read(self._sort, self._order, 0)
        if page is None:
            return
        self.beginResetModel()
        self._rows = list(page.rows)
        self._places = {each.session_id: place for place, each in enumerate(self._rows)}
        self.total, self.scored_answers = page.total, page.scored_answers
        self.endResetModel()

    def forget(self) -> None:
        """Hold no session and no tick any more."""
        self.beginResetModel()
        self._rows, self._places, self._ticked = [], {}, {}
        self.total = self.scored_answers = 0
        self.endResetModel()
        self.ticks_changed.emit()

    def row_of(self, session_id: str) -> int | None:
        """The row of that session; None while it is not read, or not in the table."""
        return self._places.get(session_id)

    def first_id(self) -> str | None:
        """The session in the first row."""
        return self._rows[0].session_id if self._rows else None

    def ticked(self) -> tuple[str, ...]:
        """The ticked sessions, in the order in which they were ticked."""
        return tuple(self._ticked)

    def toggle(self, session_id: str) -> None:
        """Tick a session, or take the tick away."""
        if session_id in self._ticked:
            del self._ticked[session_id]
        else:
            self._ticked[session_id] = None
        place = self._places.get(session_id)
        if place is not None:
            cell = self.index(place, Column.TICK)
            self.dataChanged.emit(cell, cell, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def untick(self, session_id: str) -> None:
        """Take a tick away, if there is one."""
        if session_id in self._ticked:
            self.toggle(session_id)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Read in that order; ticks are no order."""
        wanted = _SORTS.get(Column(column)) if column >= 0 else None
        if wanted is None or (wanted, order) == (self._sort, self._order):
            return
        self._sort, self._order = wanted, order
        self.reload()

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and len(self._rows) < self.total

    def fetchMore(self, parent: AnyIndex) -> None:
        page = None if parent.isValid() else self._read(self._sort, self._order, len(self._rows))
        # Somebody else may have deleted sessions meanwhile: then there is nothing more.
        if page is None or not page.rows:
            self.total = len(self._rows)
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
        self._rows += page.rows
        self._places.update({each.session_id: first + place for place, each in enumerate(page.rows)})
        self.endInsertRows()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.TICK else plain

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(row, column)
        if role == IdRole:
            return row.session_id
        if role == ScoredRole:
            return row.status is SessionStatus.COMPLETED and row.score is not None and not _is_waiting(row)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TICK:
            ticked = row.session_id in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        return self._spoken(row, column) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(Column(section))
        if role == Qt.ItemDataRole.AccessibleTextRole and section == Column.TICK:
            return self.tr("To compare")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TICK: "",
            Column.DATE: self.tr("Date"),
            Column.MODE: self.tr("Mode"),
            Column.TYPE: self.tr("Type"),
            Column.ANSWERS: self.tr("Answers"),
            Column.SCORE: self.tr("Score"),
        }[Column(section)]

    def _spoken(self, row: SessionSummary, column: Column) -> str:
        if column is Column.TICK:
            return self.tr("ticked to compare") if row.session_id in self._ticked else self.tr("not ticked")
        return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {_shown(row, column)}"


def _aligned(column: Column) -> Qt.AlignmentFlag:
    figures = column in (Column.ANSWERS, Column.SCORE)
    beside = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
    return beside | Qt.AlignmentFlag.AlignVCenter


def _shown(row: SessionSummary, column: Column) -> str:
    if column is Column.TICK:
        return ""
    if column is Column.DATE:
        return date_text(row.created_at)
    if column is Column.MODE:
        return mode_name(row.mode)
    if column is Column.TYPE:
        return type_name(row.session_type).lower()
    if column is Column.ANSWERS:
        return place_text(row.answered_count, row.question_count)
    return outcome_text(row)


def outcome_text(row: SessionSummary) -> str:
    """The score, or what stands in its place: a status, or how many answers are scored so far."""
    if row.status is not SessionStatus.COMPLETED:
        return status_name(row.status).lower()
    if _is_waiting(row):
        return scored_text(row.scored_count, row.answered_count)
    return score_text(row.score)


def _is_waiting(row: SessionSummary) -> bool:
    return not row.settled
