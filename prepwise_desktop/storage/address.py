"""The address of a database file for SQLite, which then does not make an empty one where there is none."""

from pathlib import Path


def existing(path: Path) -> str:
    """To be opened with `uri=True`, for reading and writing."""
    return f"{path.absolute().as_uri()}?mode=rw"
