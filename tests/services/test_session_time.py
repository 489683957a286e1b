"""The session's clock also runs while an evaluation is read, and only while the session is in progress."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import InvalidRequest, NotFound, WrongStatus
from prepwise_desktop.work import run
from tests.made import MadeServices, a_request, made_services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[MadeServices]:
    with made_services(tmp_path) as made:
        yield made


def a_begun_session(services: MadeServices) -> str:
    session = services.sessions.create_session(a_request())
    run(services.sessions.start_session(session.session_id))
    return session.session_id


def test_time_of_reading_counts_for_the_session_and_for_no_question(services: MadeServices) -> None:
    session_id = a_begun_session(services)
    services.sessions.keep_draft(session_id, 0, "typed", 3.0)
    services.sessions.keep_time(session_id, 4.5)
    session = services.sessions.get_session(session_id)
    assert session.seconds == pytest.approx(7.5)
    assert session.responses[0].time_spent_seconds == pytest.approx(3.0)


def test_a_paused_session_takes_no_time(services: MadeServices) -> None:
    session_id = a_begun_session(services)
    services.sessions.pause_session(session_id)
    with pytest.raises(WrongStatus):
        services.sessions.keep_time(session_id, 1.0)
    assert services.sessions.get_session(session_id).seconds == 0


@pytest.mark.parametrize("seconds", [-1.0, float("inf"), float("nan")])
def test_what_is_no_time_is_refused(services: MadeServices, seconds: float) -> None:
    session_id = a_begun_session(services)
    with pytest.raises(InvalidRequest):
        services.sessions.keep_time(session_id, seconds)


def test_an_unknown_session_is_not_found(services: MadeServices) -> None:
    with pytest.raises(NotFound):
        services.sessions.keep_time("nowhere", 1.0)


def test_getting_ready_makes_the_readers_ahead_of_the_first_session(services: MadeServices) -> None:
    from prepwise_desktop.domain.question import Question
    from prepwise_desktop.storage import json_columns

    json_columns._adapters.clear()
    run(services.sessions.get_ready())
    assert Question in json_columns._adapters
