"""A folder for the sample that goes at exit; what a killed demo has left is taken away by the next one."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from prepwise_desktop.storage.held_file import HeldFile

_PREFIX = "prepwise-demo-"
#: held as long as the folder is in use
_MARK = "demo.lock"


@contextmanager
def demo_folder() -> Iterator[Path]:
    """A new folder, gone when this is left."""
    _clear_away()
    # On Windows a scanner may hold a file for a moment longer: that is no reason to end with an error.
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder:
        mark = HeldFile(Path(folder) / _MARK)
        try:
            yield Path(folder)
        finally:
            # Windows deletes no file that is open.
            mark.release()


def _clear_away() -> None:
    """Delete what nobody uses any more; another demo's folder is held, and another person's is not ours."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if (folder / _MARK).is_file() and _is_ours(folder):
                HeldFile(folder / _MARK).release()
                shutil.rmtree(folder)


def _is_ours(folder: Path) -> bool:
    return not folder.is_symlink() and (os.name != "posix" or folder.stat().st_uid == os.getuid())
