"""The interview is on screen with its first question, and grows while the person already types."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.work import Report, ignore
from tests.made import a_question, a_request
from tests.viewmodels.interviewing import Interview, an_interview

FIRST, SECOND = (a_question(Kind.BEHAVIORAL, key=f"made-{n}", text=f"Question {n}?") for n in range(2))


async def one_by_one(coach: Any, brief: Brief, *, report: Report = ignore) -> tuple[Question, ...]:
    """The first at once, the second when the test lets go."""
    report(FIRST)
    await asyncio.wrap_future(coach._gate)
    if coach.error is not None:
        raise coach.error
    report(SECOND)
    return FIRST, SECOND


@pytest.fixture
def held(tmp_path: Path, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Interview]:
    with an_interview(tmp_path, jobs, qtbot.waitUntil) as made:
        monkeypatch.setattr(type(made.coach), "questions", one_by_one)
        made.coach.hold()
        made.model.start(a_request(num_behavioral=2))
        made.wait(lambda: made.phase() is Phase.OPEN)
        yield made


def test_it_can_be_typed_before_the_second_question_is_there(held: Interview) -> None:
    assert held.model.questions.rowCount() == 1
    held.model.question.edit("half an answer")
    held.coach.let_go()
    held.wait(lambda: held.model.questions.rowCount() == 2)
    assert held.model.question.text == "half an answer"
    held.model.go_to(1)
    assert held.model.question.response.question == SECOND


def test_when_the_rest_never_comes_it_is_said_and_the_session_stays(held: Interview) -> None:
    held.coach.error = ProviderFailed(Fault.BROKEN_OFF, "Anthropic")
    held.coach.let_go()
    held.wait(lambda: bool(held.errors))
    assert held.phase() is Phase.OPEN
    assert len(held.stored().responses) == 1


def test_cancelling_is_of_no_use_any_more_and_does_no_harm(held: Interview) -> None:
    held.model.cancel_start()
    held.coach.let_go()
    held.wait(lambda: held.model.questions.rowCount() == 2)
    assert held.phase() is Phase.OPEN
