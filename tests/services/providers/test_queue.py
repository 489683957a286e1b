"""Answers whose scoring failed: why, when next, at most one evaluation each, also after a restart."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.domain.errors import (
    ConsentMissing,
    Fault,
    KeyMissing,
    KeyringUnavailable,
    LimitReached,
    PrepWiseError,
    ProviderError,
    ProviderFailed,
    WrongStatus,
)
from prepwise_desktop.domain.evaluation import Evaluation
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.domain.waiting import Waiting, next_try, reason
from prepwise_desktop.work import Report, ignore, run
from tests.made import START, STORY, MadeClock, MadeServices, a_request, made_services

BROKEN = ProviderFailed(Fault.BROKEN_OFF, "Anthropic", "ReadError")


@pytest.fixture
def services(tmp_path: Path) -> Iterator[MadeServices]:
    with made_services(tmp_path) as made:
        yield made


def started(services: MadeServices, **changes: object) -> str:
    session = services.sessions.create_session(a_request(**changes))
    return run(services.sessions.start_session(session.session_id)).session_id


def failed(services: MadeServices, error: PrepWiseError = BROKEN, **changes: object) -> str:
    """A session whose first answer could not be scored."""
    session_id = started(services, **changes)
    services.coach.error = error
    with pytest.raises(type(error)):
        run(services.sessions.submit_answer(session_id, 0, STORY))
    services.coach.error = None
    return session_id


def test_a_failed_scoring_keeps_the_answer_the_reason_and_the_next_try(services: MadeServices) -> None:
    session_id = failed(services)
    (place,) = services.sessions.waiting(session_id)
    assert services.sessions.get_session(session_id).responses[0].attempts[0].text == STORY
    assert (place.index, place.tries, place.evaluator) == (0, 1, services.coach.name)
    assert place.next_try_at == next_try(START, 1, None) > START
    assert services.sessions.get_session(session_id).waiting_count == 1


def test_it_is_not_tried_again_before_its_time_and_scored_then(services: MadeServices) -> None:
    session_id = failed(services)
    assert not services.sessions.scoring_is_due("ines")
    run(services.sessions.score_waiting("ines"))
    assert len(services.sessions.waiting(session_id)) == 1
    services.clock.advance(61)
    assert services.sessions.scoring_is_due("ines")
    run(services.sessions.score_waiting("ines"))
    assert services.sessions.waiting(session_id) == ()
    assert services.sessions.get_session(session_id).responses[0].evaluation_score == 75


def test_it_is_scored_after_a_restart(tmp_path: Path) -> None:
    clock = MadeClock()
    with made_services(tmp_path, clock=clock) as first:
        session_id = failed(first)
    clock.advance(3600)
    with made_services(tmp_path, clock=clock) as second:
        run(second.sessions.score_waiting("ines"))
        (response, *_) = second.sessions.get_session(session_id).responses
        assert len(response.attempts[0].evaluations) == 1
        run(second.sessions.score_waiting("ines"))
        assert len(second.sessions.get_session(session_id).responses[0].attempts[0].evaluations) == 1


def test_each_failure_waits_longer_and_as_long_as_the_provider_asks(services: MadeServices) -> None:
    waits = [(next_try(START, tries, None) - START).total_seconds() for tries in (1, 2, 3, 4, 9)]
    assert waits == [60, 300, 900, 3600, 3600]
    assert (next_try(START, 1, 1800.0) - START).total_seconds() == 1800
    session_id = failed(services, ProviderFailed(Fault.BUSY, "OpenAI", wait=7200.0))
    assert (services.sessions.waiting(session_id)[0].next_try_at - START).total_seconds() == 7200


def test_what_one_coach_failed_at_waits_for_that_one(services: MadeServices, monkeypatch: pytest.MonkeyPatch) -> None:
    session_id = failed(services)
    services.clock.advance(3600)
    monkeypatch.setattr(type(services.coach), "name", property(lambda coach: "somebody else"))
    assert not services.sessions.scoring_is_due("ines")
    run(services.sessions.score_waiting("ines"))
    run(services.sessions.complete_session(session_id))
    assert len(services.sessions.waiting(session_id)) == 1
    assert services.sessions.get_session(session_id).waiting_count == 1


def test_the_end_of_a_session_tries_at_once_what_failed(services: MadeServices) -> None:
    session_id = failed(services)
    completed = run(services.sessions.complete_session(session_id))
    assert completed.average_score == 75
    assert completed.waiting_count == 0


def test_an_answer_that_is_refused_for_itself_holds_no_other_back(
    services: MadeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    session_id = failed(services, ProviderFailed(Fault.REFUSED, "Anthropic"))
    services.coach.error = BROKEN
    with pytest.raises(ProviderFailed):
        run(services.sessions.submit_answer(session_id, 1, "Another answer with some words of its own."))
    services.coach.error = None
    services.clock.advance(3600)
    review = type(services.coach).review

    async def refuses_the_first(coach: Any, question: Question, answer: str, *, report: Report = ignore) -> Evaluation:
        if answer == STORY:
            raise ProviderFailed(Fault.REFUSED, "Anthropic")
        return await review(coach, question, answer, report=report)

    monkeypatch.setattr(type(services.coach), "review", refuses_the_first)
    with pytest.raises(ProviderFailed):
        run(services.sessions.score_waiting("ines"))
    (left,) = services.sessions.waiting(session_id)
    assert (left.index, left.tries) == (0, 2)
    assert services.sessions.get_session(session_id).responses[1].evaluation_score == 75


def test_a_provider_that_is_away_is_asked_once_and_not_for_each_answer(services: MadeServices) -> None:
    session_id = failed(services)
    services.coach.error = BROKEN
    with pytest.raises(ProviderFailed):
        run(services.sessions.submit_answer(session_id, 1, STORY))
    services.clock.advance(3600)
    with pytest.raises(ProviderFailed):
        run(services.sessions.score_waiting("ines"))
    assert [each.tries for each in services.sessions.waiting(session_id)] == [2, 1]


def test_an_offline_estimate_stands_beside_and_counts_nowhere(services: MadeServices) -> None:
    session_id = failed(services)
    response = run(services.sessions.estimate_offline(session_id, 0))
    again = run(services.sessions.estimate_offline(session_id, 0))
    (estimate,) = again.attempts[0].evaluations
    assert estimate.evaluator.startswith("offline coach")
    assert estimate.score is not None
    assert response.evaluation_score is None
    assert response.waiting
    assert len(services.sessions.waiting(session_id)) == 1
    services.clock.advance(61)
    run(services.sessions.score_waiting("ines"))
    session = services.sessions.get_session(session_id)
    assert len(session.responses[0].attempts[0].evaluations) == 2
    assert session.average_score == 75


def test_no_estimate_is_shown_where_feedback_comes_at_the_end(services: MadeServices) -> None:
    session_id = failed(services, mode=InterviewMode.MOCK)
    with pytest.raises(WrongStatus):
        run(services.sessions.estimate_offline(session_id, 0))
    services.coach.error = BROKEN
    with pytest.raises(ProviderFailed):
        run(services.sessions.complete_session(session_id))
    assert run(services.sessions.estimate_offline(session_id, 0)).attempts[0].evaluations


@pytest.mark.parametrize(
    "error",
    [
        BROKEN,
        KeyMissing("OpenAI"),
        ConsentMissing("api.openai.com"),
        KeyringUnavailable("NoKeyringError"),
        LimitReached(5.25, 5.0),
    ],
    ids=lambda error: type(error).__name__,
)
def test_the_reason_comes_back_as_it_was_raised(error: PrepWiseError) -> None:
    back = _waiting(error, "OpenAI gpt-6.2-sol" if isinstance(error, KeyMissing) else "Anthropic claude").error
    assert (type(back), back.args) == (type(error), error.args)


def test_a_reason_that_nobody_foresaw_is_told_in_general() -> None:
    assert type(_waiting(ProviderError(), "OpenAI x").error) is ProviderError


def _waiting(error: PrepWiseError, evaluator: str) -> Waiting:
    fault, detail = reason(error)
    return Waiting(
        attempt_id="a",
        question_id="q",
        index=0,
        evaluator=evaluator,
        fault=fault,
        detail=detail,
        tries=1,
        next_try_at=START,
    )
