"""Sessions as a person and a script hold them: every act, every refusal, and what is kept of it."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.domain.errors import (
    AnswerTooLong,
    IllegalTransition,
    IndexOutOfRange,
    InvalidRequest,
    NotFound,
    StorageError,
    WrongStatus,
)
from prepwise_desktop.domain.session import (
    ANSWER_LIMIT,
    InterviewMode,
    SessionStatus,
)
from prepwise_desktop.services import durable
from prepwise_desktop.work import Report, ignore, run
from tests.dumping import rows_of
from tests.made import STORY, MadeServices, a_request, made_services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[MadeServices]:
    with made_services(tmp_path) as made:
        yield made


def _started(services: MadeServices, **changes: object) -> str:
    session = services.sessions.create_session(a_request(**changes))
    return run(services.sessions.start_session(session.session_id)).session_id


def test_every_word_is_there_after_a_restart(tmp_path: Path) -> None:
    with made_services(tmp_path) as first:
        session_id = _started(first)
        run(first.sessions.submit_answer(session_id, 0, STORY, time_spent_seconds=60, self_rating=3))
        first.sessions.keep_draft(session_id, 1, "half a sent", 4.0)
        before = first.sessions.get_session(session_id)
    with made_services(tmp_path) as second:
        after = second.sessions.get_session(session_id)
        assert after.responses == before.responses
        assert after.responses[0].attempts[0].text == STORY
        assert after.responses[0].attempts[0].self_rating == 3
        assert after.responses[1].draft == "half a sent"
        assert after.interrupted
        assert second.sessions.unfinished("ines") is not None


def test_an_answer_is_kept_before_it_is_judged_and_judged_later_when_the_coach_failed(tmp_path: Path) -> None:
    with made_services(tmp_path) as first:
        session_id = _started(first)
        first.coach.error = StorageError("the coach is away")
        with pytest.raises(StorageError):
            run(first.sessions.submit_answer(session_id, 0, STORY))
        kept = first.sessions.get_session(session_id).responses[0]
        assert kept.attempts[0].text == STORY
        assert kept.evaluation is None
        assert kept.evaluation_score is None
    with made_services(tmp_path) as second:
        assert run(second.sessions.score_waiting("ines")) == 1
        assert second.sessions.get_session(session_id).responses[0].evaluation_score == 75
        assert run(second.sessions.score_waiting("ines")) == 0
        assert len(second.sessions.get_session(session_id).responses[0].attempts[0].evaluations) == 1


def test_an_answer_is_on_the_disk_before_anybody_judges_it(
    services: MadeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    session_id = _started(services)
    seen: list[object] = []
    monkeypatch.setattr(durable, "make_durable", seen.append)
    judge = services.coach.review

    async def review(question: Any, answer: str, *, report: Report = ignore) -> Any:
        seen.append(answer)
        return await judge(question, answer)

    monkeypatch.setattr(services.coach, "review", review)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    assert seen == [services.database.path, STORY]


def test_only_the_first_attempt_counts_and_every_attempt_is_kept(services: MadeServices) -> None:
    session_id = _started(services)
    services.coach.level = 2
    run(services.sessions.submit_answer(session_id, 0, "I did it."))
    services.coach.level = 5
    again = run(services.sessions.retry_question(session_id, 0, STORY))
    assert [each.number for each in again.attempts] == [1, 2]
    assert again.attempts[1].evaluation is not None
    assert again.attempts[1].evaluation.score == 100
    assert again.evaluation_score == 25
    completed = run(services.sessions.complete_session(session_id))
    assert completed.average_score == 25
    run(services.sessions.retry_question(session_id, 0, STORY + " And more."))
    assert services.sessions.get_session(session_id).average_score == 25


def test_the_line_of_history_agrees_with_the_session(services: MadeServices) -> None:
    session_id = _started(services)
    services.coach.level = 3
    run(services.sessions.submit_answer(session_id, 0, STORY))
    services.coach.level = 5
    run(services.sessions.submit_answer(session_id, 1, STORY))
    services.sessions.skip_question(session_id, 2)
    run(services.sessions.complete_session(session_id))
    session = services.sessions.get_session(session_id)
    (line,) = services.sessions.get_user_sessions("ines")
    assert line.score == session.average_score == 75
    assert (line.answered_count, line.scored_count, line.question_count) == (2, 2, 4)
    assert line.status is session.status


def test_a_follow_up_is_a_question_of_its_own_outside_the_score(services: MadeServices) -> None:
    session_id = _started(services, num_behavioral=2)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    asked = run(services.sessions.ask_follow_up(session_id, 0))
    assert asked is not None
    parent = services.sessions.get_session(session_id).responses[0]
    assert (asked.index, asked.parent_id) == (2, parent.question_id)
    again = run(services.sessions.ask_follow_up(session_id, 0))
    assert again is not None
    assert again.question_id == asked.question_id
    services.coach.level = 1
    run(services.sessions.submit_answer(session_id, 2, "I looked at the log first."))
    session = services.sessions.get_session(session_id)
    assert session.average_score == 75
    assert len(session.questions) == 2
    second = run(services.sessions.ask_follow_up(session_id, 0))
    assert second is not None
    run(services.sessions.submit_answer(session_id, second.index, STORY))
    assert run(services.sessions.ask_follow_up(session_id, 0)) is None


def test_a_follow_up_that_comes_after_the_end_is_not_asked(services: MadeServices) -> None:
    session_id = _started(services)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    steps = iter(services.sessions.ask_follow_up(session_id, 0))
    step = next(steps)
    run(services.sessions.complete_session(session_id))
    question = asyncio.run(step.perform(ignore))
    with pytest.raises(WrongStatus):
        steps.send(question)
    assert len(services.sessions.get_session(session_id).responses) == 4


def test_two_that_ask_at_once_get_one_follow_up(services: MadeServices) -> None:
    session_id = _started(services)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    steps = iter(services.sessions.ask_follow_up(session_id, 0))
    step = next(steps)
    other = run(services.sessions.ask_follow_up(session_id, 0))
    with pytest.raises(StopIteration) as ended:
        steps.send(asyncio.run(step.perform(ignore)))
    assert ended.value.value == other
    assert len(services.sessions.get_session(session_id).responses) == 5


def test_time_counts_once_whether_typed_or_given(services: MadeServices) -> None:
    session_id = _started(services)
    services.sessions.keep_draft(session_id, 0, "a", 10.0)
    services.sessions.keep_draft(session_id, 0, "ab", 5.5)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    run(services.sessions.submit_answer(session_id, 1, STORY, time_spent_seconds=20))
    session = services.sessions.get_session(session_id)
    assert [each.time_spent_seconds for each in session.responses[:2]] == [15.5, 20]
    assert [each.attempts[0].seconds for each in session.responses[:2]] == [15.5, 20]
    assert session.seconds == 35.5


def test_a_question_that_was_skipped_can_be_come_back_to(services: MadeServices) -> None:
    session_id = _started(services)
    assert services.sessions.skip_question(session_id, 1).skipped
    assert services.sessions.get_session(session_id).skipped_count == 1
    answered = run(services.sessions.submit_answer(session_id, 1, STORY))
    assert not answered.skipped
    with pytest.raises(WrongStatus):
        services.sessions.skip_question(session_id, 1)


def test_what_another_person_did_is_not_there(services: MadeServices) -> None:
    session_id = _started(services)
    _started(services, user_id="bo", candidate_name="Bo")
    assert [each.session_id for each in services.sessions.get_user_sessions("ines")] == [session_id]
    with pytest.raises(NotFound):
        services.sessions.get_session(session_id, "bo")
    assert services.sessions.get_session(session_id, "ines").session_id == session_id


def test_a_deleted_session_comes_back_whole(services: MadeServices) -> None:
    session_id = _started(services)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    before = services.sessions.get_session(session_id)
    services.sessions.delete_session(session_id)
    assert services.sessions.get_user_sessions("ines") == ()
    with pytest.raises(NotFound):
        services.sessions.get_session(session_id)
    assert services.sessions.restore_session(session_id) == before


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda s, i: run(s.submit_answer(i, 99, "x")), IndexOutOfRange),
        (lambda s, i: run(s.submit_answer(i, -1, "x")), IndexOutOfRange),
        (lambda s, i: run(s.submit_answer(i, 0, "x" * (ANSWER_LIMIT + 1))), AnswerTooLong),
        (lambda s, i: run(s.submit_answer(i, 0, "x", time_spent_seconds=-1)), InvalidRequest),
        (lambda s, i: run(s.submit_answer(i, 0, "x", time_spent_seconds=float("nan"))), InvalidRequest),
        (lambda s, i: run(s.submit_answer(i, 0, "x", self_rating=6)), InvalidRequest),
        (lambda s, i: s.keep_draft(i, 0, "x", -0.1), InvalidRequest),
        (lambda s, i: s.keep_time(i, -1), InvalidRequest),
        (lambda s, i: s.skip_question(i, 4), IndexOutOfRange),
        (lambda s, i: s.flag_question(i, -2), IndexOutOfRange),
        (lambda s, i: s.open_hint(i, 4), IndexOutOfRange),
        (lambda s, i: s.show_question(i, 4), IndexOutOfRange),
        (lambda s, i: s.keep_draft(i, 4, "x"), IndexOutOfRange),
        (lambda s, i: run(s.retry_question(i, 4, "x")), IndexOutOfRange),
        (lambda s, i: run(s.ask_follow_up(i, 4)), IndexOutOfRange),
        (lambda s, i: s.get_session(i, "bo"), NotFound),
        (lambda s, _: run(s.start_session("nobody")), NotFound),
        (lambda s, _: run(s.complete_session("nobody")), NotFound),
        (lambda s, _: run(s.rescore_session("nobody")), NotFound),
        (lambda s, _: run(s.time_is_up("nobody", 0)), NotFound),
        (lambda s, _: s.reschedule_session("nobody", None), NotFound),
        (lambda s, _: s.interrupt_session("nobody"), NotFound),
        (lambda s, i: s.resume_session(i), IllegalTransition),
        (lambda s, i: run(s.retry_question(i, 0, "x")), WrongStatus),
        (lambda s, i: run(s.ask_follow_up(i, 0)), WrongStatus),
        (lambda s, i: run(s.start_session(i)), IllegalTransition),
        (lambda s, _: run(s.submit_answer("nobody", 0, "x")), NotFound),
        (lambda s, _: s.pause_session("nobody"), NotFound),
        (lambda s, _: s.delete_session("nobody"), NotFound),
        (lambda s, _: s.restore_session("nobody"), NotFound),
    ],
)
def test_a_refused_act_names_its_reason_and_changes_nothing(
    services: MadeServices, tmp_path: Path, act: object, error: type[Exception]
) -> None:
    session_id = _started(services)
    before = rows_of(tmp_path)
    assert callable(act)
    with pytest.raises(error):
        act(services.sessions, session_id)
    assert rows_of(tmp_path) == before


def test_a_completed_session_takes_no_more_answers(services: MadeServices, tmp_path: Path) -> None:
    session_id = _started(services)
    run(services.sessions.complete_session(session_id))
    before = rows_of(tmp_path)
    acts: tuple[Callable[[], object], ...] = (
        lambda: services.sessions.keep_time(session_id, 1),
        lambda: services.sessions.note_question(session_id, 0, "x"),
        lambda: services.sessions.open_hint(session_id, 0),
        lambda: services.sessions.show_question(session_id, 1),
        lambda: run(services.sessions.retry_question(session_id, 0, STORY)),
        lambda: run(services.sessions.ask_follow_up(session_id, 0)),
        lambda: run(services.sessions.submit_answer(session_id, 0, STORY)),
        lambda: services.sessions.keep_draft(session_id, 0, "x"),
        lambda: services.sessions.skip_question(session_id, 0),
        lambda: services.sessions.flag_question(session_id, 0),
    )
    for act in acts:
        with pytest.raises(WrongStatus):
            act()
    with pytest.raises(IllegalTransition):
        services.sessions.abandon_session(session_id)
    assert rows_of(tmp_path) == before


def test_real_and_assessment_cannot_pause(services: MadeServices) -> None:
    for mode in (InterviewMode.REAL, InterviewMode.ASSESSMENT):
        session_id = _started(services, mode=mode)
        with pytest.raises(IllegalTransition):
            services.sessions.pause_session(session_id)
        assert services.sessions.get_session(session_id).status is SessionStatus.IN_PROGRESS


def test_two_submissions_of_one_answer_leave_one_evaluation(services: MadeServices) -> None:
    session_id = _started(services)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    with pytest.raises(WrongStatus):
        run(services.sessions.submit_answer(session_id, 0, STORY))
    assert len(services.sessions.get_session(session_id).responses[0].attempts) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"candidate_name": " "},
        {"user_id": ""},
        {"target_role": "\t"},
        {"experience_level": "expert"},
        {"mode": "exam"},
        {"num_behavioral": 0},
        {"num_behavioral": -1, "num_technical": 3},
        {"num_behavioral": 61},
        {"total_minutes": 0},
        {"scheduled_for": datetime.fromisoformat("2026-11-12T09:30")},
    ],
)
def test_a_request_checks_itself(changes: dict[str, object]) -> None:
    with pytest.raises(InvalidRequest):
        a_request(**changes)
