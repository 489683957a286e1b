"""Ask the database what stores ask, on a connection of the calling thread's own, and see one state of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.soundness import Doubt

_PRAGMAS = ("query_only = 1",)

#: milliseconds that a statement waits for another connection's lock; nobody's window stands still meanwhile
_BUSY_MS = 200


class Reader(Database):
    """A database that can only be asked; what is written meanwhile is not seen."""

    def __init__(self, path: Path) -> None:
        """Open the file at that path, which is there and migrated."""
        self.path = path
        self._doubt = Doubt(path)
        with self._translated():
            self._connect(_PRAGMAS, _BUSY_MS)

    def close(self) -> None:
        """Close this connection."""
        with self._translated():
            self._disconnect()


@contextmanager
def snapshot(database: Database) -> Iterator[Database]:
    """One state of the database for as long as it is asked; from any thread, and nobody waits for anybody.

    In a batch only its owner may ask, and is told of what the batch has done so far.
    """
    if database.in_batch:
        yield database
        return
    reader = Reader(database.path)
    try:
        with reader.transaction():
            yield reader
    finally:
        reader.close()
