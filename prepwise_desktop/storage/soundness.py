"""Whether the database is sound: asked of SQLite itself, and at a start only when there was reason to doubt it."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from prepwise_desktop.domain.errors import DatabaseDamaged

#: how many faults are named; one is enough to know
_FAULTS_NAMED = 3


def check(connection: sqlite3.Connection) -> None:
    """Read every page; raises DatabaseDamaged. Takes as long as reading the file does."""
    faults = [row[0] for row in connection.execute(f"PRAGMA quick_check({_FAULTS_NAMED})")]
    if faults != ["ok"]:
        raise DatabaseDamaged("; ".join(faults))


class Doubt:
    """A mark beside the database, left by whoever met damage: the next start checks every page before it goes on."""

    def __init__(self, database: Path) -> None:
        self._mark = database.with_name(f"{database.name}.doubted")

    @property
    def stands(self) -> bool:
        return self._mark.exists()

    def raise_(self) -> None:
        """Have the next start check; where the mark cannot be made the damage is met again all the same."""
        with suppress(OSError):
            self._mark.touch(mode=0o600)

    def clear(self) -> None:
        """The file was found sound, or another one took its place."""
        self._mark.unlink(missing_ok=True)
