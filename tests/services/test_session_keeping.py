"""What is kept with a session beside its answers: its date, notes, stronger answers, later judgements, its rubric."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.domain import rubric as rubric_module
from prepwise_desktop.domain.errors import (
    IndexOutOfRange,
    InvalidRequest,
    NotEnoughQuestions,
    NotFound,
    StorageError,
    WrongStatus,
)
from prepwise_desktop.domain.evaluation import NotScored
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import PRESENT
from prepwise_desktop.domain.session import NOTE_LIMIT, InterviewMode, SessionStatus
from prepwise_desktop.storage import rubrics, todays_rubric
from prepwise_desktop.work import run
from tests.dumping import rows_of
from tests.made import EVALUATOR, START, STORY, MadeServices, a_question, a_request, made_services

OTHER = "offline coach 2 (scripted)"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[MadeServices]:
    with made_services(tmp_path) as made:
        yield made


def begun(services: MadeServices, **changes: Any) -> str:
    session = services.sessions.create_session(a_request(**changes))
    return run(services.sessions.start_session(session.session_id)).session_id


def completed(services: MadeServices, **changes: Any) -> str:
    session_id = begun(services, **changes)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    return run(services.sessions.complete_session(session_id)).session_id


def _speak_as(services: MadeServices, monkeypatch: pytest.MonkeyPatch, name: str, level: int) -> None:
    """From now on the coach has another name and says something else."""
    coach = services.coach
    judge, strengthen = coach.review, coach.stronger_answer
    coach.level = level

    async def review(*args: Any, **kwargs: Any) -> Any:
        return replace(await judge(*args, **kwargs), evaluator=name)

    async def stronger_answer(*args: Any, **kwargs: Any) -> Any:
        return replace(await strengthen(*args, **kwargs), maker=name)

    monkeypatch.setattr(type(coach), "name", name)
    monkeypatch.setattr(coach, "review", review)
    monkeypatch.setattr(coach, "stronger_answer", stronger_answer)


# -- dates


def test_what_is_due_comes_first(services: MadeServices) -> None:
    sessions = services.sessions
    days = (3, -1, 1)
    for day in days:
        sessions.create_session(a_request(scheduled_for=START + timedelta(days=day)))
    sessions.create_session(a_request())
    begun(services, scheduled_for=START)
    found = sessions.scheduled("ines")
    assert [each.scheduled_for for each in found] == [START + timedelta(days=day) for day in sorted(days)]
    assert [each.is_due(services.clock.now()) for each in found] == [True, False, False]


def test_a_session_can_be_given_another_date_until_it_is_begun(services: MadeServices, tmp_path: Path) -> None:
    sessions = services.sessions
    session = sessions.create_session(a_request(scheduled_for=START))
    later = START + timedelta(days=2)
    assert sessions.reschedule_session(session.session_id, later).scheduled_for == later
    assert sessions.reschedule_session(session.session_id, None).scheduled_for is None
    assert sessions.scheduled("ines") == ()
    with pytest.raises(InvalidRequest, match="time zone"):
        sessions.reschedule_session(session.session_id, datetime.fromisoformat("2026-11-12T09:30"))
    run(sessions.start_session(session.session_id))
    before = rows_of(tmp_path)
    with pytest.raises(WrongStatus):
        sessions.reschedule_session(session.session_id, later)
    assert rows_of(tmp_path) == before


def test_a_scheduled_session_can_be_given_up(services: MadeServices) -> None:
    session = services.sessions.create_session(a_request(scheduled_for=START))
    assert services.sessions.abandon_session(session.session_id).status is SessionStatus.ABANDONED
    assert services.sessions.scheduled("ines") == ()


def test_moments_are_kept_in_utc(services: MadeServices) -> None:
    there = datetime.fromisoformat("2026-11-12T09:30:00+01:00")
    session = services.sessions.create_session(a_request(scheduled_for=there))
    kept = services.sessions.get_session(session.session_id).scheduled_for
    assert kept == there
    assert kept is not None
    assert kept.tzinfo is UTC


# -- notes


def test_a_note_stays_beside_its_question(tmp_path: Path) -> None:
    with made_services(tmp_path) as first:
        session_id = begun(first)
        first.sessions.note_question(session_id, 2, "Mention the runbook.")
        first.sessions.note_question(session_id, 2, "Mention the runbook first.")
        first.sessions.pause_session(session_id)
        first.sessions.note_question(session_id, 3, "Breathe.")
    with made_services(tmp_path) as second:
        notes = [each.note for each in second.sessions.get_session(session_id).questions]
        assert notes == ["", "", "Mention the runbook first.", "Breathe."]


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda s, i: s.note_question(i, 0, "x" * (NOTE_LIMIT + 1)), InvalidRequest),
        (lambda s, i: s.note_question(i, 9, "x"), IndexOutOfRange),
        (lambda s, _: s.note_question("nobody", 0, "x"), NotFound),
        (lambda s, i: (run(s.complete_session(i)), s.note_question(i, 0, "x")), WrongStatus),
    ],
)
def test_a_note_that_cannot_be_kept_is_refused(services: MadeServices, act: Any, error: type[Exception]) -> None:
    session_id = begun(services)
    with pytest.raises(error):
        act(services.sessions, session_id)
    assert not any(each.note for each in services.sessions.get_session(session_id).questions)


# -- questions


def test_more_questions_than_there_are_leave_the_session_as_it_was(tmp_path: Path) -> None:
    with made_services(tmp_path, a_question(), a_question()) as services:
        session = services.sessions.create_session(a_request(num_behavioral=2))
        before = rows_of(tmp_path)
        with pytest.raises(NotEnoughQuestions) as caught:
            run(services.sessions.start_session(session.session_id))
        assert (caught.value.kind, caught.value.wanted, caught.value.held) == ("behavioral", 2, 1)
        assert rows_of(tmp_path) == before


def test_how_many_there_are_is_said_before(services: MadeServices) -> None:
    target = a_request().target
    assert run(services.sessions.available(target, InterviewMode.ASSESSMENT)) == dict.fromkeys(Kind, 20)


# -- stronger answers


def test_a_stronger_answer_is_kept_with_its_attempt_and_made_once(tmp_path: Path) -> None:
    with made_services(tmp_path) as first:
        session_id = begun(first)
        run(first.sessions.submit_answer(session_id, 0, STORY))
        run(first.sessions.retry_question(session_id, 0, STORY + " More."))
        made = run(first.sessions.make_stronger_answer(session_id, 0, 1)).attempts
        assert made[1].stronger_answer is None
        assert made[0].stronger_answer is not None
        assert made[0].stronger_answer.blanks == ("[your number]",)
        assert made[0].stronger_answer.created_at == first.clock.now()
        again = run(first.sessions.make_stronger_answer(session_id, 0, 1)).attempts
        assert again == made
        newest = run(first.sessions.make_stronger_answer(session_id, 0)).attempts
        assert newest[1].stronger_answer is not None
        run(first.sessions.complete_session(session_id))
        kept = first.sessions.get_session(session_id)
    with made_services(tmp_path) as second:
        assert second.sessions.get_session(session_id).responses == kept.responses


def test_another_coach_makes_its_own(services: MadeServices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session_id = completed(services)
    run(services.sessions.make_stronger_answer(session_id, 0))
    _speak_as(services, monkeypatch, OTHER, 3)
    stronger = run(services.sessions.make_stronger_answer(session_id, 0)).attempts[0].stronger_answer
    assert stronger is not None
    assert stronger.maker == OTHER
    assert len(rows_of(tmp_path)["stronger_answer"]) == 2


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda s, i: run(s.make_stronger_answer(i, 1)), WrongStatus),
        (lambda s, i: run(s.make_stronger_answer(i, 0, 2)), InvalidRequest),
        (lambda s, i: run(s.make_stronger_answer(i, 0, 0)), InvalidRequest),
        (lambda s, i: run(s.make_stronger_answer(i, 7)), IndexOutOfRange),
        (lambda s, i: (s.pause_session(i), run(s.make_stronger_answer(i, 0))), WrongStatus),
        (lambda s, i: (s.abandon_session(i), run(s.make_stronger_answer(i, 0))), WrongStatus),
    ],
)
def test_there_is_none_without_an_attempt(
    services: MadeServices, tmp_path: Path, act: Any, error: type[Exception]
) -> None:
    session_id = begun(services)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    with pytest.raises(error):
        act(services.sessions, session_id)
    assert rows_of(tmp_path)["stronger_answer"] == []


# -- judged again


def test_what_is_judged_again_stands_beside_and_moves_no_score(
    services: MadeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessions, session_id = services.sessions, completed(services)
    before = sessions.get_user_sessions("ines")
    _speak_as(services, monkeypatch, OTHER, 2)
    response = run(sessions.rescore_answer(session_id, 0))
    first, second = response.attempts[0].evaluations
    assert (first.evaluator, first.score, first.rescored) == (EVALUATOR, 75, False)
    assert (second.evaluator, second.score, second.rescored) == (OTHER, 25, True)
    assert response.evaluation == first
    _speak_as(services, monkeypatch, EVALUATOR, 5)
    session = run(sessions.rescore_session(session_id))
    assert len(session.responses[0].attempts[0].evaluations) == 3
    assert session.average_score == 75
    assert sessions.get_user_sessions("ines") == before


def test_an_answer_that_could_not_be_scored_moves_no_ended_session_when_it_is_judged_again(
    services: MadeServices,
) -> None:
    sessions = services.sessions
    session_id = begun(services)
    run(sessions.submit_answer(session_id, 1, STORY))
    services.coach.not_scored = NotScored.EMPTY
    run(sessions.submit_answer(session_id, 0, "..."))
    run(sessions.complete_session(session_id))
    services.coach.not_scored = None
    services.coach.level = 1
    session = run(sessions.rescore_session(session_id))
    assert session.responses[0].attempts[0].evaluations[1].score == 0
    assert session.average_score == 75
    assert sessions.get_user_sessions("ines")[0].score == 75


def test_a_session_that_has_not_ended_is_not_judged_again(services: MadeServices) -> None:
    session_id = begun(services)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    with pytest.raises(WrongStatus):
        run(services.sessions.rescore_session(session_id))
    with pytest.raises(WrongStatus):
        run(services.sessions.rescore_answer(session_id, 0))
    run(services.sessions.complete_session(session_id))
    with pytest.raises(WrongStatus):
        run(services.sessions.rescore_answer(session_id, 1))
    with pytest.raises(InvalidRequest):
        run(services.sessions.rescore_answer(session_id, 0, 2))


def test_until_the_last_answer_is_judged_a_session_is_not_settled(services: MadeServices) -> None:
    sessions, session_id = services.sessions, begun(services)
    run(sessions.submit_answer(session_id, 0, STORY))
    services.coach.error = StorageError("away")
    for index in (1, 2):
        with pytest.raises(StorageError):
            run(sessions.submit_answer(session_id, index, STORY))
    with pytest.raises(StorageError):
        run(sessions.complete_session(session_id))
    (line,) = sessions.get_user_sessions("ines")
    assert (line.status, line.settled) == (SessionStatus.COMPLETED, False)
    assert (line.scored_count, line.answered_count, line.waiting_count) == (1, 3, 2)
    services.coach.error = None
    services.coach.level = 1
    assert run(sessions.score_waiting("ines")) == 1
    (line,) = sessions.get_user_sessions("ines")
    assert (line.settled, line.score) == (True, 25)
    assert sessions.get_session(session_id).waiting_count == 0


def test_an_attempt_before_the_newest_that_was_never_judged_is_judged_too(services: MadeServices) -> None:
    sessions, session_id = services.sessions, begun(services)
    services.coach.error = StorageError("away")
    with pytest.raises(StorageError):
        run(sessions.submit_answer(session_id, 0, "I did it."))
    services.coach.error = None
    run(sessions.retry_question(session_id, 0, STORY))
    assert run(sessions.score_waiting("ines")) == 1
    assert [len(each.evaluations) for each in sessions.get_session(session_id).responses[0].attempts] == [1, 1]
    assert run(sessions.score_waiting("ines")) == 0


# -- in ten years


def test_a_later_bank_and_rubric_change_nothing_in_an_old_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with made_services(tmp_path, a_question()) as then:
        session_id = completed(then, num_behavioral=1)
        before = then.sessions.get_session(session_id)
    changed = {
        kind: tuple(replace(each, name="Other", anchors=("a", "b", "c", "d", "e")) for each in found)
        for kind, found in PRESENT.by_kind.items()
    }
    later = replace(PRESENT, version="2", by_kind=changed)
    monkeypatch.setattr(rubric_module, "PRESENT", later)
    monkeypatch.setattr(rubrics, "PRESENT", later)
    monkeypatch.setattr(todays_rubric, "RUBRIC_VERSION", "2")
    with made_services(tmp_path, replace(a_question(), key_points=(), text="Another wording?")) as now:
        after = now.sessions.get_session(session_id)
        assert after == before
        assert after.rubric == PRESENT
        assert now.sessions.rubric("1") == PRESENT
        assert now.sessions.rubric("2") == later
        assert now.sessions.rubric("3") is None


def test_half_a_character_in_an_answer_is_a_question_mark_and_the_rest_is_kept(services: MadeServices) -> None:
    # Qt hands over what an input method broke off; SQLite takes no such thing.
    session_id = begun(services)
    services.sessions.keep_draft(session_id, 0, "I rolled \ud83dit back.", 1.0)
    assert services.sessions.get_session(session_id).responses[0].draft == "I rolled ?it back."
    run(services.sessions.submit_answer(session_id, 0, "I rolled it\ude80 back."))
    (attempt,) = services.sessions.get_session(session_id).responses[0].attempts
    assert attempt.text == "I rolled it? back."
