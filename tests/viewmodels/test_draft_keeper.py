"""What is typed is on the disk in time, and stays in the window while it cannot be."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DatabaseBusy, DiskFull, StorageError
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels import draft_keeper
from prepwise_desktop.viewmodels.draft_keeper import DraftKeeper, Keeping
from tests.viewmodels.interviewing import Interview, an_interview, fail_to_keep


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Interview]:
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as made:
        made.begin()
        yield made


@pytest.fixture
def keeper(held: Interview) -> DraftKeeper:
    return held.model.keeper


def keeping(keeper: DraftKeeper) -> Keeping:
    return keeper.keeping


def test_a_keystroke_is_committed_within_a_second_though_others_follow(held: Interview, qtbot: QtBot) -> None:
    held.model.question.edit("a")
    typed = "a"

    def type_on() -> bool:
        nonlocal typed
        typed += "b"
        held.model.question.edit(typed)
        return held.stored().responses[0].draft != ""

    qtbot.waitUntil(type_on, timeout=1000)


def test_what_is_committed_is_made_durable(held: Interview, qtbot: QtBot) -> None:
    assert draft_keeper.KEEP_AFTER_MS <= 1000
    with qtbot.waitSignal(held.model.keeper._durability.made_durable, timeout=1000):
        held.model.question.edit("typed")
        held.model.flush()


def test_it_says_whether_all_is_saved(held: Interview, keeper: DraftKeeper) -> None:
    assert keeping(keeper) is Keeping.SAVED
    held.model.question.edit("typed")
    assert keeping(keeper) is Keeping.SAVING
    held.model.flush()
    assert keeping(keeper) is Keeping.SAVED


def test_a_full_disk_is_told_once_and_tried_again_until_it_works(
    held: Interview, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_keeper, "TRY_AGAIN_MS", 1)
    attempts = fail_to_keep(monkeypatch, DiskFull())
    held.model.question.edit("typed")
    assert not held.model.flush()
    held.wait(lambda: len(attempts) > 2)
    held.model.question.edit("typed on")
    assert [type(each) for each in held.errors] == [DiskFull]
    assert keeping(keeper) is Keeping.FAILED
    assert held.model.question.text == "typed on"
    monkeypatch.undo()
    held.wait(lambda: keeping(keeper) is Keeping.SAVED)
    assert held.stored().responses[0].draft == "typed on"


def test_what_became_durable_meanwhile_is_no_reason_to_tell_of_a_full_disk_again(
    held: Interview, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovered: list[object] = []
    keeper.recovered.connect(lambda: recovered.append(True))
    fail_to_keep(monkeypatch, DiskFull())
    held.model.question.edit("typed")
    assert not held.model.flush()
    # A step that had begun before ends well: it was about what was committed by then.
    keeper._durability.made_durable.emit()
    assert not held.model.flush()
    assert [type(each) for each in held.errors] == [DiskFull]
    assert (recovered, keeping(keeper)) == ([], Keeping.FAILED)


def test_what_could_not_be_kept_is_still_there_after_going_elsewhere(
    held: Interview, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_to_keep(monkeypatch, DiskFull())
    held.model.question.edit("typed")
    held.model.go_to(1)
    held.model.go_to(0)
    assert held.model.question.text == "typed"
    assert not held.model.close()
    monkeypatch.undo()
    assert held.model.close()


def test_an_act_that_needs_all_kept_says_again_why_it_does_nothing(
    held: Interview, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_to_keep(monkeypatch, DiskFull())
    held.model.question.edit("typed")
    held.model.flush()
    held.model.submit()
    held.model.pause()
    assert [type(each) for each in held.errors] == [DiskFull] * 3
    assert held.model.question.text == "typed"
    assert held.model.clock.running


def test_a_database_that_another_process_holds_is_waited_for(
    held: Interview, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_keeper, "TRY_AGAIN_MS", 10)
    other = sqlite3.connect(held.services.database.path)
    other.execute("BEGIN IMMEDIATE")
    held.model.question.edit("typed")
    assert not held.model.flush()
    assert isinstance(held.errors[0], DatabaseBusy)
    other.rollback()
    other.close()
    held.wait(lambda: keeping(keeper) is Keeping.SAVED)
    assert held.stored().responses[0].draft == "typed"


def test_what_is_committed_but_not_on_the_disk_itself_is_not_called_saved(
    held: Interview, keeper: DraftKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_keeper, "TRY_AGAIN_MS", 10)
    held.model.question.edit("typed")
    held.model.flush()
    keeper._durability.failed.emit(StorageError())
    assert keeping(keeper) is Keeping.FAILED
    held.wait(lambda: keeping(keeper) is Keeping.SAVED)
    assert [type(each) for each in held.errors] == [StorageError]


def test_thinking_without_typing_is_kept_too(held: Interview) -> None:
    for _ in range(11):
        held.clock.advance(1)
        held.model.clock.tick()
    assert held.stored().responses[0].time_spent_seconds >= draft_keeper.KEEP_SECONDS


def test_a_session_that_was_deleted_meanwhile_is_let_go(held: Interview) -> None:
    held.services.sessions.delete_session(held.stored().session_id)
    held.model.question.edit("typed")
    held.model.flush()
    assert held.model.session is None
    assert len(held.errors) == 1
    assert held.model.flush()
