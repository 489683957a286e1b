"""Each mode holds the interview its own way: its clock, its order, and no feedback before it is due."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.questions_model import Became
from tests.made import STORY, MadeClock, a_question
from tests.viewmodels.interviewing import Interview, an_interview

#: three questions share a minute
SECONDS = 20
LATE = [InterviewMode.MOCK, InterviewMode.REAL, InterviewMode.ASSESSMENT]
STRICT = [InterviewMode.REAL, InterviewMode.ASSESSMENT]


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Interview]:
    questions = [a_question(key=f"q{n}") for n in range(3)]
    with an_interview(tmp_path, jobs, qtbot.waitUntil, *questions) as made:
        yield made


def begin(held: Interview, mode: InterviewMode) -> str:
    return held.begin(mode=mode, num_behavioral=3, total_minutes=1)


def wait_seconds(held: Interview, seconds: int) -> None:
    """Let that many seconds pass on the screen."""
    for _ in range(seconds):
        held.clock.advance(1)
        held.model.clock.tick()


@pytest.mark.parametrize("mode", LATE)
def test_submitting_goes_on_and_says_nothing_about_the_answer(held: Interview, mode: InterviewMode) -> None:
    begin(held, mode)
    held.answer(STORY)
    assert held.model.strip_index == 1
    assert held.model.question.editing
    assert held.model.questions.rows()[0].became is Became.ANSWERED
    assert not held.model.submitting_ends


@pytest.mark.parametrize("mode", LATE)
def test_after_the_last_answer_the_session_is_completed_and_scored(
    held: Interview, mode: InterviewMode, qtbot: QtBot
) -> None:
    session_id = begin(held, mode)
    held.answer(STORY)
    held.answer(STORY)
    assert held.model.submitting_ends
    held.model.question.edit(STORY)
    with qtbot.waitSignal(held.model.session_ended):
        held.model.submit()
    found = held.services.sessions.get_session
    held.wait(lambda: len(found(session_id).scored) == 3)
    assert found(session_id).status is SessionStatus.COMPLETED


def test_a_mock_answer_that_is_looked_at_again_shows_no_evaluation(held: Interview) -> None:
    begin(held, InterviewMode.MOCK)
    held.answer(STORY)
    held.model.go_to(0)
    assert held.model.question.attempt is not None
    assert held.model.question.evaluation is None
    assert not held.model.question.can_answer_again
    assert held.model.time is None


def test_a_mock_with_a_skipped_question_stays_open_to_come_back_to_it(held: Interview) -> None:
    begin(held, InterviewMode.MOCK)
    held.model.skip()
    held.answer(STORY)
    held.answer(STORY)
    assert held.phase() is Phase.OPEN
    assert held.model.all_done
    held.model.go_to(0)
    assert held.model.submitting_ends
    held.answer(STORY)
    assert held.phase() is Phase.EMPTY


def test_the_clock_of_a_mock_counts_down_then_says_how_long_it_is_over(held: Interview) -> None:
    begin(held, InterviewMode.MOCK)
    assert held.model.time is not None
    assert (held.model.time.left, held.model.time.share_left) == (SECONDS, 1.0)
    wait_seconds(held, 4)
    assert (held.model.time.left, held.model.time.over) == (SECONDS - 4, 0)
    wait_seconds(held, SECONDS - 1)
    assert (held.model.time.left, held.model.time.over) == (0, 3)
    assert held.model.question.editing
    assert held.model.strip_index == 0


def test_a_pause_of_a_mock_takes_nothing_from_the_time(held: Interview) -> None:
    begin(held, InterviewMode.MOCK)
    wait_seconds(held, 4)
    held.model.pause()
    held.clock.advance(600)
    held.model.go_on()
    assert held.model.time is not None
    assert held.model.time.left == SECONDS - 4


@pytest.mark.parametrize("mode", STRICT)
def test_in_fixed_order_nobody_jumps_and_a_skipped_question_stays_skipped(held: Interview, mode: InterviewMode) -> None:
    session_id = begin(held, mode)
    held.model.go_to(2)
    assert held.model.strip_index == 0
    held.model.skip()
    held.answer(STORY)
    held.model.skip()
    assert held.phase() is Phase.EMPTY
    ended = held.services.sessions.get_session(session_id)
    assert ended.status is SessionStatus.COMPLETED
    assert [each.skipped for each in ended.questions] == [True, False, True]


def test_when_the_time_of_an_assessment_question_is_up_it_is_taken_in_as_it_stands(held: Interview) -> None:
    begin(held, InterviewMode.ASSESSMENT)
    held.model.question.edit("half a sen")
    wait_seconds(held, SECONDS)
    held.wait(lambda: held.model.strip_index == 1)
    assert [each.text for each in held.stored().questions[0].attempts] == ["half a sen"]
    assert held.model.time is not None
    assert held.model.time.left == SECONDS


def test_when_the_time_of_a_real_interview_is_up_it_is_completed_as_it_stands(held: Interview) -> None:
    session_id = begin(held, InterviewMode.REAL)
    held.answer(STORY)
    held.model.question.edit("half a sen")
    assert held.model.time is not None
    assert held.model.time.limit == 60
    wait_seconds(held, 60)
    held.wait(lambda: held.phase() is Phase.EMPTY)
    ended = held.services.sessions.get_session(session_id)
    assert ended.status is SessionStatus.COMPLETED
    assert [each.answered for each in ended.questions] == [True, True, False]
    assert ended.questions[1].attempts[0].text == "half a sen"


def test_what_nobody_wrote_is_no_answer_when_the_time_is_up(held: Interview) -> None:
    begin(held, InterviewMode.ASSESSMENT)
    wait_seconds(held, SECONDS)
    held.wait(lambda: held.model.strip_index == 1)
    assert not held.stored().questions[0].answered
    assert held.stored().questions[0].skipped


class GoingClock(MadeClock):
    """Time that goes on a little whenever it is looked at."""

    def monotonic(self) -> float:
        self.passed += 0.001
        return self.passed


@pytest.mark.parametrize("mode", STRICT)
def test_time_that_goes_on_between_two_questions_is_nobodys(
    tmp_path: Path, jobs: Jobs, qtbot: QtBot, mode: InterviewMode
) -> None:
    questions = [a_question(key=f"q{n}") for n in range(3)]
    with an_interview(tmp_path, jobs, qtbot.waitUntil, *questions, clock=GoingClock()) as held:
        session_id = begin(held, mode)
        held.answer(STORY)
        held.model.skip()
        assert held.model.strip_index == 2
        assert held.errors == []
        held.model.question.edit("half a sen")
        if mode is InterviewMode.ASSESSMENT:
            wait_seconds(held, SECONDS + 1)
        else:
            held.model.skip()
        held.wait(lambda: held.phase() is Phase.EMPTY)
        assert held.errors == []
        found = held.services.sessions.get_session
        assert found(session_id).status is SessionStatus.COMPLETED
        held.wait(lambda: found(session_id).waiting_count == 0)


@pytest.mark.parametrize("mode", STRICT)
def test_a_strict_interview_cannot_be_paused_or_left_for_another(
    held: Interview, mode: InterviewMode, qtbot: QtBot
) -> None:
    session_id = begin(held, mode)
    held.model.pause_if_allowed()
    assert held.model.running
    with qtbot.waitSignal(held.model.goes_on):
        held.model.open("another")
    assert held.stored().session_id == session_id


@pytest.mark.parametrize("mode", STRICT)
def test_closed_it_stays_in_progress_and_goes_on_marked_interrupted(
    tmp_path: Path, jobs: Jobs, qtbot: QtBot, mode: InterviewMode
) -> None:
    questions = [a_question(key=f"q{n}") for n in range(3)]
    with an_interview(tmp_path, jobs, qtbot.waitUntil, *questions) as held:
        session_id = begin(held, mode)
        held.model.question.edit("so far")
        wait_seconds(held, 4)
        assert held.model.close()
        assert held.services.sessions.get_session(session_id).interrupted
    with an_interview(tmp_path, jobs, qtbot.waitUntil, *questions) as held:
        kept = held.services.sessions.get_session(session_id)
        assert (kept.status, kept.interrupted) == (SessionStatus.IN_PROGRESS, True)
        held.clock.advance(3600)
        held.model.open(session_id)
        assert held.model.question.text == "so far"
        assert held.model.time is not None
        assert held.model.time.spent == pytest.approx(4)
