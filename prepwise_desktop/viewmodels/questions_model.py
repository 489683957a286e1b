"""The questions of a session as an item model: what the strip shows of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from prepwise_desktop.domain.session import InterviewSession, QuestionResponse

AnyIndex = QModelIndex | QPersistentModelIndex


class Became(Enum):
    """What became of a question; queued is answered and without its score."""

    OPEN = auto()
    ANSWERED = auto()
    SKIPPED = auto()
    QUEUED = auto()


class Role(IntEnum):
    """What may be asked of a question beside its text."""

    BECAME = Qt.ItemDataRole.UserRole
    FLAGGED = Qt.ItemDataRole.UserRole + 1
    #: the index that the session knows it by
    INDEX = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One question proper."""

    index: int
    text: str
    became: Became
    flagged: bool


def rows_of(session: InterviewSession) -> tuple[QuestionRow, ...]:
    """The questions proper of a session, in order."""
    return tuple(
        QuestionRow(index=each.index, text=each.question.text, became=_became(session, each), flagged=each.flagged)
        for each in session.questions
    )


def _became(session: InterviewSession, response: QuestionResponse) -> Became:
    if response.answered:
        # Where feedback comes at the end, nothing tells before it whether there is a score.
        waits = session.mode.feedback_at_once and response.attempts[-1].waiting
        return Became.QUEUED if waits else Became.ANSWERED
    return Became.SKIPPED if response.skipped else Became.OPEN


_ROOT = QModelIndex()


class QuestionsModel(QAbstractListModel):
    """Follow-ups have no row of their own: they belong to their parent's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[QuestionRow, ...] = ()

    def set_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Show these; where only their states differ from the former ones, no row goes away."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        if [each.index for each in rows] != [each.index for each in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        self._rows = rows
        self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def rows(self) -> tuple[QuestionRow, ...]:
        """All rows as they are."""
        return self._rows

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        found: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Role.BECAME: row.became,
            Role.FLAGGED: row.flagged,
            Role.INDEX: row.index,
        }
        return found.get(role)
