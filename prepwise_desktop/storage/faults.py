"""Turn what SQLite says into what it means for the person."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def translated() -> Iterator[None]:
    """Raise a child of StorageError for what the world did; our own bugs rise as they are."""
    try:
        yield
    except OSError as error:
        raise _SYSTEM.get(error.errno or 0, StorageError)(str(error)) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", -1)
        meaning = _CLOSER.get(code) or _MEANING.get(code & 0xFF)
        if meaning is None:
            raise
        raise meaning(str(error)) from error
