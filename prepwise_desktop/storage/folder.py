"""One owner a data folder: a window or a script, never both."""

from contextlib import suppress
from pathlib import Path

from prepwise_desktop.domain.errors import DataFolderInUse
from prepwise_desktop.paths import make_private
from prepwise_desktop.storage.faults import translated
from prepwise_desktop.storage.held_file import HeldFile
from prepwise_desktop.storage.identity import identity


class FolderLock:
    """Held while the folder is in use; the system drops it with the process, so a crash leaves no obstacle."""

    def __init__(self, folder: Path) -> None:
        """Make the folder private and take it; raises DataFolderInUse, StorageReadOnly, DiskFull."""
        self._folder = folder
        self._path = folder / "owner.lock"
        with translated():
            make_private(folder)
        self._take()

    def hold(self) -> None:
        """Take the folder again where its lock was deleted or moved away; raises what taking it raises."""
        with suppress(FileNotFoundError):
            if self._file == identity(self._path):
                return
        self._lock.release()
        with translated():
            make_private(self._folder)
        self._take()

    def release(self) -> None:
        """Let the next owner in."""
        self._lock.release()

    def _take(self) -> None:
        with translated():
            try:
                self._lock = HeldFile(self._path)
            except BlockingIOError as error:
                raise DataFolderInUse(str(self._folder)) from error
            self._file = identity(self._path)
