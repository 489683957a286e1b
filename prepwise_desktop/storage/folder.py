"""One owner a data folder: a window or a script, never both."""

from pathlib import Path

from filelock import FileLock, Timeout

from prepwise_desktop.domain.errors import DataFolderInUse
from prepwise_desktop.paths import make_private
from prepwise_desktop.storage.faults import translated


class FolderLock:
    """Held while the folder is in use; the system drops it with the process, so a crash leaves no obstacle."""

    def __init__(self, folder: Path) -> None:
        """Make the folder private and take it; raises DataFolderInUse, StorageReadOnly, DiskFull."""
        with translated():
            make_private(folder)
            self._lock = FileLock(folder / "owner.lock", mode=0o600)
            try:
                self._lock.acquire(timeout=0)
            except Timeout as error:
                raise DataFolderInUse(str(folder)) from error

    def release(self) -> None:
        """Let the next owner in."""
        self._lock.release()
