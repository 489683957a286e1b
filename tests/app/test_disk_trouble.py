"""What the disk does to a window that is open: every word stays, it is told once, and saving goes on by itself."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DatabaseDamaged, DataFileMoved, PrepWiseError
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.faults import translated
from prepwise_desktop.viewmodels import draft_keeper, resume_keeper
from prepwise_desktop.viewmodels.draft_keeper import Keeping
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.text_field import TextField
from tests.app.window import OpenWindow, a_window
from tests.real_disk import a_disk

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody delete a file that is open")

#: a trouble, held for as long as its context lasts
Trouble = Callable[[OpenWindow], AbstractContextManager[None]]


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    for keeper in (draft_keeper, resume_keeper):
        monkeypatch.setattr(keeper, "TRY_AGAIN_MS", 5)
    monkeypatch.setattr(draft_keeper, "KEEP_AFTER_MS", 5)
    with a_window(tmp_path / "data", qtbot, monkeypatch) as made:
        yield made


def database(opened: OpenWindow) -> Database:
    return opened.services.archive._database


@contextmanager
def no_room(opened: OpenWindow) -> Iterator[None]:
    ((pages,),) = database(opened).execute("PRAGMA page_count")
    database(opened).execute(f"PRAGMA max_page_count = {pages}")
    yield
    database(opened).execute("PRAGMA max_page_count = 1000000")


@contextmanager
def read_only(opened: OpenWindow) -> Iterator[None]:
    database(opened).execute("PRAGMA query_only = 1")
    yield
    database(opened).execute("PRAGMA query_only = 0")


@contextmanager
def held_by_another(opened: OpenWindow) -> Iterator[None]:
    other = sqlite3.connect(opened.folder / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


TROUBLES = [
    (no_room, "The disk is full"),
    (read_only, "PrepWise may not write to its data folder"),
    (held_by_another, "Another program holds your data"),
]
EACH = pytest.mark.parametrize(("trouble", "words"), TROUBLES, ids=[each.__name__ for each, _ in TROUBLES])

#: more than the free rest of a page
LONG = "I rolled the change back within nine minutes.\n" * 400


def begin(opened: OpenWindow) -> None:
    """Start an interview, and let everything until then be on the disk: trouble is to meet what a test does next."""
    opened.begin()
    opened.models.resume.keep_now()
    opened.qtbot.waitUntil(lambda: not opened.models.resume._durability._under_way)


def told(opened: OpenWindow) -> list[PrepWiseError]:
    """All that the window is told from now on."""
    found: list[PrepWiseError] = []
    for each in (opened.models.interview, opened.models.resume):
        each.failed.connect(found.append)
    return found


def keeping(opened: OpenWindow) -> Keeping:
    return opened.models.interview.keeper.keeping


@EACH
def test_an_answer_stays_is_told_of_once_and_is_saved_by_itself(
    opened: OpenWindow, trouble: Trouble, words: str, qtbot: QtBot
) -> None:
    begin(opened)
    heard = told(opened)
    attempts: list[Keeping] = []
    opened.models.interview.keeper.keeping_changed.connect(lambda: attempts.append(keeping(opened)))
    editor = opened.need(AnswerEditor)
    with trouble(opened):
        editor.insertPlainText(LONG)
        opened.wait_for(words)
        qtbot.waitUntil(lambda: keeping(opened) is Keeping.FAILED)
        QTest.keyClicks(editor, "And typed on.")
        opened.models.interview.flush()
        assert editor.text() == LONG + "And typed on."
        assert len(heard) == 1
    qtbot.waitUntil(lambda: keeping(opened) is Keeping.SAVED)
    assert opened.stored().responses[0].draft == LONG + "And typed on."
    qtbot.waitUntil(lambda: not opened.says(words))


@EACH
def test_the_target_and_a_correction_stay_and_are_saved_by_themselves(
    opened: OpenWindow, trouble: Trouble, words: str, qtbot: QtBot
) -> None:
    opened.import_resume()
    resume = opened.models.resume
    qtbot.waitUntil(lambda: opened.find(LineField, "Name") is not None)
    assert resume.keep_now()
    heard = told(opened)
    company, name = opened.need(LineField, "Company"), opened.need(LineField, "Name")
    job = opened.need(TextField, "Job description")
    with trouble(opened):
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, "Ines H.")
        company.setFocus()
        QTest.keyClicks(company, "Quillbank")
        job.setPlainText(LONG)
        opened.wait_for(words)
        assert not opened.window.close()
        opened.press("Stay")
        assert (name.text(), company.text(), job.toPlainText()) == ("Ines H.", "Quillbank", LONG)
        assert len(heard) == 1
    # By itself: nothing here asks for it.
    qtbot.waitUntil(lambda: not opened.says(words))
    plan = opened.services.plans.current(opened.services.profiles.current().profile_id)
    assert plan is not None
    assert (plan.target.company, plan.target.job_description) == ("Quillbank", LONG)
    kept = opened.services.resumes.newest(opened.services.profiles.current().profile_id)
    assert kept is not None
    assert kept.resume.name.value == "Ines H."


def test_a_disk_that_is_really_full_takes_the_words_when_there_is_room(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_keeper, "TRY_AGAIN_MS", 5)
    with ExitStack() as stack:
        disk = stack.enter_context(a_disk(tmp_path / "disk", megabytes=6))
        opened = stack.enter_context(a_window(disk.folder / "data", qtbot, monkeypatch))
        begin(opened)
        assert opened.models.resume.keep_now()
        # The log keeps its room on the disk for what is written next, so it is given back.
        qtbot.waitUntil(lambda: database(opened).execute("PRAGMA wal_checkpoint(TRUNCATE)") == [(0, 0, 0)])
        heard = told(opened)
        disk.fill()
        opened.need(AnswerEditor).insertPlainText(LONG)
        opened.models.interview.flush()
        opened.wait_for("The disk is full")
        assert not opened.window.close()
        opened.press("Stay")
        disk.free()
        qtbot.waitUntil(lambda: keeping(opened) is Keeping.SAVED)
        assert opened.stored().responses[0].draft == LONG
        qtbot.waitUntil(lambda: not opened.says("The disk is full"))
        # Once by itself, and once because somebody wanted to close.
        assert len(heard) == 2


@posix
@pytest.mark.parametrize("everything", [False, True], ids=["the file", "the folder"])
def test_data_that_is_deleted_is_written_again_and_said_once(
    opened: OpenWindow,
    qtbot: QtBot,
    *,
    everything: bool,
) -> None:
    begin(opened)
    heard = told(opened)
    if everything:
        shutil.rmtree(opened.folder)
    else:
        for path in opened.folder.glob(f"{FILE_NAME}*"):
            path.unlink()
    opened.need(AnswerEditor).insertPlainText("typed afterwards")
    opened.wait_for("moved or deleted while PrepWise was open")
    qtbot.waitUntil(lambda: keeping(opened) is Keeping.SAVED)
    assert [type(each) for each in heard] == [DataFileMoved]
    connection = sqlite3.connect(opened.folder / FILE_NAME)
    assert connection.execute("SELECT text FROM journal").fetchall() == [("typed afterwards",)]
    connection.close()
    assert opened.says("moved or deleted while PrepWise was open")


def test_data_that_is_damaged_keeps_the_words_in_the_window_and_gives_them_to_copy(
    opened: OpenWindow, qtbot: QtBot
) -> None:
    begin(opened)
    heard = told(opened)
    _damage(opened, "journal")
    opened.need(AnswerEditor).insertPlainText("typed afterwards")
    opened.wait_for("The file with your sessions is damaged")
    assert not opened.window.close()
    opened.wait_for("the next start offers a way back")
    opened.press("Stay")
    assert opened.need(AnswerEditor).text() == "typed afterwards"
    assert {type(each) for each in heard} == {DatabaseDamaged}
    assert not opened.window.close()
    assert opened.need(TextField, "What you typed").toPlainText() == "typed afterwards"
    opened.press("Copy and close")
    assert QApplication.clipboard().text() == "typed afterwards"
    qtbot.waitUntil(lambda: not opened.window.isVisible())


def _damage(opened: OpenWindow, table: str) -> None:
    """Overwrite the first page of a table, as a failing disk does, and have it read anew."""
    owner = database(opened)
    owner.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ((page,),) = owner.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", table)
    with owner.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
        os.fsync(file.fileno())
    with translated():
        owner.execute("PRAGMA cache_size = 0")
        owner.execute("PRAGMA shrink_memory")


def test_words_of_a_session_that_is_gone_are_shown_once_more_to_be_copied(opened: OpenWindow) -> None:
    session = opened.begin()
    opened.need(AnswerEditor).insertPlainText("typed into\nnowhere")
    opened.services.sessions.delete_session(session.session_id)
    opened.models.interview.flush()
    opened.wait_for("has no session any more")
    assert opened.need(TextField, "What you typed").toPlainText() == "typed into\nnowhere"
    opened.press("Copy and close")
    assert QApplication.clipboard().text() == "typed into\nnowhere"
