"""A way on for a data folder whose database cannot be opened: back to a backup, or from the start."""

from pathlib import Path

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.services.copying_back import copied_beside
from prepwise_desktop.storage import backups
from prepwise_desktop.storage.database import FILE_NAME
from prepwise_desktop.storage.folder import FolderLock
from prepwise_desktop.storage.set_aside import put_in_place
from prepwise_desktop.storage.soundness import Doubt
from prepwise_desktop.work import Steps, slow, work


class Rescue:
    """For a folder that nobody has open; the damaged file is always kept beside what takes its place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def backups(self) -> tuple[Backup, ...]:
        """What can be gone back to, newest first."""
        return backups.found(self._folder)

    @work
    def restore(self, backup: Backup) -> Steps[None]:
        """Put a backup in the database's place; raises BackupDamaged, nothing changed, when it is not sound."""
        whole = yield from slow(copied_beside, backup, self._folder)
        self._put_in_place(whole)

    def start_empty(self) -> None:
        """Leave the place empty: the next opening makes a new database."""
        self._put_in_place(None)

    def _put_in_place(self, whole: Path | None) -> None:
        lock = FolderLock(self._folder)
        try:
            database = self._folder / FILE_NAME
            put_in_place(whole, database)
            Doubt(database).clear()
        finally:
            lock.release()
