"""Show the window, make the sample in a folder of its own, and leave nothing behind."""

from collections.abc import Callable
from pathlib import Path


def run() -> int:
    """Open the window on sample data; returns the exit code. The folder goes when the window is closed."""
    from prepwise_desktop.app.demo.folder import demo_folder
    from prepwise_desktop.app.filling import Filling
    from prepwise_desktop.app.main import run as run_window

    with demo_folder() as folder:
        filling = Filling(folder, _fill)
        try:
            return run_window(folder, None, filling=filling)
        finally:
            filling.stop()


def _fill(folder: Path, report: Callable[[int, int], None]) -> None:
    from prepwise_desktop.app.demo.fill import fill

    fill(folder, report=report)
