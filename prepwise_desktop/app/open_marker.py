"""A file that says that a window may be open: without it a start need not look for one, which would take its time."""

from contextlib import suppress
from pathlib import Path


def marker(data_dir: Path) -> Path:
    """Made by the first window once it has the folder, and taken away at its end; what a crash leaves does no harm."""
    return data_dir / "window.open"


def set_marker(data_dir: Path) -> None:
    """Say that a window is open; on a disk that takes nothing a second start is refused by the folder's lock."""
    with suppress(OSError):
        marker(data_dir).touch(mode=0o600)


def clear_marker(data_dir: Path) -> None:
    """Say that it is closed; where that fails it is as after a crash."""
    with suppress(OSError):
        marker(data_dir).unlink(missing_ok=True)
