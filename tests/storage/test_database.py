"""The database file: who may read it, how it is migrated, and what is said when it cannot be used."""

import errno
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseTooNew,
    DiskFull,
    StorageError,
    StorageReadOnly,
)
from prepwise_desktop.storage import database as database_module
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.durability import make_durable
from prepwise_desktop.storage.faults import translated
from prepwise_desktop.storage.migrations import SCHEMA_VERSION, STEPS
from prepwise_desktop.storage.reader import snapshot
from prepwise_desktop.storage.tables import ROWS, QuestionRow, RubricRow

posix = pytest.mark.skipif(os.name != "posix", reason="Windows inherits the rights of AppData")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path)
    yield made
    made.close()


def _keep(database: Database, value: str = "1") -> None:
    database.run(RubricRow.insert(version="a", content=value).on_conflict_replace())


def _kept(database: Database) -> list[str]:
    return [row.content for row in database.rows(RubricRow.select())]


@posix
def test_only_the_owner_can_read_the_file(database: Database) -> None:
    _keep(database)
    for path in database.path.parent.glob(FILE_NAME + "*"):
        assert path.stat().st_mode & 0o777 == 0o600, path.name


def test_every_row_has_the_columns_of_its_table(database: Database) -> None:
    for row in ROWS:
        table = row._meta.table_name
        columns = {name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")}
        assert columns == {field.column_name for field in row._meta.sorted_fields}, table


def test_a_fresh_file_has_todays_schema_and_keeps_it_when_opened_again(tmp_path: Path) -> None:
    first = Database(tmp_path)
    _keep(first)
    first.close()
    second = Database(tmp_path)
    assert second.execute("PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert _kept(second) == ["1"]
    second.close()


def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    Database(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(DatabaseTooNew) as caught:
        Database(tmp_path)
    assert (caught.value.found, caught.value.known) == (999, SCHEMA_VERSION)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_failing_migration_leaves_the_old_state_and_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = Database(tmp_path)
    _keep(old, "42")
    old.close()

    def breaks(execute: object) -> None:
        assert callable(execute)
        execute("DELETE FROM rubric")
        raise RuntimeError("in the middle")

    monkeypatch.setattr(database_module, "STEPS", (*STEPS, breaks))
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(RuntimeError, match="in the middle"):
        Database(tmp_path)
    monkeypatch.undo()
    again = Database(tmp_path)
    assert _kept(again) == ["42"]
    again.close()
    copy = sqlite3.connect(tmp_path / f"{FILE_NAME}.schema-{SCHEMA_VERSION}")
    assert copy.execute("SELECT content FROM rubric").fetchall() == [("42",)]
    copy.close()


def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this is not a database at all, " * 40)
    with pytest.raises(DatabaseDamaged):
        Database(tmp_path)


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageReadOnly):
        Database(tmp_path)


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageReadOnly):
        Database(tmp_path / "gone")


def test_another_process_that_writes_makes_it_busy_and_nothing_is_half_done(database: Database) -> None:
    _keep(database, "before")
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        _keep(database, "after")
    other.execute("ROLLBACK")
    other.close()
    assert _kept(database) == ["before"]


def test_a_batch_is_kept_whole_and_an_act_that_fails_in_it_takes_back_only_itself(database: Database) -> None:
    with database.batch():
        _keep(database, "first")
        with suppress(KeyError), database.transaction():
            _keep(database, "taken back")
            raise KeyError
        with snapshot(database) as asked:
            assert _kept(asked) == ["first"]
        with database.reading() as other:
            assert other.execute("SELECT count(*) FROM rubric").fetchone() == (0,)
    assert _kept(database) == ["first"]
    with suppress(KeyError), database.batch():
        _keep(database, "second")
        raise KeyError
    assert _kept(database) == ["first"]
    with snapshot(database) as asked:
        assert asked is not database


def test_nothing_waits_for_the_disk_in_a_throwaway_file_alone(tmp_path: Path, database: Database) -> None:
    assert database.execute("PRAGMA synchronous") == [(1,)]
    (tmp_path / "sample").mkdir()
    with closing(Database(tmp_path / "sample", throwaway=True)) as sample:
        assert sample.execute("PRAGMA synchronous") == [(0,)]


def test_a_transaction_that_fails_changes_nothing(database: Database) -> None:
    _keep(database, "before")

    def fail() -> None:
        with database.transaction():
            _keep(database, "after")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert _kept(database) == ["before"]


def test_foreign_keys_are_on(database: Database) -> None:
    row = dict.fromkeys(("key", "kind", "competency", "difficulty", "text", "ground_source", "ground_text"), "")
    numbers = dict.fromkeys(("position", "skipped", "flagged", "seconds", "hints_open"), 0)
    with pytest.raises(sqlite3.IntegrityError):
        database.run(QuestionRow.insert(question_id="q", session_id="none", content="{}", note="", **row, **numbers))


def test_a_query_from_another_thread_fails_at_once(database: Database) -> None:
    caught: list[BaseException] = []

    def ask() -> None:
        try:
            database.rows(RubricRow.select())
        except BaseException as error:  # noqa: BLE001 - the test looks at it
            caught.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert isinstance(caught[0], sqlite3.ProgrammingError)


def test_a_reader_sees_what_is_committed_and_cannot_write(database: Database) -> None:
    _keep(database, "7")
    with database.reading() as connection:
        assert connection.execute("SELECT content FROM rubric").fetchall() == [("7",)]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM rubric")
    assert _kept(database) == ["7"]


def test_making_durable_empties_the_log_into_the_file(database: Database) -> None:
    _keep(database, "durable")
    assert b"durable" not in database.path.read_bytes()
    make_durable(database.path)
    assert b"durable" in database.path.read_bytes()


def test_making_durable_syncs_the_log_where_a_long_reader_holds_the_checkpoint_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    fsync = os.fsync

    def spy(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", spy)
    _keep(database, "first")
    with database.reading() as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM rubric").fetchall()
        _keep(database, "second")
        make_durable(database.path)
    log = database.path.with_name(FILE_NAME + "-wal")
    assert log.stat().st_ino in synced


def test_making_durable_syncs_the_log_where_another_connection_has_the_file_to_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr("prepwise_desktop.storage.durability.sync_file", synced.append)
    path = tmp_path / "locked.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE held (value)")
        make_durable(path)

    assert synced == [tmp_path / "locked.db-wal"]


def test_a_full_disk_is_said_when_the_log_cannot_be_synced(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    _keep(database)
    with database.reading() as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM rubric").fetchall()
        _keep(database, "second")
        with pytest.raises(DiskFull):
            make_durable(database.path)


def test_our_own_bugs_are_not_taken_for_the_worlds_faults() -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), translated():
        connection.execute("SELECT * FROM missing")
    connection.close()
    assert not issubclass(sqlite3.OperationalError, StorageError)
