"""A file that says that a window may be open: without it a start need not look for one, which would take its time."""

from pathlib import Path


def marker(data_dir: Path) -> Path:
    """Made by the first window and taken away at its end; after a crash it is left, which does no harm."""
    return data_dir / "window.open"
