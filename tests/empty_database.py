"""A database with nothing in it, made once: whoever begins with a copy has no schema to build, which takes 7 ms."""

import tempfile
from functools import cache
from pathlib import Path

from prepwise_desktop.storage.database import FILE_NAME, Database


def begin_empty(folder: Path) -> None:
    """Put one into that folder, which is made; where there is one already, it stays as it is."""
    path = folder / FILE_NAME
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_made())


@cache
def _made() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder))
        # All of it is in the one file, and nothing in a journal beside it, once it is closed.
        database.close()
        return database.path.read_bytes()
