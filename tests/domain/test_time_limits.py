"""The clock of each mode counts down from what its questions need, or from a total of the person's own."""

from typing import Any

import pytest

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, InterviewSession
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.domain.time_limits import (
    GIVEN_SECONDS,
    question_limit,
    question_limits,
    seconds_left,
    session_limit,
    total_minutes,
)
from tests.made import a_question, a_response, a_session

ASKED = (a_question(), a_question(Kind.CODING, difficulty=ExperienceLevel.JUNIOR))


def held(mode: InterviewMode, **changes: Any) -> InterviewSession:
    limits = question_limits(mode, ASKED, changes.get("total_minutes"))
    responses = [
        a_response(n, question=each, limit_seconds=limit, time_spent_seconds=100.0)
        for n, (each, limit) in enumerate(zip(ASKED, limits, strict=True))
    ]
    return a_session(*responses, mode=mode, **changes)


@pytest.mark.parametrize("mode", [InterviewMode.MOCK, InterviewMode.ASSESSMENT])
def test_mock_and_assessment_have_a_clock_over_each_question(mode: InterviewMode) -> None:
    session = held(mode)
    assert [question_limit(session, each) for each in session.questions] == [420, 720]
    assert session_limit(session) is None


def test_a_total_is_shared_out_by_what_each_question_needs() -> None:
    session = held(InterviewMode.MOCK, total_minutes=38)
    limits = [question_limit(session, each) for each in session.questions]
    assert limits == [pytest.approx(840), pytest.approx(1440)]


def test_real_has_one_clock_over_the_whole_in_full_minutes() -> None:
    assert total_minutes(InterviewMode.REAL, ASKED, None) == 19
    assert total_minutes(InterviewMode.REAL, ASKED, 40) == 40
    session = held(InterviewMode.REAL, total_minutes=40)
    assert session_limit(session) == 2400
    assert question_limit(session, session.questions[0]) is None


def test_practice_has_none() -> None:
    session = held(InterviewMode.PRACTICE, total_minutes=40)
    assert session_limit(session) is None
    assert question_limit(session, session.questions[0]) is None
    assert total_minutes(InterviewMode.PRACTICE, ASKED, None) is None


def test_only_a_strict_clock_runs_out() -> None:
    for mode, left in (
        (InterviewMode.PRACTICE, None),
        (InterviewMode.MOCK, None),
        (InterviewMode.ASSESSMENT, 320),
    ):
        session = held(mode)
        assert seconds_left(session, session.questions[0]) == left
    real = held(InterviewMode.REAL, total_minutes=40, seconds=2460.0)
    assert seconds_left(real, real.questions[0]) == -60


def test_every_kind_and_difficulty_has_its_time_and_a_harder_one_no_less() -> None:
    for kind in Kind:
        given = [GIVEN_SECONDS[kind][level] for level in ExperienceLevel]
        assert given == sorted(given)
        assert given[0] >= 300
