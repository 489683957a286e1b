"""Backups: whole, private, seven of them, and a way back that deletes nothing."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.errors import DatabaseDamaged, DataFileMoved, DiskFull
from prepwise_desktop.services.archive import Archive
from prepwise_desktop.services.rescue import Rescue
from prepwise_desktop.storage import backups
from prepwise_desktop.storage.backups import BackupStore
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.preferences import PreferenceStore
from prepwise_desktop.work import run
from tests.made import MadeClock
from tests.real_disk import a_disk

DAY = 24 * 3600.0


class Kept:
    """An archive over a real file, and a value in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = MadeClock()
        self.database = Database(folder)
        self.archive = Archive(self.database, BackupStore(self.database), self.clock)
        self._values = PreferenceStore(self.database)

    def keep(self, value: str) -> None:
        self._values.keep("value", value)

    def value(self) -> object:
        return self._values.all().get("value")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path)
    yield made
    made.database.close()


def _value_in(path: Path) -> str:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return str(connection.execute("SELECT value FROM preference").fetchone()[0])
    finally:
        connection.close()


def _damage(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 8000)


def test_a_backup_holds_what_is_committed_and_is_named_after_its_moment(kept: Kept) -> None:
    kept.keep("in the log")
    reports: list[float] = []
    path = run(kept.archive.backup(), report=reports.append)
    assert path.name == f"prepwise-{kept.clock.now():%Y%m%d-%H%M%S}.db"
    assert _value_in(path) == '"in the log"'
    assert reports[-1] == 1
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="Windows inherits the rights of AppData")
def test_only_the_owner_can_read_a_backup(kept: Kept) -> None:
    path = run(kept.archive.backup())
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_the_newest_seven_are_kept_and_listed_newest_first(kept: Kept) -> None:
    for _ in range(9):
        run(kept.archive.backup())
        kept.clock.advance(DAY)
    found = kept.archive.backups()
    assert len(found) == backups.KEPT == 7
    assert [each.made_at for each in found] == sorted((each.made_at for each in found), reverse=True)
    assert found[0].made_at.tzinfo is UTC
    assert (kept.clock.now() - found[0].made_at).days == 1
    assert found[0].size == found[0].path.stat().st_size > 0


def test_one_backup_a_day_is_due(kept: Kept) -> None:
    assert kept.archive.backup_is_due()
    run(kept.archive.backup())
    assert not kept.archive.backup_is_due()
    kept.clock.advance(DAY)
    assert kept.archive.backup_is_due()


def test_writing_goes_on_during_a_backup_and_is_not_in_it(kept: Kept) -> None:
    # Long enough to be copied in several steps.
    kept.keep("x" * 2_000_000)
    kept.keep("before")
    written: list[float] = []

    def write(part: float) -> None:
        if not written:
            kept.keep("meanwhile")
        written.append(part)

    path = backups.make(kept.database, kept.clock.now(), write)
    assert len(written) > 1
    assert _value_in(path) == '"before"'
    assert kept.value() == "meanwhile"


def test_a_backup_of_a_damaged_database_takes_no_good_ones_place(kept: Kept) -> None:
    kept.keep("x" * 20_000)
    good = run(kept.archive.backup())
    kept.clock.advance(DAY)
    run(kept.archive.make_durable())
    _damage_values(kept)
    with pytest.raises(DatabaseDamaged):
        run(kept.archive.backup())
    assert [each.path for each in kept.archive.backups()] == [good]
    assert [each.name for each in good.parent.iterdir()] == [good.name]


def _damage_values(kept: Kept) -> None:
    ((page,),) = kept.database.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'preference'")
    with kept.database.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)


def test_a_full_disk_leaves_no_half_backup(tmp_path: Path) -> None:
    with a_disk(tmp_path / "disk") as disk:
        kept = Kept(disk.folder)
        kept.keep("kept")
        disk.fill()
        with pytest.raises(DiskFull):
            run(kept.archive.backup())
        assert kept.archive.backups() == ()
        disk.free()
        assert _value_in(run(kept.archive.backup())) == '"kept"'
        kept.database.close()


def test_what_a_killed_backup_left_is_cleared_by_the_next(kept: Kept) -> None:
    folder = backups.folder_of(kept.folder)
    folder.mkdir()
    for name in ("prepwise-20260101-000000.db.part", "prepwise-20260101-000000.db.part-journal"):
        (folder / name).write_bytes(b"half")
    assert kept.archive.backups() == ()
    path = run(kept.archive.backup())
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_restoring_goes_back_and_keeps_what_was_there_beside_it(kept: Kept) -> None:
    kept.keep("then")
    run(kept.archive.backup())
    kept.keep("now")
    (backup,) = kept.archive.backups()
    run(kept.archive.restore(backup))
    assert kept.value() == "then"
    (aside,) = kept.folder.glob("prepwise-aside-*.db")
    assert _value_in(aside) == '"now"'
    assert backup.path.exists()
    kept.keep("afterwards")
    assert kept.value() == "afterwards"


def test_a_backup_that_is_damaged_itself_changes_nothing(kept: Kept) -> None:
    kept.keep("now")
    run(kept.archive.backup())
    (backup,) = kept.archive.backups()
    _damage(backup.path)
    with pytest.raises(DatabaseDamaged):
        run(kept.archive.restore(backup))
    assert kept.value() == "now"
    assert list(kept.folder.glob("*aside*")) == list(kept.folder.glob("*.chosen*")) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody delete a file that is open")
def test_making_durable_writes_a_deleted_file_anew_and_says_so_once(kept: Kept) -> None:
    kept.keep("kept")
    kept.database.path.unlink()
    with pytest.raises(DataFileMoved):
        run(kept.archive.make_durable())
    run(kept.archive.make_durable())
    assert _value_in(kept.database.path) == '"kept"'


# ------------------------------------------------------------------ the way on from a database that does not open


@pytest.fixture
def damaged(tmp_path: Path) -> tuple[Path, Backup]:
    """A folder whose database is no database, with one backup."""
    folder = tmp_path / "data"
    folder.mkdir()
    kept = Kept(folder)
    kept.keep("then")
    run(kept.archive.backup())
    (backup,) = kept.archive.backups()
    kept.database.close()
    (folder / FILE_NAME).write_bytes(b"no database at all" * 1000)
    return folder, backup


def test_a_backup_takes_the_place_of_a_damaged_database(damaged: tuple[Path, Backup]) -> None:
    folder, backup = damaged
    with pytest.raises(DatabaseDamaged):
        Database(folder)
    rescue = Rescue(folder)
    assert rescue.backups() == (backup,)
    run(rescue.restore(backup))
    again = Kept(folder)
    assert again.value() == "then"
    again.database.close()
    (aside,) = folder.glob("prepwise-aside-*.db")
    assert aside.read_bytes().startswith(b"no database at all")


def test_starting_empty_keeps_the_damaged_file_beside(damaged: tuple[Path, Backup]) -> None:
    folder, _ = damaged
    Rescue(folder).start_empty()
    again = Kept(folder)
    assert again.value() is None
    again.database.close()
    (aside,) = folder.glob("prepwise-aside-*.db")
    assert aside.read_bytes().startswith(b"no database at all")
