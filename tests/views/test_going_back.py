"""Going back to a backup from Settings: by date, with what goes named, and taken back the same way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import BackupDamaged, DiskFull
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.domain.settings import APPEARANCE
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.work import run
from tests.app.window import OpenWindow, a_window
from tests.made import MadeClock

DAY = 24 * 3600.0


@pytest.fixture
def clock() -> MadeClock:
    return MadeClock()


@pytest.fixture
def opened(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, clock: MadeClock
) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=clock) as made:
        yield made


def sessions(opened: OpenWindow) -> int:
    return len(opened.services.sessions.get_user_sessions(opened.services.profiles.current().profile_id))


def a_day_later(opened: OpenWindow, clock: MadeClock) -> None:
    """A backup was made, and the day after it somebody does something else."""
    run(opened.services.archive.backup())
    clock.advance(DAY)


def ask(opened: OpenWindow) -> None:
    opened.navigation.go_to("settings")
    opened.settle()
    opened.press("Go back…")
    opened.wait_for("Go back to a backup?")


def go_back(opened: OpenWindow) -> None:
    ask(opened)
    with opened.qtbot.waitSignal(opened.models.backups.went_back):
        opened.press("Go back")
    opened.settle()


def test_everything_is_as_it_was_and_what_goes_was_named(opened: OpenWindow, clock: MadeClock) -> None:
    opened.import_resume()
    opened.models.resume.change_target(company="Quillbank")
    assert opened.models.resume.keep_now()
    a_day_later(opened, clock)
    opened.hold_session()
    opened.models.resume.change_target(company="Elsewhere")
    opened.models.settings.choose(APPEARANCE, "dark")
    ask(opened)
    assert opened.need(Combo).currentText().startswith("Tuesday 10 November at ")
    assert opened.says("Out of sight go 1 session begun after it, with their answers and scores.")
    with opened.qtbot.waitSignal(opened.models.backups.went_back):
        opened.press("Go back")
    opened.settle()
    assert (sessions(opened), opened.models.resume.plan.target.company) == (0, "Quillbank")
    assert opened.models.result.shows_result is False
    assert not theme.is_dark()
    assert opened.navigation.place() == "home"
    assert opened.says("What was there until now is the newest backup in Settings.")


def test_going_back_is_taken_back_by_going_back_again(opened: OpenWindow, clock: MadeClock) -> None:
    a_day_later(opened, clock)
    opened.hold_session()
    go_back(opened)
    assert sessions(opened) == 0
    clock.advance(60)
    go_back(opened)
    assert sessions(opened) == 1


def test_an_interview_that_is_open_is_paused_and_is_in_the_backup_that_is_made(
    opened: OpenWindow, clock: MadeClock
) -> None:
    a_day_later(opened, clock)
    opened.begin()
    opened.models.interview.question.edit("half an answer")
    go_back(opened)
    assert opened.phase() is Phase.EMPTY
    clock.advance(60)
    go_back(opened)
    (summary,) = opened.services.sessions.get_user_sessions(opened.services.profiles.current().profile_id)
    assert summary.status is SessionStatus.PAUSED
    assert opened.services.sessions.get_session(summary.session_id).responses[0].draft == "half an answer"


def test_a_strict_interview_goes_on(opened: OpenWindow, clock: MadeClock) -> None:
    a_day_later(opened, clock)
    opened.begin(InterviewMode.REAL)
    ask(opened)
    opened.press("Go back")
    opened.settle()
    assert opened.phase() is Phase.OPEN
    assert sessions(opened) == 1


def test_words_that_cannot_be_saved_keep_the_data_as_it_is(
    opened: OpenWindow, clock: MadeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_day_later(opened, clock)
    opened.begin()

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(opened.services.sessions, "keep_draft", full)
        opened.models.interview.question.edit("typed")
        ask(opened)
        opened.press("Go back")
        opened.wait_for("The disk is full")
        assert not opened.models.backups.busy
    assert opened.models.interview.question.text == "typed"


def test_a_damaged_backup_changes_nothing_and_is_said(opened: OpenWindow, clock: MadeClock) -> None:
    a_day_later(opened, clock)
    opened.hold_session()
    (backup,) = opened.models.backups.all()
    backup.path.write_bytes(b"no database at all" * 999)
    ask(opened)
    with opened.qtbot.waitSignal(opened.models.backups.failed) as failed:
        opened.press("Go back")
    assert isinstance(failed.args[0], BackupDamaged)
    assert opened.says("That backup is damaged")
    assert sessions(opened) == 1


@pytest.mark.parametrize("leave", ["Stay as it is", "Escape"])
def test_leaving_the_question_changes_nothing(opened: OpenWindow, clock: MadeClock, leave: str) -> None:
    a_day_later(opened, clock)
    opened.hold_session()
    ask(opened)
    if leave == "Escape":
        QTest.keyClick(opened.dialog(), Qt.Key.Key_Escape)
    else:
        opened.press(leave)
    opened.settle()
    assert (sessions(opened), len(opened.models.backups.all())) == (1, 1)


def test_before_the_first_backup_there_is_nothing_to_go_back_to(opened: OpenWindow) -> None:
    opened.navigation.go_to("settings")
    assert not opened.need(QAbstractButton, "Go back…").isEnabled()


def test_backups_that_are_deleted_meanwhile_are_said_and_change_nothing(opened: OpenWindow, clock: MadeClock) -> None:
    a_day_later(opened, clock)
    before = sessions(opened)
    ask(opened)
    for each in opened.models.backups.all():
        each.path.unlink()
    opened.press("Go back")
    opened.wait_for("That backup is damaged or gone.")
    opened.navigation._ask_to_go_back()
    opened.wait_for("There is no backup here any more.")
    assert sessions(opened) == before
