"""One SQLite file: one writer on its owner's thread, readers on connections of their own."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee

from prepwise_desktop.domain.errors import DatabaseTooNew
from prepwise_desktop.storage.faults import translated
from prepwise_desktop.storage.migrations import SCHEMA_VERSION, STEPS

FILE_NAME = "prepwise.db"

#: milliseconds that a statement waits for another connection's lock; the owner is alone, so it is short
_BUSY_MS = 200

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "normal",
    "foreign_keys": 1,
    "busy_timeout": _BUSY_MS,
    # macOS: a checkpoint reaches the disk itself and not only the drive's memory
    "checkpoint_fullfsync": 1,
}


class Database:
    """Opens, migrates and asks. Owned by one thread; only `reading` may be used from another."""

    def __init__(self, folder: Path) -> None:
        """Open the database of that folder, making or migrating it first; raises StorageError's children."""
        self.path = folder / FILE_NAME
        self._peewee = peewee.SqliteDatabase(str(self.path), pragmas=_PRAGMAS, autoconnect=False)
        with translated():
            _make_private_file(self.path)
            self._peewee.connect()
            try:
                self._migrate()
            except BaseException:
                self._peewee.close()
                raise

    def close(self) -> None:
        """Close the owner's connection; safe to call twice."""
        with translated():
            self._peewee.close()

    def run(self, query: Any) -> Any:
        """Carry out an insert, update or delete; returns what Peewee does."""
        with translated():
            return query.execute(self._peewee)

    def rows(self, query: Any) -> list[Any]:
        """All rows of a select."""
        with translated():
            return list(query.execute(self._peewee))

    def first(self, query: Any) -> Any | None:
        """The first row of a select, or None."""
        found = self.rows(query.limit(1))
        return found[0] if found else None

    def execute(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Carry out one statement in SQL's own words; returns its rows."""
        with translated():
            return list(self._peewee.execute_sql(statement, values).fetchall())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; may be nested."""
        with translated(), self._peewee.atomic():
            yield

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection of the calling thread's own that cannot write; `interrupt()` from elsewhere ends its query."""
        with translated():
            connection = sqlite3.connect(self.path, timeout=_BUSY_MS / 1000, check_same_thread=False)
            try:
                connection.execute("PRAGMA query_only = 1")
                yield connection
            finally:
                connection.close()

    def _migrate(self) -> None:
        found = int(self._peewee.execute_sql("PRAGMA user_version").fetchone()[0])
        if found > SCHEMA_VERSION:
            raise DatabaseTooNew(found, SCHEMA_VERSION)
        if 0 < found < SCHEMA_VERSION:
            self._copy_aside(found)
        for version, step in enumerate(STEPS[found:], start=found + 1):
            with self._peewee.atomic("EXCLUSIVE"):
                step(self._peewee.execute_sql)
                self._peewee.execute_sql(f"PRAGMA user_version = {version}")

    def _copy_aside(self, found: int) -> None:
        """Keep the file as it was before the first step, beside it."""
        copy = self.path.with_name(f"{self.path.name}.schema-{found}")
        _make_private_file(copy)
        target = sqlite3.connect(copy)
        try:
            self._peewee.connection().backup(target)
        finally:
            target.close()


def _make_private_file(path: Path) -> None:
    """Make the file readable by its owner only before anything is in it."""
    if os.name == "posix":
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
