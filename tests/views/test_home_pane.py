"""Home: what a newcomer finds, what waits for somebody who has been here, and where each button leads."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.views import theme
from prepwise_desktop.views.home.pane import HomePane
from prepwise_desktop.views.home.unfinished import UnfinishedList
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.list_row import ListRow
from tests.app.window import OpenWindow, a_window


def home(opened: OpenWindow) -> HomePane:
    opened.navigation.go_to("home")
    opened.settle()
    pane = opened.pane()
    assert isinstance(pane, HomePane)
    return pane


def buttons(opened: OpenWindow) -> list[str]:
    return [each.text() for each in opened.pane().findChildren(QAbstractButton) if each.isVisible() and each.text()]


def test_a_newcomer_finds_the_zone_the_sample_and_the_coach(opened: OpenWindow) -> None:
    opened.settle()
    assert buttons(opened) == ["Choose a file…", "Try the sample resume", "Have a provider key? Add a key…"]
    assert opened.says("Offline coach ready. No account, no key, no network needed.")
    focused = opened.focused()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Choose a file…"


def test_the_sample_is_imported_and_shown(opened: OpenWindow) -> None:
    opened.press("Try the sample resume")
    opened.qtbot.waitUntil(lambda: opened.models.resume.kept is not None)
    assert opened.navigation.place() == "resume"
    assert opened.reader.read == ["sample.txt"]


@pytest.mark.parametrize("form", ["first run", "returning"])
def test_choose_a_file_asks_for_one(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    if form == "returning":
        opened.import_resume("old.txt")
        home(opened)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(opened.file("new.txt")), ""))
    opened.press("Choose a file…")
    opened.qtbot.waitUntil(lambda: opened.reader.read[-1:] == ["new.txt"])
    assert opened.navigation.place() == "resume"


def test_with_a_resume_the_next_step_is_a_new_session(opened: OpenWindow) -> None:
    opened.import_resume()
    home(opened)
    for words in ("Welcome back, Ines", "ines.txt", "Senior Backend Engineer", "4 questions", "No sessions ended yet"):
        assert opened.says(words), words
    focused = opened.focused()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "New session…"
    opened.press("New session…")
    assert opened.navigation.place() == "resume"


def test_an_unfinished_session_comes_first_and_is_gone_on_with(opened: OpenWindow) -> None:
    opened.begin()
    opened.models.interview.question.edit("half an answer")
    home(opened)
    opened.wait_for("0 of 4 answered")
    assert opened.says("paused")
    focused = opened.focused()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Continue"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert opened.navigation.place() == "interview"
    assert opened.phase() is Phase.OPEN
    assert opened.models.interview.question.text == "half an answer"


def test_a_killed_session_is_offered_again(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.begin(InterviewMode.REAL)
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        opened.wait_for("interrupted")
        opened.press("Continue")
        assert opened.phase() is Phase.OPEN
        assert not opened.stored().interrupted


def test_a_real_interview_that_was_cut_off_is_ended_without_its_clock(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        session_id = opened.begin(InterviewMode.REAL).session_id
        opened.models.interview.question.edit("the first answer")
        opened.models.interview.submit()
        opened.models.interview.question.edit("half of the second")
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        before = opened.services.sessions.get_session(session_id)
        for leaving in ("Keep for later", "End and see the result"):
            opened.press("End it…")
            assert opened.services.sessions.get_session(session_id) == before, "asking changed something"
            assert (opened.navigation.place(), opened.phase()) == ("home", Phase.EMPTY)
            opened.press(leaving)
        opened.wait_for("From 1 scored answer.")
        after = opened.services.sessions.get_session(session_id)
        assert (after.status, after.seconds) == (SessionStatus.COMPLETED, before.seconds)
        assert [each.draft for each in after.responses[:2]] == ["", "half of the second"]
        assert [each.text for each in after.responses[0].attempts] == ["the first answer"]


def test_the_last_sessions_are_listed_and_a_row_leads_to_its_words(opened: OpenWindow) -> None:
    first = opened.hold_session()
    second = opened.hold_session()
    home(opened)
    rows = [each for each in opened.pane().findChildren(ListRow) if each.isVisible()]
    assert [("75" in each.accessibleName(), "1 answer" in each.accessibleName()) for each in rows] == [(True, True)] * 2
    for row, session_id in zip(rows, (second, first), strict=True):
        opened.navigation.go_to("settings")
        row.click()
        assert opened.navigation.place() == "history"
        assert opened.models.history.session is not None
        assert opened.models.history.session.session_id == session_id


def test_all_sessions_leads_to_history(opened: OpenWindow) -> None:
    opened.hold_session()
    home(opened)
    assert opened.says("session completed")
    opened.press("All sessions")
    assert opened.navigation.place() == "history"


def test_a_session_without_a_score_shows_words_in_its_place(opened: OpenWindow) -> None:
    opened.begin()
    opened.models.interview.complete()
    opened.qtbot.waitUntil(lambda: opened.models.result.shows_result)
    opened.begin()
    opened.models.interview.give_up()
    home(opened)
    names = [each.accessibleName() for each in opened.pane().findChildren(ListRow) if each.isVisible()]
    assert [name.rsplit(", ", 1)[1] for name in names] == ["abandoned", "not scored"]


@pytest.mark.parametrize(
    ("days", "words"), [(9, "9 days to your interview at Quillbank"), (0, "Today is your interview at Quillbank")]
)
def test_the_days_to_the_interview_are_the_headline(opened: OpenWindow, days: int, words: str) -> None:
    opened.import_resume()
    when = datetime.combine(datetime.now(UTC).date(), datetime.min.time(), UTC).replace(hour=12) + timedelta(days=days)
    opened.models.resume.change_target(company="Quillbank", interview_date=when)
    opened.models.resume.keep_now()
    home(opened)
    opened.wait_for(words)
    assert not opened.says("Welcome back")


def test_without_a_date_the_way_to_set_one_is_offered(opened: OpenWindow) -> None:
    opened.import_resume()
    home(opened)
    opened.press("Set the date of your interview")
    assert opened.navigation.place() == "resume"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_long_names_stay_inside_a_small_window(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    theme.apply(themed, "light", scale)
    with a_window(tmp_path / "data", qtbot, monkeypatch, size=(880, 600)) as opened:
        opened.import_resume("a-file-name-" + "very-" * 30 + "long.txt")
        opened.models.resume.change_target(role="Principal " * 30, company="Gesellschaft" * 10)
        opened.models.resume.keep_now()
        opened.hold_session()
        opened.begin()
        home(opened)
        for each in opened.pane().findChildren(QAbstractButton):
            if each.isVisible():
                right = each.mapTo(opened.window, QPoint(each.width(), 0)).x()
                assert right <= opened.window.width(), each.text()
        assert opened.window.width() == 880


def test_a_new_look_shows_what_happened_meanwhile(opened: OpenWindow) -> None:
    pane = home(opened)
    assert pane.drop_zone() is opened.need(DropZone)
    session = opened.begin()
    home(opened)
    assert "Continue" in buttons(opened)
    opened.services.sessions.abandon_session(session.session_id)
    home(opened)
    assert "Continue" not in buttons(opened)


def test_every_unfinished_session_is_offered_and_can_be_ended_from_here(opened: OpenWindow) -> None:
    older = opened.begin()
    opened.models.interview.question.edit("words of the older one")
    newer = opened.begin(InterviewMode.MOCK)
    home(opened)
    assert opened.says("Also unfinished")
    waiting = opened.need(UnfinishedList)
    (row,) = [each for each in waiting.findChildren(QAbstractButton) if each.text() == "Continue"]
    row.click()
    assert opened.stored().session_id == older.session_id
    assert opened.models.interview.question.text == "words of the older one"
    home(opened)
    opened.press("End it…")
    assert opened.navigation.place() == "home"
    opened.press("Give up")
    assert opened.services.sessions.get_session(newer.session_id).status is SessionStatus.ABANDONED
    assert opened.navigation.place() == "home"
    assert not opened.says("Also unfinished")
    assert opened.find(UnfinishedList) is None


def test_a_milestone_is_not_said_over_an_interview(opened: OpenWindow) -> None:
    opened.hold_session()
    home(opened)
    opened.wait_for("Milestone reached")
    opened.begin(InterviewMode.REAL)
    assert not opened.says("Milestone reached")
