"""A question of a completed session is answered again: kept as it is typed, judged at once, and put away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.draft_keeper import Place
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.question_order import FollowUp
from prepwise_desktop.work import run
from tests.made import STORY, a_question, a_request
from tests.viewmodels.interviewing import Interview, an_interview

BETTER = STORY + " Support told me by phone."


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Interview]:
    questions = (a_question(key="a"), a_question(key="b"))
    with an_interview(tmp_path, jobs, qtbot.waitUntil, *questions) as made:
        yield made


def ended(held: Interview, mode: InterviewMode = InterviewMode.MOCK) -> str:
    """A completed session whose first question alone was answered."""
    sessions = held.services.sessions
    session = sessions.create_session(a_request(mode=mode, num_behavioral=2))
    session_id = run(sessions.start_session(session.session_id)).session_id
    run(sessions.submit_answer(session_id, 0, STORY, 60.0))
    return run(sessions.complete_session(session_id)).session_id


@pytest.mark.parametrize("mode", InterviewMode)
def test_the_editor_opens_with_the_last_words_and_nothing_of_a_running_session(
    held: Interview, mode: InterviewMode
) -> None:
    held.model.answer_again(ended(held, mode), 0)
    model, question = held.model, held.model.question
    assert (held.phase(), model.again, question.editing, question.text) == (Phase.OPEN, True, True, STORY)
    assert (question.helped, model.time, model.has_next, model.all_done) == (False, None, False, False)
    assert model.may_be_left
    held.clock.advance(3600)
    model.clock.tick()
    assert held.phase() is Phase.OPEN
    assert held.errors == []


def test_it_is_judged_at_once_beside_the_first_attempt_and_then_put_away(held: Interview) -> None:
    session_id = ended(held)
    put_away: list[Place] = []
    held.model.put_away.connect(put_away.append)
    held.model.answer_again(session_id, 0)
    held.clock.advance(2)
    held.coach.level = 5
    held.answer(BETTER)
    question = held.model.question
    assert question.evaluation is not None
    assert (question.evaluation.level, question.follow_up) == (5, FollowUp.NONE)
    assert [each.seconds for each in held.stored().responses[0].attempts] == [60.0, 2.0]
    assert (held.stored().average_score, held.stored().seconds) == (75, 60.0)
    held.clock.advance(2)
    held.model.go_next()
    assert put_away == [Place(session_id=session_id, index=0)]
    assert held.phase() is Phase.EMPTY
    assert held.services.sessions.get_session(session_id).seconds == 60.0
    assert held.errors == []


def test_a_pause_hides_it_and_going_on_finds_every_word(held: Interview) -> None:
    session_id = ended(held, InterviewMode.REAL)
    held.model.answer_again(session_id, 0)
    held.model.question.edit(BETTER)
    assert held.model.pause_if_allowed()
    assert held.phase() is Phase.PAUSED
    assert held.services.sessions.get_session(session_id).responses[0].draft == BETTER
    held.clock.advance(3600)
    held.model.go_on()
    assert (held.phase(), held.model.question.text, held.model.seconds_shown) == (Phase.OPEN, BETTER, 0.0)


def test_what_was_begun_stands_there_after_the_program_was_closed(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> None:
    with an_interview(tmp_path, jobs, qtbot.waitUntil, a_question(key="a"), a_question(key="b")) as first:
        session_id = ended(first)
        first.model.answer_again(session_id, 0)
        first.model.question.edit(BETTER)
        first.clock.advance(12)
        # What the timer of the keeper does is all that is done before the kill: nothing is closed.
        first.model.keeper.keep_now()
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as second:
        (begun,) = second.services.sessions.begun_again("ines")
        second.model.answer_again(begun.session_id, begun.index)
        assert (second.model.question.text, second.model.continued) == (BETTER, True)
        second.model.leave_question()
        assert [each.text for each in second.services.sessions.begun_again("ines")] == [BETTER]


def test_a_session_that_runs_strictly_is_not_left_for_it(held: Interview) -> None:
    session_id = ended(held)
    running = held.begin(mode=InterviewMode.REAL, num_behavioral=2)
    told: list[bool] = []
    held.model.goes_on.connect(lambda: told.append(True))
    held.model.answer_again(session_id, 0)
    assert told == [True]
    assert held.stored().session_id == running


def test_what_belongs_to_a_running_session_alone_does_nothing(held: Interview) -> None:
    session_id = ended(held)
    before = held.services.sessions.get_session(session_id).responses
    held.model.answer_again(session_id, 0)
    for act in (held.model.toggle_flag, held.model.skip, held.model.answer_follow_up, held.model.go_to_parent):
        act()
    held.model.go_to(1)
    assert held.model.question.index == 0
    held.model.leave_question()
    assert held.services.sessions.get_session(session_id).responses == before
    assert held.errors == []
