"""Mock, real and assessment on screen: one column, a clock that counts down, and not a word about the answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.level_guess import LevelGuess
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.strip_cell import StripCell
from tests.made import STORY, a_question
from tests.views.interview_room import Room, a_room

LATE = [InterviewMode.MOCK, InterviewMode.REAL, InterviewMode.ASSESSMENT]
EACH = pytest.mark.parametrize("mode", LATE)
QUESTIONS = [a_question(key=f"q{n}") for n in range(3)]
#: for the whole session; each of the questions gets eight
MINUTES = 24


@pytest.fixture
def room(themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, jobs, qtbot, (1120, 760), *QUESTIONS) as made:
        yield made


def begin(room: Room, mode: InterviewMode) -> None:
    room.held.begin(mode=mode, num_behavioral=3, total_minutes=MINUTES)


def wait_seconds(room: Room, seconds: int) -> None:
    for _ in range(seconds):
        room.held.clock.advance(1)
        room.model.clock.tick()


@EACH
def test_one_column_in_the_middle_and_feedback_at_the_end(room: Room, mode: InterviewMode) -> None:
    begin(room, mode)
    editor = room.need(AnswerEditor)
    room.held.wait(lambda: editor.width() <= 568)
    left = editor.mapTo(room.pane, editor.rect().topLeft()).x()
    right = room.pane.width() - left - editor.width()
    assert abs(left - right) < 2 * theme.PANE
    assert room.says("Feedback comes at the end.")
    assert room.find(LevelGuess) is None
    assert room.find(QAbstractButton, "Open a hint") is None


@EACH
def test_the_keyboard_alone_leads_through_and_nothing_is_said_of_the_answers(room: Room, mode: InterviewMode) -> None:
    begin(room, mode)
    for number in (1, 2):
        assert room.need(AnswerEditor).hasFocus()
        room.type("I rolled it back")
        assert room.find(QAbstractButton, "Submit and go on") is not None
        room.keys("Ctrl+Return")
        assert room.says(f"Question {number + 1} of 3")
        for words in ("Score", "Scoring", "level", "Strength", "of 5"):
            assert not room.says(words), words
    assert room.find(QAbstractButton, "Submit and finish") is not None
    room.type("That is all.")
    room.keys("Ctrl+Return")
    assert room.model.session is None


def test_a_mock_counts_down_per_question(room: Room) -> None:
    begin(room, InterviewMode.MOCK)
    wait_seconds(room, 319)
    assert room.says("This question")
    assert room.says("2:41")
    assert room.says("left of 8:00")
    line = room.need(ProgressLine)
    assert line.value() == pytest.approx(335, abs=2)


def test_when_it_is_over_a_mock_says_so_and_the_editor_stays_open_and_in_focus(room: Room) -> None:
    begin(room, InterviewMode.MOCK)
    wait_seconds(room, 479)
    assert not room.says("The time for this question is over")
    wait_seconds(room, 22)
    assert room.says("The time for this question is over")
    assert room.says("0:21")
    assert room.says("over 8:00")
    room.type("the sentence")
    assert room.model.question.text == "the sentence"
    room.press("Submit and go on")
    assert not room.says("The time for this question is over")


def test_a_real_interview_has_one_clock_and_no_pause(room: Room) -> None:
    begin(room, InterviewMode.REAL)
    wait_seconds(room, 60)
    assert room.says("23:00")
    assert room.says("left of 24:00")
    assert room.find(QAbstractButton, "Pause") is None
    room.keys("Ctrl+P")
    assert room.model.running


def test_in_fixed_order_the_strip_tells_and_leads_nowhere(room: Room) -> None:
    begin(room, InterviewMode.ASSESSMENT)
    cell = room.pane.findChildren(StripCell)[2]
    assert cell.accessibleName() == "Question 3 of 3, open, in fixed order"
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert room.model.strip_index == 0


def test_a_submitted_mock_answer_is_shown_as_it_is_and_said_nothing_about(room: Room) -> None:
    begin(room, InterviewMode.MOCK)
    room.held.answer(STORY)
    room.model.go_to(0)
    assert room.says("Submitted: 61 words in 0:00")
    assert not room.says("Score")
    assert room.find(AnswerEditor) is None
    room.press("Next question")
    assert room.model.strip_index == 1


def test_ending_what_cannot_be_paused_offers_no_later(room: Room, qtbot: QtBot) -> None:
    begin(room, InterviewMode.REAL)
    room.press("End…")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    words = [each.text() for each in dialog.findChildren(QAbstractButton)]
    assert words == ["Go on", "Give up"]
    room.answer_in_dialog("Give up")
    assert room.model.session is None


def test_with_large_text_the_clock_keeps_its_figures(
    themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    theme.apply(themed, "light", 2.0)
    with a_room(tmp_path, jobs, qtbot, (880, 600), *QUESTIONS) as room:
        begin(room, InterviewMode.MOCK)
        assert room.says("8:00")
        assert room.says("left of 8:00")
        editor = room.need(AnswerEditor)
        assert editor.width() > room.pane.width() * 0.8
