"""The plain statements of a table as Peewee words them, each put together once: it needs up to 0.4 ms for each anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from peewee import Field, Model

from prepwise_desktop.storage.tables import (
    AttemptRow,
    EvaluationRow,
    PauseRow,
    QuestionRow,
    SessionRow,
    StrongerAnswerRow,
)

#: what is written while somebody answers
_ROWS: dict[str, type[Model]] = {
    "session": SessionRow,
    "pause": PauseRow,
    "question": QuestionRow,
    "attempt": AttemptRow,
    "evaluation": EvaluationRow,
    "stronger_answer": StrongerAnswerRow,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement, and the columns whose values it takes, in their order."""

    sql: str
    fields: tuple[Field, ...]

    def values(self, columns: Mapping[str, Any]) -> list[Any]:
        """What is given, as the database takes it."""
        return [field.db_value(columns[field.name]) for field in self.fields]


@cache
def insertion(table: str, columns: frozenset[str]) -> Statement:
    """Add a row with these columns."""
    row = _ROWS[table]
    sql, _ = row.insert(dict.fromkeys(columns)).sql()
    return Statement(sql=sql, fields=_fields(row, columns))


@cache
def change(table: str, columns: frozenset[str]) -> Statement:
    """Set these columns of one row, whose identifier is given after them."""
    row = _ROWS[table]
    sql, _ = row.update(dict.fromkeys(columns)).where(getattr(row, f"{table}_id") == "").sql()
    return Statement(sql=sql, fields=_fields(row, columns))


def _fields(row: type[Model], columns: frozenset[str]) -> tuple[Field, ...]:
    """In the order of the table, in which Peewee lists them."""
    return tuple(getattr(row, name) for name in vars(row) if name in columns)
