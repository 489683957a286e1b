"""The question on screen is typed into, hinted at, flagged, submitted, read and answered again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import AnswerTooLong, PrepWiseError
from prepwise_desktop.domain.session import ANSWER_LIMIT
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.question import QuestionViewModel
from prepwise_desktop.viewmodels.question_order import FollowUp
from tests.made import STORY, a_question
from tests.viewmodels.interviewing import Interview, an_interview


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Interview]:
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as made:
        made.begin()
        yield made


@pytest.fixture
def question(held: Interview) -> QuestionViewModel:
    return held.model.question


def is_scoring(question: QuestionViewModel) -> bool:
    return question.scoring


def test_submitting_shows_the_answer_at_once_and_the_evaluation_when_it_comes(
    held: Interview, question: QuestionViewModel, qtbot: QtBot
) -> None:
    held.coach.hold()
    question.edit(STORY)
    question.submit()
    assert not question.editing
    assert question.attempt is not None
    assert question.attempt.text == STORY
    assert is_scoring(question)
    assert [row.level for row in question.criteria] == [None] * 5
    with qtbot.waitSignal(question.evaluation_arrived):
        held.coach.let_go()
    assert not is_scoring(question)
    assert question.evaluation is not None
    assert [row.level for row in question.criteria] == [4, 4, 4, 4, None]
    assert held.stored().responses[0].draft == ""


def test_a_criterion_that_was_not_judged_keeps_its_reason(held: Interview, question: QuestionViewModel) -> None:
    held.answer(STORY)
    assert question.criteria[-1].reason == "This evaluator cannot judge it."
    assert question.criteria[-1].anchor == ""


def test_each_criterion_has_its_number_and_its_quotes(held: Interview, question: QuestionViewModel) -> None:
    held.answer(STORY)
    assert [row.number for row in question.criteria] == [1, 2, 3, 4, 5]
    assert question.criteria[0].quotes[0].text == "In February I shipped"
    assert question.criteria[4].quotes == ()


def test_the_guess_is_kept_with_its_attempt_and_gone_for_the_next(held: Interview, question: QuestionViewModel) -> None:
    question.set_guess(3)
    held.answer(STORY)
    assert held.stored().responses[0].attempts[0].self_rating == 3
    question.answer_again()
    assert question.guess is None


def test_hints_open_one_at_a_time_and_are_recorded(held: Interview, question: QuestionViewModel) -> None:
    assert question.hints == ()
    question.open_hint()
    question.open_hint()
    assert question.hints == a_question().hints[:2]
    held.answer(STORY)
    assert held.stored().responses[0].attempts[0].hints_used == 2


def test_opening_a_hint_leaves_what_is_typed(held: Interview, question: QuestionViewModel, qtbot: QtBot) -> None:
    question.edit("typed, not kept yet")
    with qtbot.assertNotEmitted(question.shown):
        question.open_hint()
    assert question.text == "typed, not kept yet"


def test_the_flag_comes_and_goes(held: Interview, question: QuestionViewModel) -> None:
    question.toggle_flag()
    assert held.model.questions.rows()[0].flagged
    question.toggle_flag()
    assert not held.stored().responses[0].flagged


def test_an_answer_beyond_the_limit_is_refused_and_nothing_is_lost(
    held: Interview, question: QuestionViewModel
) -> None:
    question.edit("as it was")
    assert not question.edit("x" * (ANSWER_LIMIT + 1))
    assert question.text == "as it was"
    assert [type(each) for each in held.errors] == [AnswerTooLong]
    assert question.edit("x" * ANSWER_LIMIT)


def test_answering_again_keeps_every_attempt_to_look_through(held: Interview, question: QuestionViewModel) -> None:
    held.answer(STORY)
    assert question.can_answer_again
    question.answer_again()
    assert question.text == STORY
    held.answer(STORY + " And more.")
    assert question.attempt is not None
    assert question.attempt.number == 2
    question.show_attempt(1)
    assert question.attempt.number == 1
    assert question.attempt.text == STORY
    question.show_attempt(3)
    assert question.attempt.number == 1


def test_an_attempt_that_was_begun_is_left_and_come_back_to(held: Interview, question: QuestionViewModel) -> None:
    held.answer(STORY)
    question.answer_again()
    question.edit("another beginning")
    question.back_to_reading()
    assert question.attempt is not None
    question.answer_again()
    assert question.text == "another beginning"
    held.model.go_to(1)
    held.model.go_to(0)
    assert question.editing
    assert question.text == "another beginning"


def test_an_attempt_is_not_answered_again_before_it_was_scored(held: Interview, question: QuestionViewModel) -> None:
    held.coach.hold()
    question.edit(STORY)
    question.submit()
    question.answer_again()
    assert not question.editing
    held.coach.let_go()
    held.wait(lambda: question.can_answer_again)


def test_scoring_that_failed_says_why_and_can_be_tried_again(held: Interview, question: QuestionViewModel) -> None:
    held.coach.error = PrepWiseError()
    held.answer(STORY)
    assert question.evaluation is None
    assert question.scoring_error is held.coach.error
    assert held.errors == []
    held.coach.error = None
    question.score_again()
    assert is_scoring(question)
    held.wait(lambda: question.evaluation is not None)
    assert question.scoring_error is None


def test_scoring_that_takes_long_can_be_cancelled_and_the_answer_stays(
    held: Interview, question: QuestionViewModel, qtbot: QtBot
) -> None:
    held.coach.hold()
    question.edit(STORY)
    question.submit()
    qtbot.waitUntil(lambda: question.scoring_slowly)
    question.cancel_scoring()
    assert not is_scoring(question)
    assert question.scoring_error is None
    assert held.stored().responses[0].attempts[0].evaluation is None
    held.coach.let_go()


def test_an_answer_that_could_not_be_stored_stays_in_the_editor(held: Interview, question: QuestionViewModel) -> None:
    question.edit(STORY)
    held.services.sessions.pause_session(held.stored().session_id)
    question.submit()
    held.wait(lambda: bool(held.errors))
    assert question.editing
    assert question.text == STORY


def test_the_follow_up_is_a_question_of_its_own_under_its_parent(held: Interview, question: QuestionViewModel) -> None:
    held.coach.follow_up_text = ""
    held.answer(STORY)
    assert question.follow_up is FollowUp.NONE


def test_the_follow_up_is_answered_in_its_parents_place(held: Interview, question: QuestionViewModel) -> None:
    held.answer(STORY)
    assert question.follow_up is FollowUp.OPEN
    held.model.answer_follow_up()
    held.wait(lambda: question.parent_question is not None)
    assert held.model.strip_index == 0
    assert question.response.question.text == held.coach.follow_up_text
    held.answer("The check after it was green.")
    held.model.go_to_parent()
    assert [question.follow_up] == [FollowUp.ANSWERED]
    held.model.go_next()
    assert held.model.strip_index == 1


def test_a_follow_up_begun_twice_is_asked_once(held: Interview, question: QuestionViewModel) -> None:
    held.answer(STORY)
    held.model.answer_follow_up()
    held.wait(lambda: question.parent_question is not None)
    held.model.go_to_parent()
    held.model.answer_follow_up()
    assert question.parent_question is not None
    assert len(held.stored().responses) == 5
