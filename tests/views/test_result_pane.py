"""The Result pane shows the score with what it rests on, and leads on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.session import InterviewSession, QuestionResponse
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.result import ResultViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.quote_label import QuoteLabel
from prepwise_desktop.views.parts.text_label import TextLabel
from prepwise_desktop.views.result.pane import ResultPane
from tests.made import a_response, a_session, an_attempt, made_services


class Shown:
    """A result in a window."""

    def __init__(self, sessions: SessionManager, window: QMainWindow) -> None:
        self._sessions = sessions
        self.window = window
        self.view_model = ResultViewModel(sessions)
        self.pane = ResultPane(self.view_model)
        window.setCentralWidget(self.pane)

    def show(self, session: InterviewSession, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(self._sessions, "get_session", lambda _: session)
        self.view_model.open(session.session_id)
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def words(self) -> list[str]:
        return [label.text() for label in self.pane.findChildren(TextLabel) if label.isVisible()]

    def says(self, words: str) -> bool:
        return any(words in text for text in self.words())

    def press(self, name: str) -> None:
        button = next(each for each in self.pane.findChildren(QAbstractButton) if each.text() == name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def shown(themed: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    with made_services(tmp_path) as services:
        window = QMainWindow()
        qtbot.addWidget(window)
        made = Shown(services.sessions, window)
        window.resize(1120, 760)
        window.show()
        yield made


def without(response: QuestionResponse) -> QuestionResponse:
    return replace(response, attempts=(an_attempt(),))


def test_the_score_says_what_it_rests_on(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.show(
        a_session(a_response(0, score=75.0), a_response(1, score=50.0), a_response(2, skipped=True)), monkeypatch
    )
    assert shown.says("63")
    assert shown.says("Mean of 2 scored answers. 1 skipped, not counted.")
    assert shown.says("Practice, mixed, Tuesday 10 November 2026, 41 min") or shown.says("Tuesday 10 November, 41 min")


def test_the_score_says_its_level_and_where_it_is_likely_to_lie(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    for scores, words in (
        ((75.0, 50.0, 62.0, 56.0), "Score, level 3 of 5, likely between 48 and 73"),
        ((75.0, 75.0, 75.0), "Score, level 4 of 5"),
        ((75.0, 50.0), "Score, level 3 of 5"),
        ((0.0, 0.0, 100.0), "Score, level 2 of 5"),
    ):
        shown.show(a_session(*(a_response(n, score=each) for n, each in enumerate(scores))), monkeypatch)
        assert [each for each in shown.words() if each.startswith("Score")] == [words]


def test_each_answer_stands_with_its_score_or_why_it_has_none(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.show(a_session(a_response(0, score=75.0), a_response(1, skipped=True), a_response(2)), monkeypatch)
    names = [row.accessibleName() for row in shown.pane.findChildren(ListRow)]
    assert names[0].endswith("75")
    assert names[1].endswith("skipped")
    assert names[2].endswith("not answered")


def test_what_to_work_on_and_what_stands_well_name_their_answers(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.show(a_session(a_response(0, score=25.0), a_response(1, score=25.0)), monkeypatch)
    assert shown.says("2 of 2 answers at level 2 or below: 1 and 2.")
    assert shown.says("4 of 5 looks so: says what happened, for whom, and what had to be done.")
    assert shown.says("No criterion stands at level 4 or above yet.")
    shown.show(a_session(a_response(0, score=100.0), a_response(1, score=75.0)), monkeypatch)
    assert shown.says("Over answers 1 and 2.")
    assert shown.says("Nothing stands out as weak.")


def test_words_are_quoted_with_their_answer_and_level(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.show(a_session(a_response(0, score=100.0), a_response(1, score=0.0)), monkeypatch)
    assert len(shown.pane.findChildren(QuoteLabel)) == 2
    assert shown.says("Answer 1, situation and task, 5 of 5")
    assert shown.says("Answer 2, situation and task, 1 of 5")


def test_while_answers_wait_there_is_no_score(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.show(a_session(a_response(0, score=75.0), without(a_response(1))), monkeypatch)
    assert shown.says("1 of 2 scored")
    assert not shown.says("Mean of")
    shown.show(a_session(a_response(0, score=75.0), a_response(1, score=25.0)), monkeypatch)
    assert shown.says("Mean of 2 scored answers.")


def test_without_any_score_it_says_so(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.show(a_session(a_response(0, skipped=True)), monkeypatch)
    assert shown.says("Not scored")
    assert shown.says("Every question was skipped, so there is nothing to score.")
    assert shown.says("Answer one question")
    shown.show(a_session(a_response(0), a_response(1)), monkeypatch)
    assert shown.says("No question was answered, so there is nothing to score.")
    assert not shown.says("0 of 5")


def test_the_best_the_weakest_the_guess_and_the_flag_are_said(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    best, weakest = a_response(0, score=100.0, flagged=True), a_response(1, score=25.0)
    guessed = replace(weakest, attempts=(replace(weakest.attempts[0], self_rating=4),))
    shown.show(a_session(best, guessed, a_response(2, skipped=True)), monkeypatch)
    names = [row.accessibleName() for row in shown.pane.findChildren(ListRow)]
    assert "the best, flagged" in names[0]
    assert "the weakest, you guessed 4" in names[1]
    assert shown.says("2 levels too high")
    assert shown.says("Take up question 2 again")
    assert shown.says("Question 3 was left without an answer.")


def test_the_buttons_lead_on(shown: Shown, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    shown.show(a_session(), monkeypatch)
    with qtbot.waitSignal(shown.pane.home_requested):
        shown.press("Home")
    with qtbot.waitSignal(shown.pane.practice_requested):
        shown.press("Practise the weakest")
    with qtbot.waitSignal(shown.pane.history_requested) as asked:
        shown.press("Open in History")
    assert asked.args == ["session"]
    with qtbot.waitSignal(shown.pane.history_requested):
        QTest.mouseClick(shown.pane.findChildren(ListRow)[0], Qt.MouseButton.LeftButton)
    assert shown.pane.first_control().isVisible()


def test_page_down_scrolls_to_the_foot(shown: Shown, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    shown.window.resize(880, 600)
    shown.show(a_session(), monkeypatch)
    bar = shown.pane.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(shown.pane.first_control(), Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_fits_and_is_named_at_every_text_size(
    themed: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    theme.apply(themed, "light", scale)
    with made_services(tmp_path) as services:
        window = QMainWindow()
        qtbot.addWidget(window)
        made = Shown(services.sessions, window)
        window.resize(880, 600)
        window.show()
        made.show(a_session(), monkeypatch)
        for widget in made.pane.findChildren(QWidget):
            if widget.isVisible():
                left = widget.mapTo(window, QPoint(0, 0)).x()
                assert 0 <= left <= left + widget.width() <= window.width(), type(widget).__name__
        for button in made.pane.findChildren(QAbstractButton):
            assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
