"""Whole copies of the database, by SQLite's own backup interface: a few kept, each checked before it counts."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.errors import BackupDamaged, DatabaseDamaged
from prepwise_desktop.paths import make_private
from prepwise_desktop.storage.address import existing
from prepwise_desktop.storage.copying import Progress, copy, silent
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.durability import sync_folder
from prepwise_desktop.storage.faults import translated
from prepwise_desktop.storage.soundness import check
from prepwise_desktop.storage.tables import BackupStateRow
from prepwise_desktop.storage.times import to_moment
from prepwise_desktop.storage.unfinished import chosen_beside

#: how many are kept: a week of daily ones
KEPT = 7

_NAME = "prepwise-%Y%m%d-%H%M%S.db"
_PATTERN = "prepwise-????????-??????.db"
_UNFINISHED = ".part"


def folder_of(data_dir: Path) -> Path:
    """Where the backups of a data folder lie."""
    return data_dir / "backups"


def found(data_dir: Path) -> tuple[Backup, ...]:
    """The backups that are there, newest first; a file that goes while one looks is left out."""
    backups = []
    for path in folder_of(data_dir).glob(_PATTERN):
        with suppress(ValueError, FileNotFoundError):
            made_at = datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
            backups.append(Backup(made_at=made_at, size=path.stat().st_size, path=path))
    return tuple(sorted(backups, key=lambda each: each.made_at, reverse=True))


def make(database: Database, at: datetime, progress: Progress = silent) -> Path:
    """Copy all that is committed into a file of its own and forget the oldest; on a thread of its own.

    The copy has its name only when it is whole, sound and on the disk, so neither a crash nor a damaged database
    takes a good backup's place. What `progress` raises ends it. Raises StorageError, DatabaseDamaged among them.
    """
    folder = folder_of(database.path.parent)
    with translated():
        make_private(folder)
        _clear_unfinished(folder)
        whole = folder / at.astimezone(UTC).strftime(_NAME)
        unfinished = whole.with_name(whole.name + _UNFINISHED)
        with database.reading() as source:
            copy(source, unfinished, progress)
        _check(unfinished)
        unfinished.replace(whole)
        sync_folder(folder)
        for old in found(database.path.parent)[KEPT:]:
            old.path.unlink(missing_ok=True)
    return whole


def copy_back(backup: Backup, data_dir: Path) -> Path:
    """Copy a backup beside the database, checked and on the disk; the copy is private.

    Raises StorageError, BackupDamaged among them.
    """
    whole = chosen_beside(data_dir / FILE_NAME)
    if not backup.path.is_file():
        raise BackupDamaged("it is not there")
    try:
        with translated():
            whole.unlink(missing_ok=True)
            with closing(sqlite3.connect(existing(backup.path), uri=True)) as source:
                copy(source, whole)
            _check(whole)
    except DatabaseDamaged as error:
        raise BackupDamaged(error.detail) from error
    return whole


def _check(path: Path) -> None:
    """Let nothing stand that is not sound."""
    try:
        with closing(sqlite3.connect(existing(path), uri=True)) as connection:
            check(connection)
    except BaseException:
        path.unlink()
        raise


def _clear_unfinished(folder: Path) -> None:
    for left in folder.glob(_PATTERN + _UNFINISHED + "*"):
        left.unlink(missing_ok=True)


class BackupStore:
    """Remembers in the database when the last backup was made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_at(self) -> datetime | None:
        """When the last one was made, aware, in UTC; None before the first."""
        row = self._database.first(BackupStateRow.select())
        return None if row is None else to_moment(row.last_at)

    def keep_last(self, at: datetime, path: Path) -> None:
        """That one was made just now."""
        self._database.run(
            BackupStateRow.insert(only_row=1, last_at=at.timestamp(), last_file=path.name).on_conflict_replace()
        )
