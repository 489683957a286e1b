"""From History and from the result a question of a completed session is answered again, by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.views.learn.story_dialog import StoryDialog
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.strip_cell import StripCell
from prepwise_desktop.work import run
from tests.app.window import OpenWindow, a_window
from tests.made import STORY, MadeClock, a_request

MORE = " Support told me."


@pytest.fixture
def opened(themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    with a_window(tmp_path / "data", qtbot, monkeypatch, clock=MadeClock()) as made:
        yield made


def ended(opened: OpenWindow) -> str:
    """A completed mock interview of two questions, the first of them answered."""
    sessions = opened.services.sessions
    user = opened.services.profiles.current().profile_id
    request = a_request(user_id=user, mode=InterviewMode.MOCK, num_behavioral=2)
    session_id = run(sessions.start_session(sessions.create_session(request).session_id)).session_id
    run(sessions.submit_answer(session_id, 0, STORY, 60.0))
    return run(sessions.complete_session(session_id)).session_id


def reach(opened: OpenWindow, name: str) -> None:
    """Go to a control with the Tab key alone, and press it with Space."""
    for _ in range(60):
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and name in (focused.text(), focused.accessibleName()):
            QTest.keyClick(focused, Qt.Key.Key_Space)
            return
        QTest.keyClick(focused or opened.window, Qt.Key.Key_Tab)
    raise AssertionError(f"no way to {name!r}")


def again_from_history(opened: OpenWindow) -> None:
    """Go to History, and there to the first answer's link."""
    opened.keys("Ctrl+4")
    opened.qtbot.waitUntil(lambda: opened.find(QAbstractButton, "Answer again…") is not None)
    reach(opened, "Answer again…")
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), AnswerEditor))


def test_an_answer_of_history_is_given_again_by_keyboard_alone(opened: OpenWindow) -> None:
    session_id = ended(opened)
    again_from_history(opened)
    assert (opened.navigation.place(), opened.phase()) == ("interview", Phase.OPEN)
    assert opened.says("Answering again")
    for absent in ("Flag", "Skip", "End…", "Open a hint"):
        assert opened.find(QAbstractButton, absent) is None, absent
    assert not any(each.isVisible() for each in opened.pane().findChildren(StripCell))
    QTest.keyClick(opened.focused(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(opened.focused(), MORE)
    opened.keys("Ctrl+Enter")
    opened.qtbot.waitUntil(lambda: opened.says("Score, level 4 of 5"))
    reach(opened, "Back to the session")
    opened.qtbot.waitUntil(lambda: opened.navigation.place() == "history")
    opened.qtbot.waitUntil(
        lambda: (
            [each.text() for each in opened.pane().findChildren(AnswerReader) if each.isVisible()]
            == [STORY, STORY + MORE]
        )
    )
    assert opened.says("Attempt 2")
    session = opened.services.sessions.get_session(session_id)
    assert (session.average_score, session.seconds) == (75, 60.0)


def test_what_was_begun_waits_on_home_after_a_restart_and_can_be_let_go(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        session_id = ended(opened)
        again_from_history(opened)
        QTest.keyClick(opened.focused(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(opened.focused(), MORE)
    with a_window(tmp_path / "data", qtbot, monkeypatch) as opened:
        assert opened.says("Answers begun again")
        reach(opened, "Go on")
        opened.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), AnswerEditor))
        assert opened.models.interview.question.text == STORY + MORE
        assert opened.says("You are where you left off.")
        opened.press("Back to the session")
        opened.wait_for("Begun again, not submitted; this is typed so far:")
        opened.keys("Ctrl+1")
        reach(opened, "Discard…")
        assert opened.says("What you submitted stays in History.")
        opened.press("Discard")
        opened.qtbot.waitUntil(lambda: not opened.says("Answers begun again"))
        response = opened.services.sessions.get_session(session_id).responses[0]
        assert (response.draft, len(response.attempts)) == ("", 1)


def test_from_the_result_it_leads_back_to_the_result(opened: OpenWindow) -> None:
    opened.models.result.open(ended(opened))
    opened.navigation.go_to("interview")
    opened.wait_for("From 1 scored answer.")
    more = [each for each in opened.pane().findChildren(QAbstractButton) if each.text() == "More"]
    assert [each.isVisible() for each in more] == [True, False]
    QTest.mouseClick(more[0], Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()] == ["Read it in History", "Answer again…", "Keep as a story…"]
    _, again, story = menu.actions()
    menu.close()
    story.trigger()
    assert isinstance(opened.dialog(), StoryDialog)
    opened.dialog().reject()
    again.trigger()
    opened.qtbot.waitUntil(lambda: opened.phase() is Phase.OPEN)
    opened.keys("Ctrl+1")
    assert opened.phase() is Phase.PAUSED
    opened.keys("Ctrl+3")
    opened.press("Back to the session")
    opened.wait_for("From 1 scored answer.")
    assert opened.models.result.shows_result
