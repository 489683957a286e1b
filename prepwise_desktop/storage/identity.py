"""Which file it is, whatever it is called."""

from pathlib import Path


def identity(path: Path) -> tuple[int, int]:
    """The same for one file under any name, and another one for what took its place; raises FileNotFoundError."""
    found = path.stat()
    return found.st_dev, found.st_ino
