"""Where files live: what ships with the program, and the person's own data."""

import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of what ships with the program: in a bundle, in an installed package, or beside the source."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    installed = _HERE / "resources"
    return installed if installed.is_dir() else _HERE.parent / "resources"


def default_data_dir() -> Path:
    """The platform's folder for a person's application data; nothing is made here."""
    from platformdirs import user_data_path

    return user_data_path("PrepWise", appauthor=False)


def make_private(folder: Path) -> None:
    """Make the folder, readable by its owner only (on Windows it has what the person's AppData inherits)."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix":
        folder.chmod(0o700)


def logs(data_dir: Path) -> Path:
    """Where the rotating logs and crash reports of a data folder lie."""
    return data_dir / "logs"
