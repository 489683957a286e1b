"""Make what is committed outlive a power cut."""

import os
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path

from prepwise_desktop.storage.address import existing
from prepwise_desktop.storage.faults import translated


def make_durable(path: Path) -> None:
    """Bring all committed text of that database to the disk; may take long, so it runs on a thread of its own.

    A passive checkpoint syncs the log and then the file. Where a long reader holds it back it syncs nothing
    (tried), so then the log itself is synced: after a power cut SQLite recovers from it. Raises StorageError.
    """
    with translated():
        _sync(path)


def _sync(path: Path) -> None:
    # Never made anew where it is gone: an empty file would take its place.
    connection = sqlite3.connect(existing(path), uri=True, timeout=0.0)
    try:
        _, pages, done = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        # Another connection opens, closes or recovers at this moment: like a reader, it holds the checkpoint back.
        pages, done = 1, 0
    finally:
        connection.close()
    if done < pages:
        # No log is left where the last other connection closed meanwhile: that brought all of it to the disk.
        with suppress(FileNotFoundError):
            sync_file(path.with_name(path.name + "-wal"))


def sync_folder(folder: Path) -> None:
    """Have the system write to the disk which names the folder holds; on Windows a rename does that by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_file(path: Path) -> None:
    """Have the system write the file's content to the disk itself."""
    handle = os.open(path, os.O_RDWR)
    try:
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        else:
            os.fsync(handle)
    finally:
        os.close(handle)
