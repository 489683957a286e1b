"""Make the sample in a folder of its own, show the window on it, and leave nothing behind."""

import tempfile
from pathlib import Path


def run() -> int:
    """Open the window on sample data; returns the exit code. The folder goes when the window is closed."""
    from prepwise_desktop.app.demo.fill import fill
    from prepwise_desktop.app.main import run as run_window

    # On Windows a scanner may hold a file for a moment longer: that is no reason to end with an error.
    with tempfile.TemporaryDirectory(prefix="prepwise-demo-", ignore_cleanup_errors=True) as folder:
        fill(Path(folder))
        return run_window(Path(folder), None, is_sample=True)
