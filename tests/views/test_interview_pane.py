"""The Interview pane shows what the view-model says and hands on what the person does."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import AnswerTooLong, PrepWiseError
from prepwise_desktop.domain.evaluation import NotScored
from prepwise_desktop.domain.session import ANSWER_LIMIT, SessionStatus
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.views.interview.pane import InterviewPane
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.level_guess import GuessButton
from prepwise_desktop.views.parts.question_strip import QuestionStrip
from prepwise_desktop.views.parts.strip_cell import StripCell
from tests.made import STORY, a_request
from tests.viewmodels.interviewing import fail_to_keep
from tests.views.interview_room import Room, a_room


@pytest.fixture
def room(themed: QApplication, tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, jobs, qtbot) as made:
        yield made


def test_without_a_session_it_says_what_will_be_here_and_offers_the_step(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.pane.resume_requested):
        room.press("Prepare an interview")


def test_a_start_that_takes_long_can_be_cancelled(room: Room, qtbot: QtBot) -> None:
    room.held.coach.hold()
    room.model.start(a_request())
    assert room.find(QAbstractButton, "Cancel") is None
    qtbot.waitUntil(lambda: room.find(QAbstractButton, "Cancel") is not None)
    room.press("Cancel")
    assert room.model.phase is Phase.EMPTY


def test_the_question_is_shown_with_the_line_it_was_made_from(room: Room) -> None:
    room.held.begin()
    assert room.says("Question 1 of 4 · Behavioral · Ownership")
    assert room.says("Asked because of line 9 of your resume: “On call for 11 services")
    assert room.says("Practice, behavioral")


def test_typing_goes_to_the_view_model_and_from_there_to_the_disk(room: Room) -> None:
    room.held.begin()
    assert room.need(AnswerEditor).hasFocus()
    room.type("I rolled it back")
    assert room.model.question.text == "I rolled it back"
    assert room.says("4 words · 0:00 · saving")
    room.held.wait(lambda: room.says("4 words · 0:00 · saved"))
    assert room.held.stored().responses[0].draft == "I rolled it back"


def test_leaving_the_window_keeps_at_once(room: Room) -> None:
    room.held.begin()
    room.type("typed")
    QApplication.sendEvent(room.pane, QEvent(QEvent.Type.WindowDeactivate))
    assert room.held.stored().responses[0].draft == "typed"


def test_a_paste_beyond_the_limit_is_refused_with_a_sentence_and_nothing_is_lost(room: Room) -> None:
    room.held.begin()
    room.type("as it was")
    data = QMimeData()
    data.setText("x" * ANSWER_LIMIT)
    room.need(AnswerEditor).insertFromMimeData(data)
    assert room.model.question.text == "as it was"
    assert [type(each) for each in room.held.errors] == [AnswerTooLong]


def test_control_enter_submits_and_the_evaluation_comes_beside_the_answer(room: Room) -> None:
    room.held.begin()
    room.held.coach.hold()
    room.type("In February I shipped a change")
    room.keys("Ctrl+Return")
    assert room.need(AnswerReader).text() == "In February I shipped a change"
    assert room.says("Scoring")
    assert room.says("You can go on; scoring goes on too.")
    assert room.find(AnswerEditor) is None
    room.held.coach.let_go()
    room.held.wait(lambda: room.says("Score, level 4 of 5"))
    assert room.says("75")
    assert room.says("This evaluator cannot judge it.")
    assert room.says("Strength. Own steps stand in order.")
    assert room.says("Improve. Say how many quotes failed")
    assert room.says("Covered. what broke, and for whom")
    assert room.says("Missing. what is different since")
    assert room.says("it cannot tell whether it is true")


def test_the_keys_skip_flag_and_pause(room: Room) -> None:
    room.held.begin()
    room.keys("Ctrl+Shift+F")
    assert room.held.stored().responses[0].flagged
    room.keys("Ctrl+Shift+S")
    assert room.held.stored().responses[0].skipped
    assert room.model.strip_index == 1
    room.keys("Ctrl+P")
    assert room.held.stored().status is SessionStatus.PAUSED
    room.keys("Ctrl+P")
    assert room.held.stored().status is SessionStatus.IN_PROGRESS


def test_the_buttons_skip_flag_and_submit(room: Room) -> None:
    room.held.begin()
    room.press("Flag")
    assert room.held.stored().responses[0].flagged
    room.press("Flagged")
    assert not room.held.stored().responses[0].flagged
    room.press("Skip")
    assert room.model.strip_index == 1
    room.type("an answer")
    room.press("Submit")
    assert room.held.stored().responses[1].attempts[0].text == "an answer"


def test_paused_the_question_is_hidden_until_one_goes_on(room: Room) -> None:
    room.held.begin()
    room.type("so far")
    room.press("Pause")
    assert room.says("Paused at")
    assert room.says("Your answer to question 1 is saved: 2 words.")
    assert not room.says("Tell me about a change")
    assert room.need(QAbstractButton, "Go on").hasFocus()
    room.press("Go on")
    assert room.need(AnswerEditor).text() == "so far"


def test_the_strip_goes_to_any_question_and_shows_what_became_of_it(room: Room) -> None:
    room.held.begin()
    room.held.model.skip()
    room.need(QuestionStrip).index_requested.emit(3)
    assert room.model.strip_index == 3
    names = [cell.accessibleName() for cell in room.pane.findChildren(StripCell)]
    assert names[0] == "Question 1 of 4, skipped"
    assert names[3] == "Question 4 of 4, open, current"


def test_hints_open_one_at_a_time(room: Room) -> None:
    room.held.begin()
    assert not room.says("Say what broke for whom")
    room.press("Open a hint")
    assert room.says("Say what broke for whom")
    assert room.says("1 of 3 open")
    room.press("Next hint")
    room.press("Next hint")
    assert room.find(QAbstractButton, "Next hint") is None


def test_the_guess_is_taken_and_said_beside_the_level(room: Room) -> None:
    room.held.begin()
    QTest.mouseClick(room.need(GuessButton, "Guess: level 3 of 5"), Qt.MouseButton.LeftButton)
    assert room.model.question.guess == 3
    room.held.answer(STORY)
    assert room.says("You guessed 3. Offline coach")


def test_a_criterion_under_the_pointer_shows_its_quotes_alone(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.held.begin()
    room.held.answer(STORY)
    asked: list[Any] = []
    reader = room.need(AnswerReader)
    monkeypatch.setattr(reader, "emphasise", asked.append)
    block = room.blocks()[1]
    block.setFocus(Qt.FocusReason.TabFocusReason)
    block.clearFocus()
    assert asked == [2, None]


def test_a_criterion_that_is_pressed_brings_its_quote_into_view(room: Room) -> None:
    room.held.begin()
    room.held.answer("word " * 3000 + STORY)
    block = room.blocks()[0]
    reader = room.need(AnswerReader)
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    QTest.mouseClick(block, Qt.MouseButton.LeftButton)
    assert reader.verticalScrollBar().value() < reader.verticalScrollBar().maximum()


def test_what_could_not_be_scored_has_its_reason_and_no_number(room: Room) -> None:
    room.held.begin()
    room.held.coach.not_scored = NotScored.OTHER_LANGUAGE
    room.held.answer("Im Februar")
    assert room.says("Not scored: another language")
    assert not room.says("Score, level")


def test_scoring_that_failed_is_tried_again(room: Room) -> None:
    room.held.begin()
    room.held.coach.error = PrepWiseError()
    room.held.answer(STORY)
    assert room.says("That did not work. Nothing was lost")
    room.held.coach.error = None
    room.press("Try now")
    room.held.wait(lambda: room.says("Score, level 4 of 5"))


def test_answering_again_keeps_the_attempts_and_one_looks_through_them(room: Room) -> None:
    room.held.begin()
    room.held.answer(STORY)
    room.press("Answer again")
    assert room.need(AnswerEditor).text() == STORY
    room.press("Back to the evaluation")
    room.press("Answer again")
    room.held.answer("Shorter.")
    assert room.need(QAbstractButton, "Attempt 2 of 2").isVisible()
    room.model.question.show_attempt(1)
    assert room.need(AnswerReader).text() == STORY


def test_going_away_before_the_criteria_are_built_breaks_nothing(room: Room) -> None:
    room.held.begin()
    room.held.answer(STORY)
    room.blocks()
    for _ in range(2):
        room.model.question.show_attempt(1)
        room.model.question.answer_again()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        room.model.question.back_to_reading()
    assert [block.accessibleName().split(":")[0] for block in room.blocks()][:2] == ["Situation and task", "Own action"]


def test_the_follow_up_is_answered_and_leads_back_to_its_question(room: Room) -> None:
    room.held.begin()
    room.held.answer(STORY)
    room.press("Answer it")
    room.held.wait(lambda: room.says("Follow-up to question 1"))
    room.press("Back to question 1")
    room.held.wait(lambda: room.find(QAbstractButton, "Answer it") is not None)


def test_after_the_last_answer_the_button_leads_to_the_result(room: Room, qtbot: QtBot) -> None:
    room.held.begin(num_behavioral=1)
    room.held.answer(STORY)
    with qtbot.waitSignal(room.model.session_ended):
        room.press("See the result")


def test_when_all_are_skipped_the_result_is_one_press_away(room: Room, qtbot: QtBot) -> None:
    room.held.begin(num_behavioral=1)
    room.press("Skip")
    with qtbot.waitSignal(room.model.session_ended):
        room.press("See the result")


def test_ending_asks_first_and_says_what_stays(room: Room, qtbot: QtBot) -> None:
    session_id = room.held.begin()
    room.held.answer(STORY)
    room.press("End…")
    with qtbot.waitSignal(room.model.session_ended):
        room.answer_in_dialog("End and see the result")
    assert room.held.services.sessions.get_session(session_id).status is SessionStatus.COMPLETED


def test_an_end_can_be_put_off(room: Room, qtbot: QtBot) -> None:
    session_id = room.held.begin()
    room.press("End…")
    with qtbot.waitSignal(room.model.session_left):
        room.answer_in_dialog("Keep for later")
    assert room.held.services.sessions.get_session(session_id).status is SessionStatus.PAUSED


def test_a_session_without_an_answer_can_be_given_up(room: Room, qtbot: QtBot) -> None:
    session_id = room.held.begin()
    room.press("End…")
    with qtbot.waitSignal(room.model.session_left):
        room.answer_in_dialog("Give up")
    assert room.held.services.sessions.get_session(session_id).status is SessionStatus.ABANDONED


def test_a_session_that_is_continued_says_that_all_was_kept(room: Room) -> None:
    session_id = room.held.begin()
    room.type("typed before")
    room.model.close()
    room.model.open(session_id)
    assert room.says("Everything you wrote was kept.")
    room.model.go_to(1)
    assert not room.says("Everything you wrote was kept.")


def test_a_pane_that_is_made_anew_has_lost_nothing(room: Room) -> None:
    room.held.begin()
    room.type("typed in the old pane")
    again = InterviewPane(room.held.model)
    room.window.setCentralWidget(again)
    room.pane = again
    room.held.wait(lambda: room.find(AnswerEditor) is not None)
    assert room.need(AnswerEditor).text() == "typed in the old pane"


def test_what_was_not_saved_is_said(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.held.begin()
    fail_to_keep(monkeypatch, PrepWiseError())
    room.type("typed")
    room.model.flush()
    assert room.says("not saved yet")
    monkeypatch.undo()
    room.model.flush()
    assert room.says("· saved")


def test_nothing_hears_an_event_of_a_pane_that_is_gone(room: Room, qtbot: QtBot) -> None:
    room.held.begin()
    other = InterviewPane(room.held.model)
    other.deleteLater()
    QApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as exceptions:
        room.held.answer(STORY)
        room.model.go_to(2)
    assert exceptions == []
