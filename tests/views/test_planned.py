"""Sessions are planned for a day, wait on Home, due ones first, and are begun, moved or abandoned from there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.views.parts.buttons import PrimaryButton
from prepwise_desktop.views.parts.date_field import DateField
from prepwise_desktop.views.when_dialog import WhenDialog
from tests.app.window import OpenWindow, a_window
from tests.made import START, MadeClock


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=MadeClock()) as made:
        yield made


def plan(opened: OpenWindow, moment: datetime, mode: InterviewMode = InterviewMode.MOCK) -> str:
    """A session planned for that moment; Home is shown."""
    resume = opened.models.resume
    resume.open()
    resume.change_target(role="Backend Engineer")
    opened.models.home.plan_session(replace(resume.request(), mode=mode), moment)
    opened.settle()
    assert opened.models.home.state is not None
    return next(each.session_id for each in opened.models.home.state.planned if each.scheduled_for == moment)


def choose(opened: OpenWindow, words: str) -> None:
    """Choose from the menu of the first planned session."""
    opened.press("More")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action: QAction = next(each for each in menu.actions() if each.text() == words)
    menu.close()
    action.trigger()
    opened.settle()


def test_a_session_is_planned_from_the_target_for_a_day(opened: OpenWindow) -> None:
    opened.import_resume()
    opened.press("Plan for later…")
    dialog = opened.dialog()
    assert isinstance(dialog, WhenDialog)
    day = dialog.findChild(DateField)
    assert day is not None
    day.set_date(date(2026, 11, 12))
    day.date_changed.emit(date(2026, 11, 12))
    opened.press("Plan it")
    assert opened.navigation.place() == "home"
    state = opened.models.home.state
    assert state is not None
    planned = state.planned[0]
    assert planned.status is SessionStatus.SCHEDULED
    assert planned.scheduled_for is not None
    assert planned.scheduled_for.astimezone().date() == date(2026, 11, 12)
    opened.wait_for("Thursday 12 November at 18:00")


def test_a_moment_that_is_past_is_not_planned(opened: OpenWindow) -> None:
    opened.import_resume()
    opened.press("Plan for later…")
    day = opened.need(DateField)
    day.set_date(date(2026, 11, 9))
    day.date_changed.emit(date(2026, 11, 9))
    assert opened.says("That is past.")
    assert not opened.need(PrimaryButton, "Plan it").isEnabled()


def test_a_due_session_comes_first_and_is_the_primary_act(opened: OpenWindow) -> None:
    plan(opened, START + timedelta(days=2))
    due = plan(opened, START - timedelta(hours=1))
    starts = [each for each in opened.pane().findChildren(QAbstractButton) if each.text() == "Start"]
    assert [isinstance(each, PrimaryButton) for each in starts] == [True, False]
    assert opened.says("due, ")
    starts[0].click()
    opened.qtbot.waitUntil(lambda: opened.phase() is Phase.OPEN)
    assert opened.stored().session_id == due
    assert opened.stored().mode is InterviewMode.MOCK
    assert opened.navigation.place() == "interview"


def test_a_planned_session_is_moved(opened: OpenWindow) -> None:
    session_id = plan(opened, START + timedelta(days=2))
    choose(opened, "Another time…")
    day = opened.need(DateField)
    day.set_date(date(2026, 11, 20))
    day.date_changed.emit(date(2026, 11, 20))
    opened.press("Plan it")
    moved = opened.services.sessions.get_session(session_id).scheduled_for
    assert moved is not None
    assert moved.astimezone().date() == date(2026, 11, 20)


def test_abandoning_names_what_goes(opened: OpenWindow) -> None:
    session_id = plan(opened, START + timedelta(days=2))
    choose(opened, "Abandon…")
    assert opened.says("Mock, mixed, planned for Thursday 12 November")
    opened.press("Abandon it")
    assert opened.services.sessions.get_session(session_id).status is SessionStatus.ABANDONED
    state = opened.models.home.state
    assert state is not None
    assert state.planned == ()


def test_a_start_that_fails_leaves_it_planned(opened: OpenWindow) -> None:
    session_id = plan(opened, START - timedelta(hours=1))
    opened.coach.error = PrepWiseError()
    opened.press("Start")
    opened.wait_for("That did not work.")
    assert opened.services.sessions.get_session(session_id).status is SessionStatus.SCHEDULED
