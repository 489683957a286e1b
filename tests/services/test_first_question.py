"""A practice session begins with its first question, while the others still come."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.coach.coach import Brief, Filled
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.services.sessions.news import Asked, Begun
from prepwise_desktop.work import Report, ignore, run
from tests.made import STORY, MadeServices, a_question, a_request, made_services

QUESTIONS = tuple(a_question(Kind.BEHAVIORAL, key=f"made-{n}", text=f"Question {n}?") for n in range(3))


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MadeServices]:
    with made_services(tmp_path) as made:
        monkeypatch.setattr(type(made.coach), "questions", one_by_one)
        yield made


async def one_by_one(coach: Any, brief: Brief, *, report: Report = ignore) -> tuple[Question, ...]:
    """Tell each question, and before the last that it is the bank's."""
    for question in QUESTIONS[:2]:
        report(question)
        await asyncio.sleep(0)
    if coach.error is not None:
        raise coach.error
    report(Filled())
    report(QUESTIONS[2])
    return QUESTIONS


def started(services: MadeServices, heard: list[Any], **changes: object) -> str:
    session = services.sessions.create_session(a_request(num_behavioral=3, **changes))
    run(services.sessions.start_session(session.session_id), heard.append)
    return session.session_id


def test_it_begins_with_the_first_question_and_tells_each_that_follows(services: MadeServices) -> None:
    heard: list[Any] = []
    session_id = started(services, heard)
    begun = next(each for each in heard if isinstance(each, Begun))
    assert begun.session.status is SessionStatus.IN_PROGRESS
    assert [each.question.text for each in begun.session.responses] == ["Question 0?"]
    assert [each.index for each in heard if isinstance(each, Asked)] == [1, 2]
    assert any(isinstance(each, Filled) for each in heard)
    session = services.sessions.get_session(session_id)
    assert [each.question for each in session.responses] == list(QUESTIONS)
    assert services.sessions.get_user_sessions("ines")[0].question_count == 3


def test_what_broke_off_leaves_a_session_with_the_questions_that_came(services: MadeServices) -> None:
    services.coach.error = ProviderFailed(Fault.BROKEN_OFF)
    session = services.sessions.create_session(a_request(num_behavioral=3))
    with pytest.raises(ProviderFailed):
        run(services.sessions.start_session(session.session_id))
    services.coach.error = None
    kept = services.sessions.get_session(session.session_id)
    assert kept.status is SessionStatus.IN_PROGRESS
    assert len(kept.responses) == 2
    run(services.sessions.submit_answer(session.session_id, 0, STORY))


def test_what_never_came_is_filled_in_from_the_bank_at_the_next_start(services: MadeServices) -> None:
    services.coach.error = ProviderFailed(Fault.BROKEN_OFF)
    session = services.sessions.create_session(a_request(num_behavioral=3, num_technical=1))
    with pytest.raises(ProviderFailed):
        run(services.sessions.start_session(session.session_id))
    services.coach.error = None
    for _ in range(2):
        run(services.sessions.fill_gaps("ines"))
        kept = services.sessions.get_session(session.session_id)
        assert Counter(each.question.kind for each in kept.questions) == {Kind.BEHAVIORAL: 3, Kind.TECHNICAL: 1}
        assert [each.question for each in kept.questions[:2]] == list(QUESTIONS[:2])
        assert services.sessions.get_user_sessions("ines")[0].question_count == 4


def test_a_session_that_was_ended_meanwhile_gets_no_more(services: MadeServices) -> None:
    session = services.sessions.create_session(a_request(num_behavioral=3))

    def end_it(news: Any) -> None:
        heard.append(news)

    heard: list[Any] = []
    steps = iter(services.sessions.start_session(session.session_id))
    value: Any = None
    try:
        while True:
            step = steps.send(value)
            value = asyncio.run(_perform(step, end_it)) if step.function.__name__ != "next" else QUESTIONS[0]
            if services.sessions.get_session(session.session_id).status is SessionStatus.IN_PROGRESS:
                services.sessions.abandon_session(session.session_id)
    except StopIteration:
        pass
    assert len(services.sessions.get_session(session.session_id).responses) == 1


async def _perform(step: Any, report: Any) -> Any:
    return await step.perform(report)


@pytest.mark.parametrize("mode", [InterviewMode.MOCK, InterviewMode.REAL])
def test_where_the_clock_needs_all_questions_all_are_waited_for(services: MadeServices, mode: InterviewMode) -> None:
    heard: list[Any] = []
    session_id = started(services, heard, mode=mode)
    assert not [each for each in heard if isinstance(each, (Begun, Asked))]
    assert len(services.sessions.get_session(session_id).responses) == 3


def test_what_earlier_sessions_asked_is_told_the_newest_first(services: MadeServices) -> None:
    started(services, [])
    brief = run(services.sessions.brief(replace(a_request())))
    assert brief.earlier == tuple(each.text for each in QUESTIONS)
