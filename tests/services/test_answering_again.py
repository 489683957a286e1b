"""An answer of a completed session is given once more: every word is kept, and nothing of the session moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from prepwise_desktop.domain.errors import IndexOutOfRange, NotFound, WrongStatus
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.work import run
from tests.dumping import rows_of
from tests.made import STORY, MadeServices, a_request, made_services

BETTER = STORY + " Support told me by phone."


@pytest.fixture
def services(tmp_path: Path) -> Iterator[MadeServices]:
    with made_services(tmp_path) as made:
        yield made


def held(services: MadeServices, mode: InterviewMode = InterviewMode.MOCK) -> str:
    """A completed session whose first question was answered, in a minute."""
    session = services.sessions.create_session(a_request(mode=mode))
    session_id = run(services.sessions.start_session(session.session_id)).session_id
    services.coach.level = 2
    run(services.sessions.submit_answer(session_id, 0, STORY, 60.0))
    return run(services.sessions.complete_session(session_id)).session_id


@pytest.mark.parametrize("mode", InterviewMode)
def test_what_is_typed_for_another_attempt_is_kept_in_every_mode(tmp_path: Path, mode: InterviewMode) -> None:
    with made_services(tmp_path) as services:
        session_id = held(services, mode)
        services.sessions.keep_draft(session_id, 0, BETTER, 5.0)
    with made_services(tmp_path) as services:
        (begun,) = services.sessions.begun_again("ines")
        assert (begun.session_id, begun.index, begun.mode, begun.text) == (session_id, 0, mode, BETTER)
        assert services.sessions.get_session(session_id).responses[0].draft == BETTER


def test_another_attempt_is_judged_beside_the_first_and_moves_nothing(services: MadeServices) -> None:
    session_id = held(services)
    before, line = services.sessions.get_session(session_id), services.sessions.get_user_sessions("ines")
    services.sessions.keep_draft(session_id, 0, BETTER, 30.0)
    services.coach.level = 5
    first, second = run(services.sessions.retry_question(session_id, 0, BETTER)).attempts
    assert (first, second.text, second.seconds) == (before.responses[0].attempts[0], BETTER, 30.0)
    assert second.evaluation is not None
    assert second.evaluation.score == 100
    after = services.sessions.get_session(session_id)
    assert (after.average_score, after.seconds, after.ended_at) == (25, 60.0, before.ended_at)
    assert services.sessions.get_user_sessions("ines") == line
    assert services.sessions.begun_again("ines") == ()


def test_what_was_begun_is_discarded_alone_and_what_says_nothing_new_is_not_offered(services: MadeServices) -> None:
    session_id = held(services)
    before = services.sessions.get_session(session_id).responses
    for typed in (STORY, " \n"):
        services.sessions.keep_draft(session_id, 0, typed)
        assert services.sessions.begun_again("ines") == ()
    services.sessions.keep_draft(session_id, 0, BETTER)
    assert len(services.sessions.begun_again("ines")) == 1
    assert services.sessions.begun_again("bo") == ()
    services.sessions.discard_draft(session_id, 0)
    assert services.sessions.begun_again("ines") == ()
    assert services.sessions.get_session(session_id).responses == before


def test_of_a_session_that_was_deleted_nothing_is_offered_until_it_is_back(services: MadeServices) -> None:
    session_id = held(services)
    services.sessions.keep_draft(session_id, 0, BETTER)
    services.sessions.delete_session(session_id)
    assert services.sessions.begun_again("ines") == ()
    with pytest.raises(NotFound):
        services.sessions.keep_draft(session_id, 0, "x")
    services.sessions.restore_session(session_id)
    assert [each.text for each in services.sessions.begun_again("ines")] == [BETTER]


def test_only_what_was_answered_and_is_completed_can_be_answered_again(services: MadeServices, tmp_path: Path) -> None:
    session_id = held(services)
    abandoned = services.sessions.create_session(a_request())
    run(services.sessions.start_session(abandoned.session_id))
    run(services.sessions.submit_answer(abandoned.session_id, 0, STORY))
    services.sessions.abandon_session(abandoned.session_id)
    before = rows_of(tmp_path)
    for place, error in (((session_id, 1), WrongStatus), ((session_id, 9), IndexOutOfRange)):
        with pytest.raises(error):
            services.sessions.keep_draft(*place, "x")
        with pytest.raises(error):
            services.sessions.discard_draft(*place)
    with pytest.raises(WrongStatus):
        services.sessions.keep_draft(abandoned.session_id, 0, "x")
    assert rows_of(tmp_path) == before
