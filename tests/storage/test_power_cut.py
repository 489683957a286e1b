"""What a power cut leaves: only what was synced, also while a long reader holds the checkpoint back."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from prepwise_desktop.storage import durability
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.durability import make_durable
from prepwise_desktop.storage.tables import RubricRow
from tests.real_disk import a_disk


def keep(database: Database, words: str) -> None:
    database.run(RubricRow.insert(version="a", content=words).on_conflict_replace())


def kept(folder: Path) -> list[str]:
    """What stands in the folder when it is opened anew."""
    database = Database(folder)
    try:
        return [row.content for row in database.rows(RubricRow.select())]
    finally:
        database.close()


@contextmanager
def long_reader(database: Database) -> Iterator[None]:
    """Somebody who began to read what is there now, and goes on."""
    with database.reading() as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM rubric").fetchall()
        yield


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "data").mkdir()
    database = Database(tmp_path / "data")
    yield database
    database.close()


def test_what_is_durable_is_there_after_a_power_cut_with_a_long_reader(
    opened: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    sync_file = durability.sync_file

    def sync(path: Path) -> None:
        sync_file(path)
        shutil.copy(path, disk)

    monkeypatch.setattr(durability, "sync_file", sync)
    keep(opened, "typed before")
    make_durable(opened.path)
    # Without a reader the file itself was synced, so a cut leaves it as it is now, and of the log what is synced later.
    shutil.copy(opened.path, disk)
    with long_reader(opened):
        keep(opened, "typed while somebody reads")
        make_durable(opened.path)
        keep(opened, "typed and not yet durable")
    assert kept(disk) == ["typed while somebody reads"]


def test_both_files_as_they_stand_under_a_long_reader_hold_every_committed_word(
    opened: Database, tmp_path: Path
) -> None:
    copied = tmp_path / "copied"
    copied.mkdir()
    keep(opened, "typed before")
    with long_reader(opened):
        keep(opened, "typed while somebody reads")
        make_durable(opened.path)
        for name in (FILE_NAME, f"{FILE_NAME}-wal"):
            shutil.copy(opened.path.with_name(name), copied)
    assert kept(copied) == ["typed while somebody reads"]


def test_closing_on_a_full_disk_loses_nothing_that_was_committed(tmp_path: Path) -> None:
    with ExitStack() as stack:
        disk = stack.enter_context(a_disk(tmp_path / "disk", megabytes=4))
        folder = disk.folder / "data"
        folder.mkdir()
        database = Database(folder)
        stack.callback(database.close)
        keep(database, "typed before the disk was full")
        disk.fill()
        # The log cannot be brought into the file now: it stays, and the next start reads it.
        database.close()
        assert kept(folder) == ["typed before the disk was full"]
        disk.free()
        assert kept(folder) == ["typed before the disk was full"]
