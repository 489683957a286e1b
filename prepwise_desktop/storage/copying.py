"""Copy a database that is in use into a file of its own, by SQLite's own backup interface."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from prepwise_desktop.storage.durability import sync_file

#: pages between two reports, a megabyte: often enough to cancel, seldom enough to cost nothing
_PAGES = 256

#: told of the part done, 0 to 1; what it raises ends the copying
Progress = Callable[[float], object]


def silent(part: float) -> None:
    """Take a progress and do nothing with it."""


def copy(source: sqlite3.Connection, target: Path, progress: Progress = silent) -> None:
    """Copy all that is committed at this moment to a new private file; a failing one leaves none.

    The copy is whole, needs no log beside it and is on the disk.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        _copy(source, target, progress)
        sync_file(target)
    except BaseException:
        target.unlink()
        raise


def _copy(source: sqlite3.Connection, target: Path, progress: Progress) -> None:
    def on_pages(_status: int, remaining: int, total: int) -> None:
        progress(1 - remaining / max(1, total))

    with closing(sqlite3.connect(target)) as connection:
        # One state of the database for all pages: else each commit meanwhile would begin the copy anew.
        source.execute("BEGIN")
        try:
            source.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
            source.backup(connection, pages=_PAGES, progress=on_pages)
        finally:
            source.rollback()
        # Without a log beside it the copy can be carried anywhere as one file.
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
