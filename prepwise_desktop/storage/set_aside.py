"""Put another file in the database's place; what lay there is kept beside it and never deleted."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from prepwise_desktop.storage.durability import sync_file, sync_folder
from prepwise_desktop.storage.faults import translated

#: what SQLite keeps beside its file: the log belongs to the file, the index is made anew
_LOG, _INDEX = "-wal", "-shm"


def put_in_place(whole: Path | None, database: Path) -> Path | None:
    """Set the database aside and move `whole` there (None leaves the place empty); returns where the old one lies now.

    Nobody may have the old one open, but one whose file is gone already. At every moment either the old or the new
    file is in place: a log must never meet a file that it does not belong to, so the old one goes first.
    Raises StorageError.
    """
    with translated():
        aside = _keep_beside(database) if database.exists() else None
        database.with_name(database.name + _LOG).unlink(missing_ok=True)
        database.with_name(database.name + _INDEX).unlink(missing_ok=True)
        if whole is None:
            database.unlink(missing_ok=True)
        else:
            sync_file(whole)
            whole.replace(database)
        sync_folder(database.parent)
        return aside


def _keep_beside(database: Path) -> Path:
    aside = free_name(database)
    for tail in (_LOG, ""):
        source = database.with_name(database.name + tail)
        if source.exists():
            _keep(source, aside.with_name(aside.name + tail))
    return aside


def free_name(database: Path) -> Path:
    """A name beside the database, with the moment in it, that no file has yet."""
    stem = f"{database.stem}-aside-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    wanted, number = database.with_name(stem + database.suffix), 2
    while wanted.exists():
        wanted, number = database.with_name(f"{stem}-{number}{database.suffix}"), number + 1
    return wanted


def _keep(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        # Some file systems know no second name for a file.
        shutil.copy2(source, target)
        sync_file(target)
