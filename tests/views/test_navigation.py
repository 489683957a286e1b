"""Every wire between the panes leads where it should, by mouse and by key."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.views import theme, window_actions
from prepwise_desktop.views.history.pane import HistoryPane
from prepwise_desktop.views.home.pane import HomePane
from prepwise_desktop.views.interview.pane import InterviewPane
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.labelled_field import LineField
from prepwise_desktop.views.parts.rail_item import RailItem
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.result.pane import ResultPane
from prepwise_desktop.views.resume.pane import ResumePane
from prepwise_desktop.views.settings.pane import SettingsPane
from prepwise_desktop.views.window_actions import WindowActions
from tests.app.window import OpenWindow, a_window

PANES: list[tuple[str, int, type]] = [
    ("home", 1, HomePane),
    ("resume", 2, ResumePane),
    ("interview", 3, InterviewPane),
    ("history", 4, HistoryPane),
    ("settings", 7, SettingsPane),
]


def names(opened: OpenWindow) -> list[str]:
    return [each.text() for each in opened.window.findChildren(RailItem) if each.isVisible()]


@pytest.mark.parametrize(("place", "number", "kind"), PANES)
def test_rail_and_key_lead_to_each_place(opened: OpenWindow, place: str, number: int, kind: type) -> None:
    elsewhere = "home" if place != "home" else "settings"
    opened.navigation.go_to(elsewhere)
    QTest.mouseClick(opened.need(RailItem, place.capitalize()), Qt.MouseButton.LeftButton)
    assert (type(opened.pane()), opened.navigation.place()) == (kind, place)
    opened.navigation.go_to(elsewhere)
    opened.keys(f"Ctrl+{number}")
    assert (type(opened.pane()), opened.navigation.place()) == (kind, place)


def test_the_keyboard_arrives_in_the_place_that_was_asked_for(opened: OpenWindow) -> None:
    for _, number, _ in PANES:
        opened.keys(f"Ctrl+{number}")
        opened.qtbot.waitUntil(lambda: opened.pane().isAncestorOf(opened.focused()))


def test_the_rail_is_walked_with_arrows_and_entered(opened: OpenWindow) -> None:
    opened.settle()
    home = opened.need(RailItem, "Home")
    home.setFocus()
    QTest.keyClick(home, Qt.Key.Key_Down)
    QTest.keyClick(opened.focused(), Qt.Key.Key_Return)
    assert opened.navigation.place() == "resume"


@pytest.mark.parametrize("chosen", ["ines.txt", ""])
def test_the_key_for_opening_asks_for_a_file_and_reads_it(
    opened: OpenWindow, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    answer = str(opened.file(chosen)) if chosen else ""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answer, ""))
    opened.keys("Ctrl+O")
    if chosen:
        opened.qtbot.waitUntil(lambda: opened.models.resume.kept is not None)
        assert opened.navigation.place() == "resume"
    else:
        assert opened.models.resume.stage is Stage.EMPTY
        assert opened.navigation.place() == "home"


def test_the_list_of_shortcuts_names_every_shortcut_of_the_window(opened: OpenWindow) -> None:
    opened.keys("F1")
    listed = {label.text() for label in opened.dialog().findChildren(QLabel)}
    own = {each.shortcut().toString() for each in opened.window.actions()}
    quit_keys = QKeySequence(QKeySequence.StandardKey.Quit).toString()
    assert own - {quit_keys, ""} <= listed
    opened.press("Close")
    assert QApplication.activeModalWidget() is None


def test_leaving_a_practice_interview_stops_its_clock(opened: OpenWindow) -> None:
    opened.begin()
    opened.keys("Ctrl+4")
    assert opened.phase() is Phase.PAUSED
    assert opened.stored().status is SessionStatus.PAUSED
    opened.keys("Ctrl+3")
    assert opened.says("Paused")


def test_a_real_interview_goes_on_while_one_looks_elsewhere(opened: OpenWindow) -> None:
    opened.begin(InterviewMode.REAL)
    opened.need(AnswerEditor).insertPlainText("half an ans")
    opened.keys("Ctrl+1")
    assert opened.phase() is Phase.OPEN
    assert opened.models.interview.clock.running
    opened.keys("Ctrl+3")
    assert opened.need(AnswerEditor).text() == "half an ans"


def test_an_ended_session_shows_its_result_in_the_interview_s_place(opened: OpenWindow) -> None:
    opened.begin()
    opened.models.interview.question.edit("I rolled it back")
    opened.models.interview.submit()
    opened.qtbot.waitUntil(lambda: not opened.models.interview.question.scoring)
    opened.press("End…")
    opened.press("End and see the result")
    assert (type(opened.pane()), opened.navigation.place()) == (ResultPane, "interview")
    opened.keys("Ctrl+1")
    opened.keys("Ctrl+3")
    assert isinstance(opened.pane(), ResultPane)


def test_a_score_that_comes_late_reaches_the_result(opened: OpenWindow) -> None:
    opened.begin()
    opened.coach.hold()
    opened.models.interview.question.edit("I rolled it back")
    opened.models.interview.submit()
    opened.models.interview.complete()
    opened.wait_for("0 of 1 scored")
    opened.coach.let_go()
    opened.wait_for("75")


@pytest.mark.parametrize(
    ("button", "place"), [("Home", "home"), ("Open in History", "history"), ("Practise the weakest", "interview")]
)
def test_the_result_leads_on(opened: OpenWindow, button: str, place: str) -> None:
    session_id = opened.hold_session()
    opened.wait_for("From 1 scored answer.")
    buttons = {each.text(): each for each in opened.pane().findChildren(QAbstractButton)}
    QTest.mouseClick(buttons[button], Qt.MouseButton.LeftButton)
    assert opened.navigation.place() == place
    if place == "history":
        assert opened.models.history.session is not None
        assert opened.models.history.session.session_id == session_id


def test_a_session_that_is_given_up_leads_home(opened: OpenWindow) -> None:
    session = opened.begin()
    opened.press("End…")
    opened.press("Give up")
    assert opened.navigation.place() == "home"
    assert opened.services.sessions.get_session(session.session_id).status is SessionStatus.ABANDONED


def test_a_session_kept_for_later_waits_on_home(opened: OpenWindow) -> None:
    opened.begin()
    opened.press("End…")
    opened.press("Keep for later")
    assert opened.navigation.place() == "home"
    opened.wait_for("Every word is kept.")


def test_an_interview_without_questions_leads_to_its_preparation(opened: OpenWindow) -> None:
    opened.keys("Ctrl+3")
    opened.press("Prepare an interview")
    assert opened.navigation.place() == "resume"


@pytest.mark.parametrize("who", ["resume", "interview", "result", "settings"])
def test_what_the_world_did_is_said_at_the_foot_and_put_away(opened: OpenWindow, who: str) -> None:
    error = DiskFull("made")
    getattr(opened.models, who).failed.emit(error)
    opened.wait_for(sentence(error))
    opened.press("Close")
    assert not opened.says(sentence(error))


def test_the_rail_says_whose_practice_it_is_once_a_resume_came(opened: OpenWindow) -> None:
    assert "Ines Halvorsen" not in names(opened)
    opened.import_resume()
    opened.keys("Ctrl+1")
    assert "Ines Halvorsen" in names(opened)


def test_a_second_start_brings_the_window_to_the_front_with_its_file(opened: OpenWindow) -> None:
    opened.window.showMinimized()
    opened.navigation.files.take_call(None)
    assert not opened.window.isMinimized()
    opened.navigation.files.take_call(opened.file())
    opened.qtbot.waitUntil(lambda: opened.models.resume.kept is not None)


def test_closing_keeps_what_was_typed_a_moment_ago(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.import_resume()
        QTest.keyClicks(opened.need(LineField, "Company"), "Quillbank")
        opened.need(TextField, "Job description").insertPlainText("You own what you ship.")
        session = opened.begin()
        QTest.keyClicks(opened.need(AnswerEditor), "the last words")
        opened.window.close()
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        kept = opened.services.sessions.get_session(session.session_id)
        assert (kept.status, kept.questions[0].draft) == (SessionStatus.PAUSED, "the last words")
        opened.keys("Ctrl+2")
        assert opened.need(LineField, "Company").text() == "Quillbank"
        assert opened.need(TextField, "Job description").toPlainText() == "You own what you ship."


def test_a_real_interview_that_is_closed_stays_in_progress_marked_interrupted(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        session_id = opened.begin(InterviewMode.REAL).session_id
        QTest.keyClicks(opened.need(AnswerEditor), "half")
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        kept = opened.services.sessions.get_session(session_id)
        assert (kept.status, kept.interrupted) == (SessionStatus.IN_PROGRESS, True)
        assert kept.questions[0].draft == "half"
        opened.wait_for("interrupted")


def test_after_a_new_text_size_every_pane_still_leads_on(opened: OpenWindow, hooked: list[BaseException]) -> None:
    session_id = opened.hold_session()
    for place, _, _ in PANES:
        opened.navigation.go_to(place)
    for _ in range(2):
        opened.window.rebuild()
        opened.settle()
    # What the panes of the former size were connected to must not reach them any more.
    opened.models.home.refresh()
    opened.models.history.open(session_id)
    opened.models.history.delete()
    opened.models.history.restore(session_id)
    opened.models.history.failed.emit(DiskFull("made"))
    opened.import_resume()
    opened.begin()
    opened.models.interview.pause_or_go_on()
    opened.models.interview.give_up()
    opened.settle()
    assert hooked == []
    assert opened.navigation.place() == "home"


def test_macos_has_its_menu_bar_with_preferences_in_the_program_s_menu(
    opened: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_actions, "sys", FakeMac)
    WindowActions(opened.navigation, opened.window)
    menus = [each.menu() for each in opened.window.menuBar().actions()]
    titles = {each.title(): each.actions() for each in menus if isinstance(each, QMenu)}
    assert list(titles) == ["File", "View", "Help"]
    roles = {each.text(): each.menuRole() for each in titles["File"]}
    assert roles["Settings"] is QAction.MenuRole.PreferencesRole
    assert roles["Quit"] is QAction.MenuRole.QuitRole
    assert [each.text() for each in titles["View"]] == ["Home", "Resume", "Interview", "History", "Progress", "Learn"]


class FakeMac:
    platform = "darwin"


def test_a_start_that_is_ended_at_once_leaves_the_plan_as_it_was(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.import_resume()
        opened.models.resume.change_target(company="Quillbank", job_description="You own what you ship.")
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.settle()
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.keys("Ctrl+2")
        assert opened.need(LineField, "Company").text() == "Quillbank"
        assert opened.need(TextField, "Job description").toPlainText() == "You own what you ship."


def test_other_colours_and_another_text_size_let_go_of_every_pane_that_is_not_seen(
    opened: OpenWindow, themed: QApplication
) -> None:
    for place, _, _ in PANES:
        opened.navigation.go_to(place)
    opened.navigation.go_to("history")
    kinds = tuple(kind for _, _, kind in PANES)

    theme.apply(themed, "dark")
    left = [each for each in opened.window.findChildren(QWidget) if isinstance(each, kinds)]
    assert left == [opened.pane()]
    assert isinstance(left[0], HistoryPane)

    opened.navigation.go_to("home")
    assert isinstance(opened.pane(), HomePane)


def test_practising_the_weakest_begins_a_session_of_it(opened: OpenWindow) -> None:
    opened.hold_session()
    opened.press("Practise the weakest")
    opened.qtbot.waitUntil(lambda: opened.phase() is Phase.OPEN)
    assert opened.navigation.place() == "interview"
    assert len(opened.stored().questions) == 3
    assert opened.stored().mode is InterviewMode.PRACTICE


def test_what_is_kept_after_a_mistake_is_an_answer_and_what_was_typed_beside_the_resume(opened: OpenWindow) -> None:
    opened.begin()
    opened.need(AnswerEditor).insertPlainText("I rolled it back.")
    opened.models.resume.change_target(company="Quillbank")
    opened.navigation.flush()
    plan = opened.services.plans.current(opened.services.profiles.current().profile_id)
    assert plan is not None
    assert (plan.target.company, opened.stored().responses[0].draft) == ("Quillbank", "I rolled it back.")
