"""Each mode is held by its own rules, whoever asks: hints, pauses, order, clock, feedback."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.domain.errors import IllegalTransition, OutOfOrder, TimeIsUp, WrongStatus
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, SessionStatus
from prepwise_desktop.domain.time_limits import question_limit, session_limit
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.work import Report, ignore, run
from tests.dumping import rows_of
from tests.made import STORY, MadeServices, a_request, made_services

PRACTICE, MOCK, REAL, ASSESSMENT = InterviewMode
STRICT = [REAL, ASSESSMENT]
LATE = [MOCK, REAL, ASSESSMENT]
#: three questions share a minute: 20 seconds each
MINUTE = {"num_behavioral": 3, "total_minutes": 1}


@pytest.fixture
def services(tmp_path: Path) -> Iterator[MadeServices]:
    with made_services(tmp_path) as made:
        yield made


def begun(services: MadeServices, mode: InterviewMode, **changes: Any) -> str:
    session = services.sessions.create_session(a_request(mode=mode, **changes))
    return run(services.sessions.start_session(session.session_id)).session_id


Act = Callable[[SessionManager, str], object]


#: what a mode may refuse, after the first question was answered
ACTS: dict[str, Act] = {
    "hint": lambda s, i: s.open_hint(i, 1),
    "pause": lambda s, i: s.pause_session(i),
    "retry": lambda s, i: run(s.retry_question(i, 0, STORY)),
    "self-rating": lambda s, i: run(s.submit_answer(i, 1, STORY, self_rating=3)),
    "follow-up": lambda s, i: run(s.ask_follow_up(i, 0)),
    "stronger answer": lambda s, i: run(s.make_stronger_answer(i, 0)),
    "any order": lambda s, i: run(s.submit_answer(i, 2, STORY)),
    "go anywhere": lambda s, i: s.show_question(i, 2),
    "come back to a skipped one": lambda s, i: (s.skip_question(i, 1), run(s.submit_answer(i, 1, STORY))),
}
ALLOWED = {
    PRACTICE: set(ACTS),
    MOCK: {"pause", "any order", "go anywhere", "come back to a skipped one"},
    REAL: set(),
    ASSESSMENT: set(),
}


@pytest.mark.parametrize("mode", InterviewMode)
@pytest.mark.parametrize("act", ACTS)
def test_a_mode_allows_what_the_table_says_and_refuses_the_rest(
    services: MadeServices, mode: InterviewMode, act: str
) -> None:
    session_id = begun(services, mode)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    if act in ALLOWED[mode]:
        ACTS[act](services.sessions, session_id)
        return
    with pytest.raises((WrongStatus, IllegalTransition)):
        ACTS[act](services.sessions, session_id)
    assert services.sessions.get_session(session_id).status is SessionStatus.IN_PROGRESS


@pytest.mark.parametrize("mode", InterviewMode)
def test_feedback_comes_at_once_in_practice_and_at_the_end_in_the_others(
    services: MadeServices, mode: InterviewMode
) -> None:
    sessions, session_id = services.sessions, begun(services, mode)
    at_once = mode is PRACTICE
    response = run(sessions.submit_answer(session_id, 0, STORY))
    assert (response.evaluation_score == 75) is at_once
    assert bool(response.attempts[0].evaluations) is at_once
    assert (sessions.get_session(session_id).average_score == 75) is at_once
    (line,) = sessions.get_user_sessions("ines")
    assert (line.score, line.scored_count) == ((75, 1) if at_once else (None, 0))
    completed = run(sessions.complete_session(session_id))
    assert completed.average_score == 75
    assert sessions.get_user_sessions("ines")[0].score == 75
    assert services.coach.reviewed == [STORY]


@pytest.mark.parametrize("mode", LATE)
def test_a_session_that_is_given_up_shows_what_was_judged(services: MadeServices, mode: InterviewMode) -> None:
    session_id = begun(services, mode)
    run(services.sessions.submit_answer(session_id, 0, STORY))
    assert services.sessions.abandon_session(session_id).responses[0].evaluation_score == 75


@pytest.mark.parametrize("mode", InterviewMode)
def test_what_a_coach_says_while_it_judges_is_heard_only_where_feedback_comes_at_once(
    services: MadeServices, mode: InterviewMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = services.coach.review

    async def review(question: Any, answer: str, *, report: Report = ignore) -> Any:
        report("4 of 5")
        return await judge(question, answer)

    monkeypatch.setattr(services.coach, "review", review)
    session_id = begun(services, mode)
    heard: list[object] = []
    run(services.sessions.submit_answer(session_id, 0, STORY), heard.append)
    assert heard == (["4 of 5"] if mode is PRACTICE else [])


@pytest.mark.parametrize("mode", STRICT)
def test_a_fixed_order_names_the_question_whose_turn_it_is(services: MadeServices, mode: InterviewMode) -> None:
    sessions, session_id = services.sessions, begun(services, mode)
    sessions.skip_question(session_id, 0)
    assert sessions.get_session(session_id).expected_index == 1
    for act in (
        lambda: run(sessions.submit_answer(session_id, 0, STORY)),
        lambda: sessions.keep_draft(session_id, 2, "early", 1.0),
        lambda: sessions.skip_question(session_id, 3),
        lambda: sessions.show_question(session_id, 3),
    ):
        with pytest.raises(OutOfOrder) as caught:
            act()
        assert caught.value.expected == 1
    sessions.show_question(session_id, 1)
    assert sessions.flag_question(session_id, 0).flagged


def test_an_assessment_asks_the_bank_and_remembers_which_set(services: MadeServices) -> None:
    assessment = services.sessions.get_session(begun(services, ASSESSMENT))
    assert assessment.assessment_version == "1 scripted"
    assert services.sessions.get_user_sessions("ines")[0].assessment_version == "1 scripted"
    assert services.sessions.get_session(begun(services, MOCK)).assessment_version == ""


def test_limits_are_kept_with_the_session_when_it_begins(services: MadeServices) -> None:
    sessions = services.sessions
    mock, real = (sessions.get_session(begun(services, mode, num_coding=1)) for mode in (MOCK, REAL))
    assert [question_limit(mock, each) for each in mock.questions] == [420] * 4 + [960]
    assert session_limit(mock) is None
    assert session_limit(real) == 44 * 60
    practice = sessions.get_session(begun(services, PRACTICE, total_minutes=30))
    assert (practice.total_minutes, practice.responses[0].limit_seconds) == (30, None)


def test_a_pause_is_recorded_and_ends_with_it(services: MadeServices) -> None:
    sessions, session_id = services.sessions, begun(services, MOCK)
    sessions.pause_session(session_id)
    services.clock.advance(60)
    (lasting,) = sessions.get_session(session_id).pauses
    assert lasting.ended_at is None
    sessions.resume_session(session_id)
    services.clock.advance(60)
    sessions.pause_session(session_id)
    services.clock.advance(30)
    pauses = run(sessions.complete_session(session_id)).pauses
    assert [(each.ended_at - each.began_at).total_seconds() for each in pauses if each.ended_at] == [60, 30]


# -- when the time is up


def _over(services: MadeServices, mode: InterviewMode, seconds: float, typed: str = "so far") -> str:
    session_id = begun(services, mode, **MINUTE)
    services.sessions.keep_draft(session_id, 0, typed, seconds)
    return session_id


def test_an_assessment_takes_in_what_stands_there_and_goes_on(services: MadeServices) -> None:
    session_id = _over(services, ASSESSMENT, 20)
    session = run(services.sessions.time_is_up(session_id, 0, "so far and"))
    first = session.responses[0]
    assert [each.text for each in first.attempts] == ["so far and"]
    assert (first.draft, first.attempts[0].seconds) == ("", 20)
    assert (session.status, session.current, session.expected_index) == (SessionStatus.IN_PROGRESS, 1, 1)


def test_without_words_the_kept_draft_counts_and_a_blank_editor_is_no_answer(services: MadeServices) -> None:
    sessions = services.sessions
    kept = run(sessions.time_is_up(_over(services, ASSESSMENT, 20), 0)).responses[0]
    assert [each.text for each in kept.attempts] == ["so far"]
    blank = run(sessions.time_is_up(_over(services, ASSESSMENT, 20, "  \n"), 0)).responses[0]
    assert (blank.attempts, blank.skipped, blank.draft) == ((), True, "")


def test_after_its_last_question_an_assessment_is_completed(services: MadeServices) -> None:
    session_id = _over(services, ASSESSMENT, 20)
    sessions = services.sessions
    run(sessions.time_is_up(session_id, 0))
    sessions.skip_question(session_id, 1)
    sessions.keep_draft(session_id, 2, "the last", 21.5)
    ended = run(sessions.time_is_up(session_id, 2))
    assert ended.status is SessionStatus.COMPLETED
    assert [each.answered for each in ended.questions] == [True, False, True]
    assert len(ended.scored) == 2


def test_a_real_interview_is_completed_with_what_stands_there(services: MadeServices) -> None:
    session_id = _over(services, REAL, 60)
    ended = run(services.sessions.time_is_up(session_id, 0))
    assert ended.status is SessionStatus.COMPLETED
    assert [each.answered for each in ended.questions] == [True, False, False]
    assert not any(each.skipped for each in ended.questions)


def test_a_real_interview_whose_questions_all_had_their_turn_ends_in_time_too(services: MadeServices) -> None:
    session_id = begun(services, REAL, **MINUTE)
    for index in range(3):
        run(services.sessions.submit_answer(session_id, index, STORY, time_spent_seconds=19))
    services.sessions.keep_time(session_id, 3)
    ended = run(services.sessions.time_is_up(session_id, 2))
    assert ended.status is SessionStatus.COMPLETED
    assert ended.seconds == 60


@pytest.mark.parametrize("mode", STRICT)
def test_after_the_time_only_its_end_is_possible(services: MadeServices, tmp_path: Path, mode: InterviewMode) -> None:
    sessions, session_id = services.sessions, _over(services, mode, 63)
    before = rows_of(tmp_path)
    for act in (
        lambda: sessions.keep_draft(session_id, 0, "late", 1),
        lambda: run(sessions.submit_answer(session_id, 0, "late")),
        lambda: sessions.skip_question(session_id, 0),
    ):
        with pytest.raises(TimeIsUp):
            act()
    assert rows_of(tmp_path) == before
    assert run(sessions.time_is_up(session_id, 0)).responses[0].attempts[0].text == "so far"


@pytest.mark.parametrize("mode", InterviewMode)
def test_a_turn_is_not_ended_before_its_time(services: MadeServices, tmp_path: Path, mode: InterviewMode) -> None:
    session_id = _over(services, mode, 17)
    before = rows_of(tmp_path)
    with pytest.raises(WrongStatus):
        run(services.sessions.time_is_up(session_id, 0, "cut off"))
    assert rows_of(tmp_path) == before


def test_a_late_tick_is_within_grace(services: MadeServices) -> None:
    session_id = _over(services, ASSESSMENT, 21.9)
    assert run(services.sessions.submit_answer(session_id, 0, "just in time")).answered


def test_another_question_s_time_cannot_be_up(services: MadeServices) -> None:
    session_id = _over(services, REAL, 61)
    with pytest.raises(OutOfOrder):
        run(services.sessions.time_is_up(session_id, 1))


@pytest.mark.parametrize("mode", STRICT)
def test_left_at_the_window_s_close_it_is_marked_and_gone_on_with(services: MadeServices, mode: InterviewMode) -> None:
    sessions, session_id = services.sessions, begun(services, mode)
    sessions.interrupt_session(session_id)
    assert sessions.get_session(session_id).interrupted
    assert not sessions.resume_session(session_id).interrupted
    run(sessions.complete_session(session_id))
    with pytest.raises(WrongStatus):
        sessions.interrupt_session(session_id)


def test_a_session_of_each_kind_asks_that_kind_alone(services: MadeServices) -> None:
    for kind in Kind:
        request = a_request(**{"num_behavioral": 0, f"num_{kind.value}": 2})
        session: InterviewSession = services.sessions.create_session(request)
        asked = run(services.sessions.start_session(session.session_id))
        assert {each.question.kind for each in asked.questions} == {kind}
        assert asked.session_type.value == kind.value
