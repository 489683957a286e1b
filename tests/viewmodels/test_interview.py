"""An interview is begun, walked through, paused, continued and ended, and nothing is lost on the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import IllegalTransition, NotFound, PrepWiseError
from prepwise_desktop.domain.session import SessionStatus
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.questions_model import Became
from prepwise_desktop.work import run
from tests.made import STORY, a_request
from tests.viewmodels.interviewing import Interview, an_interview


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Interview]:
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as made:
        yield made


def test_starting_draws_the_questions_and_shows_the_first(held: Interview, qtbot: QtBot) -> None:
    with qtbot.waitSignals([held.model.session_started, held.model.question_shown]):
        held.begin()
    assert held.model.questions.rowCount() == 4
    assert held.model.question.editing
    assert held.model.strip_index == 0
    assert held.model.clock.running
    assert held.stored().status is SessionStatus.IN_PROGRESS


def test_a_start_that_is_cancelled_leaves_nothing_behind(held: Interview, qtbot: QtBot) -> None:
    held.coach.hold()
    held.model.start(a_request())
    assert held.phase() is Phase.STARTING
    held.model.cancel_start()
    assert held.phase() is Phase.EMPTY
    assert held.services.sessions.get_user_sessions("ines") == ()


def test_a_start_that_fails_is_told_and_leaves_nothing_behind(held: Interview) -> None:
    held.coach.error = PrepWiseError()
    held.model.start(a_request())
    held.wait(lambda: held.phase() is Phase.EMPTY)
    assert len(held.errors) == 1
    assert held.services.sessions.get_user_sessions("ines") == ()


def test_questions_are_gone_to_in_any_order_and_keep_what_was_typed(held: Interview) -> None:
    held.begin()
    held.model.question.edit("half an answer")
    held.model.go_to(2)
    assert held.model.question.text == ""
    assert held.stored().current == 2
    held.model.go_to(0)
    assert held.model.question.text == "half an answer"
    assert held.stored().responses[0].draft == "half an answer"


def test_a_skipped_question_can_be_come_back_to_and_answered(held: Interview) -> None:
    held.begin()
    held.model.skip()
    assert held.model.strip_index == 1
    assert held.model.questions.rows()[0].became is Became.SKIPPED
    held.model.go_to(0)
    assert held.model.question.editing
    held.answer(STORY)
    assert held.model.questions.rows()[0].became is Became.ANSWERED


def test_next_goes_on_to_what_is_open_and_at_the_last_one_to_the_result(held: Interview, qtbot: QtBot) -> None:
    session_id = held.begin(num_behavioral=2)
    held.model.go_to(1)
    held.answer(STORY)
    held.model.go_next()
    assert held.model.strip_index == 0
    held.answer(STORY)
    assert not held.model.has_next
    assert held.model.all_done
    with qtbot.waitSignal(held.model.session_ended) as ended:
        held.model.go_next()
    assert ended.args == [session_id]
    assert held.phase() is Phase.EMPTY
    assert held.services.sessions.get_session(session_id).status is SessionStatus.COMPLETED


def test_after_the_last_skip_the_question_stays_to_be_answered_after_all(held: Interview) -> None:
    held.begin(num_behavioral=1)
    held.model.skip()
    assert held.phase() is Phase.OPEN
    assert held.model.all_done
    assert held.model.question.editing


def test_time_counts_for_question_and_session_and_not_while_paused(held: Interview) -> None:
    held.begin()
    for _ in range(3):
        held.clock.advance(1)
        held.model.clock.tick()
    held.clock.advance(0.5)
    held.model.pause()
    assert held.phase() is Phase.PAUSED
    assert held.stored().seconds == pytest.approx(3.5)
    assert held.stored().responses[0].time_spent_seconds == pytest.approx(3.5)
    held.clock.advance(600)
    held.model.go_on()
    held.clock.advance(1)
    held.model.clock.tick()
    assert held.model.seconds == pytest.approx(4.5)
    assert held.model.question.seconds == pytest.approx(4.5)


def test_reading_an_evaluation_counts_for_the_session_alone(held: Interview) -> None:
    held.begin()
    held.clock.advance(2)
    held.answer(STORY)
    held.clock.advance(2)
    held.model.flush()
    assert held.stored().seconds == pytest.approx(4)
    assert held.stored().responses[0].time_spent_seconds == pytest.approx(2)
    assert held.stored().responses[0].attempts[0].seconds == pytest.approx(2)


def test_a_paused_session_keeps_its_words_and_goes_on_where_it_was(held: Interview) -> None:
    held.begin()
    held.model.go_to(2)
    held.model.question.edit("so far")
    held.model.pause()
    assert held.stored().status is SessionStatus.PAUSED
    assert held.model.paused_at == held.clock.now()
    held.model.go_on()
    assert held.stored().status is SessionStatus.IN_PROGRESS
    assert held.model.question.text == "so far"
    assert held.model.strip_index == 2


def test_closing_pauses_and_opening_again_continues_with_every_word(
    held: Interview, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    session_id = held.begin()
    held.model.go_to(1)
    held.model.question.edit("typed just before the end")
    assert held.model.close()
    assert held.phase() is Phase.EMPTY
    assert held.services.sessions.get_session(session_id).status is SessionStatus.PAUSED
    held.services.database.close()
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as again:
        again.model.open(session_id)
        assert again.phase() is Phase.OPEN
        assert again.model.continued
        assert again.model.strip_index == 1
        assert again.model.question.text == "typed just before the end"


def test_after_a_kill_the_session_is_opened_with_what_was_kept_and_its_waiting_answers_are_scored(
    held: Interview, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    session_id = held.begin()
    held.coach.hold()
    held.model.question.edit(STORY)
    held.model.question.submit()
    held.model.go_next()
    held.model.question.edit("the next one")
    held.model.keeper.keep_now()
    held.model.question.edit("the next one, and more")
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as again:
        again.model.open(session_id)
        assert again.model.question.text == "the next one"
        qtbot.waitUntil(lambda: again.model.questions.rows()[0].became is Became.ANSWERED)
        assert again.model.continued
        again.model.go_to(0)
        assert again.model.question.evaluation is not None
    held.coach.let_go()


def test_going_on_lets_the_scoring_of_the_last_answer_go_on_too(held: Interview, qtbot: QtBot) -> None:
    session_id = held.begin()
    held.coach.hold()
    held.model.question.edit(STORY)
    held.model.question.submit()
    held.model.go_next()
    assert held.model.questions.rows()[0].became is Became.QUEUED
    with qtbot.waitSignal(held.model.answer_scored) as scored:
        held.coach.let_go()
    assert scored.args == [session_id]
    assert held.model.questions.rows()[0].became is Became.ANSWERED
    assert held.model.strip_index == 1


def test_keeping_for_later_leaves_a_paused_session(held: Interview, qtbot: QtBot) -> None:
    session_id = held.begin()
    with qtbot.waitSignal(held.model.session_left):
        held.model.keep_for_later()
    assert held.services.sessions.get_session(session_id).status is SessionStatus.PAUSED


def test_giving_up_abandons_the_session(held: Interview, qtbot: QtBot) -> None:
    session_id = held.begin()
    with qtbot.waitSignal(held.model.session_left):
        held.model.give_up()
    assert held.services.sessions.get_session(session_id).status is SessionStatus.ABANDONED
    assert held.phase() is Phase.EMPTY


def test_an_unknown_session_is_told(held: Interview) -> None:
    held.model.open("nowhere")
    assert [type(each) for each in held.errors] == [NotFound]
    assert held.phase() is Phase.EMPTY


def test_opening_another_session_pauses_the_present_one(held: Interview) -> None:
    first = held.begin()
    second = held.begin()
    assert first != second
    assert held.services.sessions.get_session(first).status is SessionStatus.PAUSED
    held.model.open(first)
    assert held.stored().session_id == first
    assert held.services.sessions.get_session(second).status is SessionStatus.PAUSED


def test_a_session_that_has_ended_is_not_gone_on_with(held: Interview) -> None:
    session_id = held.begin(num_behavioral=1)
    held.model.complete()
    held.model.open(session_id)
    assert [type(each) for each in held.errors] == [IllegalTransition]
    assert held.phase() is Phase.EMPTY


def test_an_answered_question_is_not_skipped(held: Interview) -> None:
    held.begin()
    held.answer(STORY)
    held.model.skip()
    assert held.errors == []
    assert held.model.strip_index == 0


def test_a_session_that_is_deleted_while_it_is_scored_is_let_go(held: Interview) -> None:
    session_id = held.begin()
    held.coach.hold()
    held.model.question.edit(STORY)
    held.model.question.submit()
    held.services.sessions.delete_session(session_id)
    held.coach.let_go()
    held.wait(lambda: held.model.session is None)
    assert [type(each) for each in held.errors] == [NotFound]


def test_what_something_else_has_scored_is_shown_when_it_is_read_anew(held: Interview) -> None:
    held.begin()
    held.coach.error = PrepWiseError()
    held.answer(STORY)
    held.coach.error = None
    run(held.services.sessions.score_waiting("ines"))
    held.model.refresh()
    assert held.model.question.evaluation is not None
    assert held.model.questions.rows()[0].became is Became.ANSWERED
