"""The result shows what each question came to, and follows scores that come late."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import NotFound
from prepwise_desktop.domain.evaluation import NotScored
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.result import Outcome, ResultViewModel
from tests.made import STORY
from tests.viewmodels.interviewing import Interview, an_interview


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> Iterator[Interview]:
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as made:
        yield made


@pytest.fixture
def result(held: Interview) -> ResultViewModel:
    return ResultViewModel(held.services.sessions, held.model)


def test_every_question_has_its_outcome(held: Interview, result: ResultViewModel, qtbot: QtBot) -> None:
    session_id = held.begin()
    held.answer(STORY)
    held.model.go_to(1)
    held.model.skip()
    held.model.complete()
    with qtbot.waitSignal(result.shown):
        result.open(session_id)
    assert [row.outcome for row in result.rows] == [Outcome.SCORED, Outcome.SKIPPED] + [Outcome.UNANSWERED] * 2
    assert [row.score for row in result.rows] == [75.0, None, None, None]
    assert result.rows[0].level == 4
    assert result.result is not None
    assert result.result.score == 75.0
    assert result.shows_result


def test_a_score_that_comes_after_the_end_is_shown(held: Interview, result: ResultViewModel) -> None:
    session_id = held.begin(num_behavioral=1)
    held.model.answer_scored.connect(result.refresh)
    held.coach.hold()
    held.model.question.edit(STORY)
    held.model.question.submit()
    held.model.go_next()
    result.open(session_id)
    assert result.waiting == 1
    held.coach.let_go()
    held.wait(lambda: result.waiting == 0)
    assert result.rows[0].outcome is Outcome.SCORED


def test_an_answer_that_could_not_be_scored_is_not_one_that_waits(held: Interview, result: ResultViewModel) -> None:
    session_id = held.begin(num_behavioral=1)
    held.coach.not_scored = NotScored.OTHER_LANGUAGE
    held.answer(STORY)
    result.open(session_id)
    assert result.rows[0].outcome is Outcome.NOT_SCORED
    assert result.waiting == 0


def test_cleared_it_shows_nothing(held: Interview, result: ResultViewModel) -> None:
    result.open(held.begin())
    result.clear()
    assert not result.shows_result
    assert result.rows == ()


def test_a_session_that_is_gone_is_told(result: ResultViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(result.failed) as failed:
        result.open("nowhere")
    assert isinstance(failed.args[0], NotFound)
