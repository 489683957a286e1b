"""The safety of what is kept: on the disk itself, and in a few whole copies to go back to."""

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import DataFileMoved
from prepwise_desktop.services.copying_back import copied_beside
from prepwise_desktop.services.durable import on_the_disk
from prepwise_desktop.storage import backups
from prepwise_desktop.storage.backups import BackupStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.work import Report, Steps, ignore, in_thread, slow, slow_reporting, work


class Archive:
    """Brings what is committed to the disk, and backs it up. Owned by the database's thread."""

    def __init__(
        self, database: Database, store: BackupStore, clock: Clock, on_replaced: Callable[[], object] = lambda: None
    ) -> None:
        """`on_replaced` is called when another state of the data has come, as it is at each start."""
        self._database = database
        self._store = store
        self._clock = clock
        self._on_replaced = on_replaced

    @work
    def make_durable(self) -> Steps[None]:
        """Bring everything that is committed to the disk itself, so that a power cut takes no more than a kill.

        Raises DataFileMoved, once, when the file had to be written anew for that.
        """
        self._put_back()
        yield from slow(on_the_disk, self._database.path)

    def backups(self) -> tuple[Backup, ...]:
        """What can be gone back to, newest first."""
        return backups.found(self._database.path.parent)

    def backup_is_due(self) -> bool:
        """Whether no backup was made on this day, as the calendar of this computer has it."""
        last = self._store.last_at()
        return last is None or last.astimezone().date() != self._clock.now().astimezone().date()

    @work
    def backup(self) -> Steps[Path]:
        """Make a backup and keep the newest seven; reports the part done, 0 to 1.

        Every page is checked: DatabaseDamaged when one is not sound, and then the earlier backups stay as they are.
        """
        self._put_back()
        at = self._clock.now()
        made: Path = yield from slow_reporting(_backup, self._database, at)
        self._store.keep_last(at, made)
        return made

    @work
    def restore(self, backup: Backup) -> Steps[None]:
        """Go back to a backup; what is there now is kept beside it. Whatever was shown must be read anew.

        Raises BackupDamaged, and nothing is changed, when the backup itself is not sound.
        """
        whole = yield from slow(copied_beside, backup, self._database.path.parent)
        self._replace(whole)

    @work
    def go_back(self, backup: Backup) -> Steps[Path]:
        """The same, after a backup of what is there now, which is returned, so that it can be taken back."""
        # Copied first: the backup that is made may be the eighth, and this the one that is forgotten for it.
        whole = yield from slow(copied_beside, backup, self._database.path.parent)
        before = yield from self.backup()
        self._replace(whole)
        return before

    def _replace(self, whole: Path) -> None:
        self._database.replace(whole)
        self._on_replaced()

    def _put_back(self) -> None:
        if self._database.put_back():
            raise DataFileMoved


class _LeftOff(Exception):
    """Nobody waits for the backup any more."""


async def _backup(database: Database, at: datetime, report: Report = ignore) -> Path:
    left = threading.Event()

    def progress(part: float) -> None:
        if left.is_set():
            raise _LeftOff
        report(part)

    return await in_thread(backups.make, database, at, progress, on_cancel=left.set)
