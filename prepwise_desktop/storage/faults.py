"""Turn what SQLite says into what it means for the person."""

import errno
import sqlite3
from types import TracebackType

from prepwise_desktop.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DiskFull,
    StorageError,
    StorageReadOnly,
)

#: primary result codes (https://www.sqlite.org/rescode.html); anything else that SQLite raises is our bug
_MEANING: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_READONLY: StorageReadOnly,
    sqlite3.SQLITE_PERM: StorageReadOnly,
    sqlite3.SQLITE_CANTOPEN: StorageReadOnly,
    sqlite3.SQLITE_IOERR: StorageError,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
}

#: extended codes that mean more than their primary one
_CLOSER: dict[int, type[StorageError]] = {
    # The log's index cannot grow: on a full disk this is what opening a kept database fails with (tried).
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFull,
}

#: what the system says of a file; anything else that it says is the world's fault too
_SYSTEM: dict[int, type[StorageError]] = {
    errno.ENOSPC: DiskFull,
    getattr(errno, "EDQUOT", errno.ENOSPC): DiskFull,
    errno.EACCES: StorageReadOnly,
    errno.EPERM: StorageReadOnly,
    errno.EROFS: StorageReadOnly,
    errno.ENOENT: StorageReadOnly,
}


class Translated:
    """Raises a child of StorageError for what the world did; our own bugs rise as they are.

    A class, because it stands around every statement: a generator takes as long as a short one.
    """

    __slots__ = ()

    def __enter__(self) -> None:
        """Nothing is done before something goes wrong."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            return
        meaning = _meaning(error)
        if meaning is not None:
            raise meaning(str(error)) from error


def _meaning(error: BaseException) -> type[StorageError] | None:
    if isinstance(error, OSError):
        return _SYSTEM.get(error.errno or 0, StorageError)
    if isinstance(error, sqlite3.DatabaseError):
        code = getattr(error, "sqlite_errorcode", -1)
        return _CLOSER.get(code) or _MEANING.get(code & 0xFF)
    return None


_TRANSLATED = Translated()


def translated() -> Translated:
    """Around what asks SQLite or the file system."""
    return _TRANSLATED
