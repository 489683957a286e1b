"""One SQLite file: one writer on its owner's thread, readers on connections of their own."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import TYPE_CHECKING, Any

from prepwise_desktop.domain.errors import DatabaseDamaged, DatabaseTooNew, DataFolderInUse
from prepwise_desktop.paths import make_private
from prepwise_desktop.storage.address import existing
from prepwise_desktop.storage.copying import copy
from prepwise_desktop.storage.faults import Translated
from prepwise_desktop.storage.identity import identity
from prepwise_desktop.storage.migrations import SCHEMA_VERSION, STEPS
from prepwise_desktop.storage.set_aside import free_name, put_in_place
from prepwise_desktop.storage.soundness import Doubt, check
from prepwise_desktop.storage.unfinished import finish, whole_beside

if TYPE_CHECKING:
    from prepwise_desktop.storage.queries import Queries
    from prepwise_desktop.storage.statements import Statement

FILE_NAME = "prepwise.db"

#: milliseconds that a statement waits for another connection's lock; the window stands still meanwhile, so it is short
_BUSY_MS = 40

_PRAGMAS = (
    "journal_mode = wal",
    "synchronous = normal",
    "foreign_keys = 1",
    # macOS: a checkpoint reaches the disk itself and not only the drive's memory
    "checkpoint_fullfsync = 1",
)

#: how a transaction and one inside another begin, and what is done at a good and at a bad end
_OUTER = ("BEGIN", ("COMMIT",), ("ROLLBACK",))
_EXCLUSIVE = ("BEGIN EXCLUSIVE", *_OUTER[1:])
_INNER = ("SAVEPOINT inside", ("RELEASE inside",), ("ROLLBACK TO inside", "RELEASE inside"))

#: what changes where nobody would miss the file
_THROWAWAY = ("synchronous = off", "cache_size = -65536", "temp_store = memory")


class Database:
    """Opens, migrates and asks. Owned by one thread; only `reading` may be used from another."""

    #: whether a batch is being done
    in_batch = False

    def __init__(
        self, folder: Path, hold_folder: Callable[[], object] = lambda: None, *, throwaway: bool = False
    ) -> None:
        """Open the database of that folder, making or migrating it first; raises StorageError's children.

        `hold_folder` is called before the file is looked after: it raises DataFolderInUse when another owner came.
        A `throwaway` file need not outlive a power cut, so nothing waits for the disk.
        """
        self.throwaway = throwaway
        self.path = folder / FILE_NAME
        self._hold_folder = hold_folder
        self._doubt = Doubt(self.path)
        self._connection: sqlite3.Connection | None = None
        finish(self.path)
        self._open()

    def close(self) -> None:
        """Close the owner's connection, nothing lost though the file is gone; safe to call twice."""
        with self._translated():
            try:
                if self._connection is not None:
                    self._leave_in_place()
            finally:
                self._disconnect()

    def put_back(self) -> bool:
        """Write the file anew where it was moved, deleted or replaced while open; True when that was so.

        The open connection still reaches all that is committed. What came into its place is kept beside it.
        """
        with self._translated():
            self._hold_folder()
            if self._is_in_place():
                return False
            make_private(self.path.parent)
            whole = whole_beside(self.path)
            whole.unlink(missing_ok=True)
            copy(self.connection, whole)
            put_in_place(whole, self.path)
            self._disconnect()
        self._open()
        return True

    def replace(self, whole: Path) -> None:
        """Go on with that file, which becomes the database; the present one is kept beside it."""
        self.close()
        try:
            put_in_place(whole, self.path)
            self._doubt.clear()
        finally:
            self._open()

    def run(self, query: Any) -> Any:
        """Carry out an insert, update or delete; returns what Peewee does."""
        with self._translated():
            return query.execute(self._queries)

    def rows(self, query: Any) -> list[Any]:
        """All rows of a select."""
        with self._translated():
            return list(query.execute(self._queries))

    def first(self, query: Any) -> Any | None:
        """The first row of a select, or None."""
        found = self.rows(query.limit(1))
        return found[0] if found else None

    def execute(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Carry out one statement in SQL's own words; returns its rows."""
        with self._translated():
            return self._execute(statement, values).fetchall()

    def insert(self, table: str, /, **columns: Any) -> None:
        """Add one row to that table; columns that are not named keep their default."""
        from prepwise_desktop.storage.statements import insertion

        self._carry_out(insertion(table, frozenset(columns)), columns)

    def change(self, table: str, identifier: str, /, **columns: Any) -> None:
        """Set some columns of one row of that table."""
        from prepwise_desktop.storage.statements import change

        self._carry_out(change(table, frozenset(columns)), columns, identifier)

    def records(self, statement: str, *values: Any) -> list[Any]:
        """The rows of one select in SQL's own words, with their columns as attributes."""
        with self._translated():
            cursor = self._execute(statement, values)
            names = [name for name, *_ in cursor.description]
            return [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in cursor]

    def walk(self, statement: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """The rows of one statement as they are found, so that whoever has enough may stop."""
        with self._translated(), closing(self._execute(statement, values)) as cursor:
            yield from cursor

    @contextmanager
    def transaction(self, *, exclusive: bool = False) -> Iterator[None]:
        """All or nothing; may be nested. An exclusive one lets nobody write meanwhile, from its first moment on."""
        inside = self.connection.in_transaction
        begin, keep, undo = _INNER if inside else _EXCLUSIVE if exclusive else _OUTER
        with self._translated():
            self._execute(begin)
            try:
                yield
                self._execute_all(keep)
            except BaseException:
                # A full disk has SQLite take it back by itself: there is nothing left to take back then.
                if self.connection.in_transaction:
                    self._execute_all(undo)
                raise

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Many acts as one transaction: none of them is kept unless all are, and nobody else sees them until then."""
        with self.transaction():
            self.in_batch = True
            try:
                yield
            finally:
                self.in_batch = False

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection of the calling thread's own that cannot write; `interrupt()` from elsewhere ends its query."""
        with self._translated():
            connection = sqlite3.connect(
                existing(self.path), uri=True, timeout=_BUSY_MS / 1000, check_same_thread=False
            )
            try:
                connection.execute("PRAGMA query_only = 1")
                yield connection
            finally:
                connection.close()

    def _leave_in_place(self) -> None:
        try:
            self.put_back()
        except DataFolderInUse:
            # The folder went, and somebody else began anew in its place: theirs stays, ours is kept beside it.
            copy(self.connection, free_name(self.path))

    @property
    def connection(self) -> sqlite3.Connection:
        """The owner's own; RuntimeError when it is closed."""
        if self._connection is None:
            raise RuntimeError("the database is closed")
        return self._connection

    @cached_property
    def _queries(self) -> "Queries":
        from prepwise_desktop.storage.queries import Queries

        return Queries(self._execute)

    def _carry_out(self, statement: "Statement", columns: Mapping[str, Any], *more: Any) -> None:
        self.execute(statement.sql, *statement.values(columns), *more)

    def _execute(self, statement: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        return self.connection.execute(statement, values)

    def _execute_all(self, statements: Sequence[str]) -> None:
        for statement in statements:
            self._execute(statement)

    def _connect(self, pragmas: Sequence[str], wait_ms: int) -> None:
        # Without an isolation level the transactions are ours alone.
        address = existing(self.path)
        self._connection = sqlite3.connect(address, timeout=wait_ms / 1000, isolation_level=None, uri=True)
        try:
            self._execute_all([f"PRAGMA {pragma}" for pragma in pragmas])
        except BaseException:
            self._disconnect()
            raise

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> None:
        with self._translated():
            _make_private_file(self.path)
            self._connect(_PRAGMAS + _THROWAWAY if self.throwaway else _PRAGMAS, _BUSY_MS)
            try:
                self._migrate()
                if self._doubt.stands:
                    check(self.connection)
                    self._doubt.clear()
                self._file = identity(self.path)
            except BaseException:
                self._disconnect()
                raise

    def _translated(self) -> "_Watched":
        return _Watched(self._doubt)

    def _is_in_place(self) -> bool:
        try:
            return identity(self.path) == self._file
        except FileNotFoundError:
            return False

    def _migrate(self) -> None:
        found = int(self._execute("PRAGMA user_version").fetchone()[0])
        if found > SCHEMA_VERSION:
            raise DatabaseTooNew(found, SCHEMA_VERSION)
        if 0 < found < SCHEMA_VERSION:
            self._copy_aside(found)
        for version, step in enumerate(STEPS[found:], start=found + 1):
            with self.transaction(exclusive=True):
                step(self._execute)
                self._execute(f"PRAGMA user_version = {version}")

    def _copy_aside(self, found: int) -> None:
        """Keep the file as it was before the first step, beside it."""
        copy = self.path.with_name(f"{self.path.name}.schema-{found}")
        _make_private_file(copy)
        target = sqlite3.connect(copy)
        try:
            self.connection.backup(target)
        finally:
            target.close()


class _Watched(Translated):
    """Notes besides that the file is to be looked at when damage was met."""

    __slots__ = ("_doubt",)

    def __init__(self, doubt: Doubt) -> None:
        self._doubt = doubt

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            super().__exit__(kind, error, trace)
        except DatabaseDamaged:
            self._doubt.raise_()
            raise
        if isinstance(error, DatabaseDamaged):
            self._doubt.raise_()


def _make_private_file(path: Path) -> None:
    """Make the file readable by its owner only before anything is in it."""
    if os.name == "posix":
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
