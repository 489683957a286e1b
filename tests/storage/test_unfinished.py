"""A program that is killed, or shut out, while it puts its file back loses nothing that was committed."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import DataFolderInUse
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.folder import FolderLock
from prepwise_desktop.storage.preferences import PreferenceStore
from prepwise_desktop.storage.unfinished import chosen_beside, whole_beside

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody delete a file that is open")


class Killed(BaseException):
    """The program ends here."""


def keep(database: Database, value: str) -> None:
    PreferenceStore(database).keep("value", value)


def kept(folder: Path) -> object:
    with closing(Database(folder)) as database:
        return PreferenceStore(database).all().get("value")


def kill_at(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def die(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(f"prepwise_desktop.storage.database.{name}", die)


def delete_while_open(folder: Path, monkeypatch: pytest.MonkeyPatch, *, killed_at: str) -> None:
    database = Database(folder)
    keep(database, "typed")
    for path in folder.glob(f"{FILE_NAME}*"):
        path.unlink()
    kill_at(monkeypatch, killed_at)
    with pytest.raises(Killed):
        database.put_back()
    monkeypatch.undo()
    database.connection.close()


def test_what_a_killed_program_had_copied_whole_takes_its_place_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete_while_open(tmp_path, monkeypatch, killed_at="put_in_place")
    assert kept(tmp_path) == "typed"
    assert not whole_beside(tmp_path / FILE_NAME).exists()


def test_what_came_into_the_place_meanwhile_is_kept_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    delete_while_open(tmp_path, monkeypatch, killed_at="put_in_place")
    (tmp_path / FILE_NAME).write_bytes(b"somebody else's")
    assert kept(tmp_path) == "typed"
    (aside,) = tmp_path.glob("prepwise-aside-*.db")
    assert aside.read_bytes() == b"somebody else's"


@pytest.mark.parametrize("content", [b"", b"half of a database, " * 400])
def test_a_copy_that_breaks_off_is_no_database(tmp_path: Path, content: bytes) -> None:
    with closing(Database(tmp_path)) as database:
        keep(database, "here")
    whole_beside(tmp_path / FILE_NAME).write_bytes(content)
    assert kept(tmp_path) == "here"
    assert not list(tmp_path.glob("*.whole*"))


def test_a_copy_of_a_backup_that_a_kill_left_never_takes_the_place_by_itself(tmp_path: Path) -> None:
    with closing(Database(tmp_path)) as database:
        keep(database, "then")
    chosen = chosen_beside(tmp_path / FILE_NAME)
    chosen.write_bytes((tmp_path / FILE_NAME).read_bytes())
    with closing(Database(tmp_path)) as database:
        keep(database, "now")
    assert kept(tmp_path) == "now"
    assert not chosen.exists()


def test_a_folder_that_is_deleted_while_open_is_held_again_before_anything_is_put_back(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    lock = FolderLock(folder)
    database = Database(folder, lock.hold)
    keep(database, "typed")
    folder.rename(tmp_path / "moved")
    assert database.put_back()
    with pytest.raises(DataFolderInUse):
        FolderLock(folder)
    database.close()
    lock.release()
    assert kept(folder) == "typed"


def test_who_began_anew_in_a_deleted_folder_keeps_it_and_the_first_ones_words_lie_beside(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    lock = FolderLock(folder)
    database = Database(folder, lock.hold)
    keep(database, "typed by the first")
    folder.rename(tmp_path / "moved")
    second = FolderLock(folder)
    with closing(Database(folder)) as other:
        keep(other, "typed by the second")
    with pytest.raises(DataFolderInUse):
        database.put_back()
    database.close()
    lock.release()
    second.release()
    assert kept(folder) == "typed by the second"
    (aside,) = folder.glob("prepwise-aside-*.db")
    with closing(sqlite3.connect(aside)) as connection:
        assert connection.execute("SELECT value FROM preference").fetchall() == [('"typed by the first"',)]
