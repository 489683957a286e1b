"""What a search found as a list: the session, the place in it, and the words around what was found."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from prepwise_desktop.domain.history import FoundIn, SearchHit
from prepwise_desktop.messages.dates import date_text
from prepwise_desktop.messages.words import session_title
from prepwise_desktop.viewmodels.sessions_model import outcome_text

#: the SearchHit itself
HitRole = Qt.ItemDataRole.UserRole

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class HitsModel(QAbstractListModel):
    """One row a session, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()

    def set_hits(self, hits: tuple[SearchHit, ...]) -> None:
        """Show these in place of the former ones."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def hit(self, row: int) -> SearchHit | None:
        """What stands in that row."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def title(self, hit: SearchHit) -> str:
        """The session and where in it: "6 Nov, mock, mixed, answer 2"."""
        session = hit.session
        title = session_title(session.mode, session.session_type)
        return f"{date_text(session.created_at)}, {title}, {self._place(hit)}"

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(hit)
        if role == HitRole:
            return hit
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(hit)}, {outcome_text(hit.session)}: {hit.snippet}"
        return None

    def _place(self, hit: SearchHit) -> str:
        number = hit.index + 1
        return {
            FoundIn.QUESTION: self.tr("question {number}"),
            FoundIn.ANSWER: self.tr("answer {number}"),
            FoundIn.FEEDBACK: self.tr("feedback on answer {number}"),
            FoundIn.NOTE: self.tr("note on question {number}"),
        }[hit.source].format(number=number)
