"""What the disk does to an open database: nothing committed is lost, and each fault says what it is."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import (
    DatabaseDamaged,
    DiskFull,
    StorageReadOnly,
)
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.durability import make_durable
from prepwise_desktop.storage.folder import FolderLock
from prepwise_desktop.storage.set_aside import put_in_place
from prepwise_desktop.storage.tables import RubricRow
from tests.real_disk import Disk, a_disk

posix = pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody delete a file that is open")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with a_disk(tmp_path / "disk") as made:
        yield made


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path)
    yield made
    made.close()


def _keep(database: Database, value: str, name: str = "a") -> None:
    database.run(RubricRow.insert(version=name, content=value).on_conflict_replace())


def _kept(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return [row[0] for row in connection.execute("SELECT content FROM rubric ORDER BY version")]
    finally:
        connection.close()


def _damage(path: Path, table: str) -> None:
    """Overwrite the first page of a table: the file opens, and is not sound."""
    connection = sqlite3.connect(path)
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
    ((size,),) = connection.execute("PRAGMA page_size")
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


# ------------------------------------------------------------------ a real disk


def test_a_full_disk_says_so_and_takes_again_what_was_refused_once_there_is_room(disk: Disk) -> None:
    database = Database(disk.folder)
    _keep(database, "before")
    disk.fill()
    with pytest.raises(DiskFull):
        _keep(database, "x" * 1_000_000)
    disk.free()
    _keep(database, "after", "z")
    make_durable(database.path)
    database.close()
    kept = _kept(disk.folder / FILE_NAME)
    assert kept == ["before", "after"]


def test_a_full_disk_at_the_start_says_so(disk: Disk) -> None:
    disk.fill()
    with pytest.raises(DiskFull):
        Database(disk.folder)
    disk.free()
    Database(disk.folder).close()


def test_a_kept_database_says_that_the_disk_is_full_or_opens(disk: Disk) -> None:
    first = Database(disk.folder)
    _keep(first, "before")
    first.close()
    disk.fill()
    with pytest.raises(DiskFull):
        _keep(Database(disk.folder), "x" * 50_000)
    disk.free()
    assert _kept(disk.folder / FILE_NAME) == ["before"]


def test_a_read_only_disk_says_so_when_taken_and_when_opened(disk: Disk) -> None:
    Database(disk.folder).close()
    disk.make_read_only()
    with pytest.raises(StorageReadOnly):
        FolderLock(disk.folder / "data")
    with pytest.raises(StorageReadOnly):
        Database(disk.folder)
    disk.make_writable()
    Database(disk.folder).close()


def test_a_full_disk_is_no_obstacle_to_taking_the_folder(disk: Disk) -> None:
    lock = FolderLock(disk.folder)
    lock.release()
    disk.fill()
    FolderLock(disk.folder).release()


def test_a_database_that_turns_read_only_says_so_and_goes_on_when_it_may(database: Database) -> None:
    _keep(database, "before")
    database.execute("PRAGMA query_only = 1")
    with pytest.raises(StorageReadOnly):
        _keep(database, "refused")
    database.execute("PRAGMA query_only = 0")
    _keep(database, "after")
    assert _kept(database.path) == ["after"]


# ------------------------------------------------------------------ gone while open


@posix
@pytest.mark.parametrize("tails", [("",), ("", "-wal", "-shm")])
def test_a_file_deleted_while_open_is_written_anew_with_all_that_was_committed(
    database: Database, tails: tuple[str, ...]
) -> None:
    _keep(database, "checkpointed", "a")
    make_durable(database.path)
    _keep(database, "in the log", "b")
    for tail in tails:
        database.path.with_name(FILE_NAME + tail).unlink()
    assert database.put_back()
    assert not database.put_back()
    _keep(database, "later", "c")
    assert _kept(database.path) == ["checkpointed", "in the log", "later"]
    assert database.path.stat().st_mode & 0o777 == 0o600


@posix
def test_a_folder_deleted_while_open_is_made_anew(tmp_path: Path) -> None:
    database = Database(tmp_path)
    _keep(database, "kept")
    shutil.rmtree(tmp_path)
    database.put_back()
    database.close()
    assert _kept(tmp_path / FILE_NAME) == ["kept"]


@posix
def test_what_came_into_the_files_place_is_kept_beside_it(database: Database) -> None:
    _keep(database, "ours")
    other = database.path.with_name("other.db")
    other.write_bytes(b"somebody else's")
    other.replace(database.path)
    assert database.put_back()
    assert _kept(database.path) == ["ours"]
    (aside,) = database.path.parent.glob("prepwise-aside-*.db")
    assert aside.read_bytes() == b"somebody else's"


@posix
def test_closing_loses_nothing_though_the_file_is_gone(tmp_path: Path) -> None:
    database = Database(tmp_path)
    _keep(database, "kept")
    for path in tmp_path.glob(FILE_NAME + "*"):
        path.unlink()
    database.close()
    assert _kept(tmp_path / FILE_NAME) == ["kept"]


@posix
def test_no_empty_file_takes_the_place_of_one_that_is_gone(database: Database) -> None:
    database.path.unlink()
    with pytest.raises(StorageReadOnly):
        make_durable(database.path)
    with pytest.raises(StorageReadOnly), database.reading():
        pass
    assert not database.path.exists()
    database.put_back()


@posix
def test_a_file_that_cannot_be_written_anew_stays_reachable_until_it_can(disk: Disk) -> None:
    database = Database(disk.folder)
    _keep(database, "kept")
    database.path.unlink()
    disk.fill()
    with pytest.raises(DiskFull):
        database.put_back()
    disk.free()
    assert database.put_back()
    database.close()
    assert _kept(disk.folder / FILE_NAME) == ["kept"]


# ------------------------------------------------------------------ damage


def test_damage_that_is_met_makes_the_next_start_look_at_every_page(tmp_path: Path) -> None:
    database = Database(tmp_path)
    _keep(database, "kept")
    database.close()
    _damage(database.path, "rubric")
    database = Database(tmp_path)
    with pytest.raises(DatabaseDamaged):
        database.rows(RubricRow.select())
    database.close()
    with pytest.raises(DatabaseDamaged):
        Database(tmp_path)


def test_a_doubt_without_cause_is_cleared_by_the_next_start(tmp_path: Path) -> None:
    database = Database(tmp_path)
    database._doubt.raise_()
    database.close()
    Database(tmp_path).close()
    assert not database._doubt.stands


def test_what_is_set_aside_keeps_its_log(database: Database, tmp_path: Path) -> None:
    _keep(database, "only in the log")
    killed = tmp_path / "killed"
    killed.mkdir()
    for tail in ("", "-wal"):
        shutil.copy(database.path.with_name(FILE_NAME + tail), killed / (FILE_NAME + tail))
    aside = put_in_place(None, killed / FILE_NAME)
    assert aside is not None
    assert [path.name for path in killed.glob(FILE_NAME + "*")] == []
    assert _kept(aside) == ["only in the log"]
