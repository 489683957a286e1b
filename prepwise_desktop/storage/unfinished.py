"""A file that was being put back when the program was killed: put in its place by the next start, or cleared away."""

import sqlite3
from contextlib import closing
from pathlib import Path

from prepwise_desktop.domain.errors import DatabaseDamaged
from prepwise_desktop.storage.address import existing
from prepwise_desktop.storage.faults import translated
from prepwise_desktop.storage.set_aside import put_in_place
from prepwise_desktop.storage.soundness import check


def whole_beside(database: Path) -> Path:
    """Where all that is committed is copied to while the database's own file is gone."""
    return database.with_name(f"{database.name}.whole")


def chosen_beside(database: Path) -> Path:
    """Where a backup that the person goes back to is copied to."""
    return database.with_name(f"{database.name}.chosen")


def finish(database: Path) -> None:
    """Put back what an earlier run had copied whole and could not put in place; for a database that nobody has open.

    What lies in the place meanwhile is kept beside it. A copy that breaks off holds nothing and is deleted, and so is
    one of a backup: the backup is still there, and whether it takes the place is the person's decision.
    Raises StorageError.
    """
    whole = whole_beside(database)
    with translated():
        chosen_beside(database).unlink(missing_ok=True)
        if not whole.exists():
            return
        if _is_whole(whole):
            put_in_place(whole, database)
        else:
            whole.unlink()


def _is_whole(path: Path) -> bool:
    """Whether it was copied to its end: until then it has no schema, since SQLite takes a half copy back."""
    try:
        with closing(sqlite3.connect(existing(path), uri=True)) as connection:
            check(connection)
            return int(connection.execute("PRAGMA user_version").fetchone()[0]) > 0
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
            return False
        raise
    except DatabaseDamaged:
        return False
