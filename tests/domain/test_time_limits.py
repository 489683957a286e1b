"""The clock of each mode counts down from what its questions need, or from a total of the person's own."""

from dataclasses import replace
from typing import Any

import pytest

from prepwise_desktop.domain.session import InterviewMode, InterviewSession
from prepwise_desktop.domain.time_limits import question_limit, session_limit
from tests.made import a_question, a_response, a_session


def held(mode: InterviewMode, **changes: Any) -> InterviewSession:
    responses = [a_response(n, question=a_question(expected_seconds=seconds)) for n, seconds in enumerate((210, 480))]
    follow_up = replace(a_response(2), parent_id="question-0")
    return a_session(*responses, follow_up, mode=mode, **changes)


@pytest.mark.parametrize("mode", [InterviewMode.MOCK, InterviewMode.ASSESSMENT])
def test_mock_and_assessment_have_a_clock_over_each_question(mode: InterviewMode) -> None:
    session = held(mode)
    assert [question_limit(session, each) for each in session.questions] == [210, 480]
    assert session_limit(session) is None


def test_a_total_is_shared_out_by_what_each_question_needs() -> None:
    session = held(InterviewMode.MOCK, total_minutes=23)
    limits = [question_limit(session, each) for each in session.questions]
    assert limits == [pytest.approx(420), pytest.approx(960)]


def test_real_has_one_clock_over_the_whole_in_full_minutes() -> None:
    session = held(InterviewMode.REAL)
    assert session_limit(session) == 720
    assert question_limit(session, session.questions[0]) is None
    assert session_limit(held(InterviewMode.REAL, total_minutes=40)) == 2400


def test_practice_has_none() -> None:
    session = held(InterviewMode.PRACTICE, total_minutes=40)
    assert session_limit(session) is None
    assert question_limit(session, session.questions[0]) is None
