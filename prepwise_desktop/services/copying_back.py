"""A step that copies a backup beside the database, checked, so that the backup itself stays where it is."""

from pathlib import Path

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.storage import backups
from prepwise_desktop.work import in_thread


async def copied_beside(backup: Backup, folder: Path) -> Path:
    """The copy's path, for `put_in_place`; raises StorageError, BackupDamaged when the backup is not sound."""
    return await in_thread(backups.copy_back, backup, folder)
