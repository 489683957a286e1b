"""Statuses, types and sums of a session."""

import itertools
from datetime import timedelta
from typing import Any

import pytest

from prepwise_desktop.domain.errors import IllegalTransition
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import (
    InterviewMode,
    SessionStatus,
    SessionSummary,
    SessionType,
    type_of,
)
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.domain.transitions import check_transition
from tests.made import START, a_response, a_session

S = SessionStatus
_ALLOWED = {
    (S.SCHEDULED, S.IN_PROGRESS),
    (S.SCHEDULED, S.ABANDONED),
    (S.IN_PROGRESS, S.PAUSED),
    (S.IN_PROGRESS, S.COMPLETED),
    (S.IN_PROGRESS, S.ABANDONED),
    (S.PAUSED, S.IN_PROGRESS),
    (S.PAUSED, S.COMPLETED),
    (S.PAUSED, S.ABANDONED),
}


@pytest.mark.parametrize("mode", InterviewMode)
@pytest.mark.parametrize(("present", "wanted"), list(itertools.product(S, S)))
def test_every_pair_of_statuses_is_allowed_or_refused_by_both_names(present: S, wanted: S, mode: InterviewMode) -> None:
    pausing_where_none_is = wanted is S.PAUSED and mode in (InterviewMode.REAL, InterviewMode.ASSESSMENT)
    if (present, wanted) in _ALLOWED and not pausing_where_none_is:
        check_transition(present, wanted, mode)
        return
    with pytest.raises(IllegalTransition) as caught:
        check_transition(present, wanted, mode)
    assert (caught.value.present, caught.value.wanted) == (present.value, wanted.value)


@pytest.mark.parametrize(
    ("mode", "allows"),
    [
        (InterviewMode.PRACTICE, {"can_pause", "feedback_at_once", "order_free", "coached"}),
        (InterviewMode.MOCK, {"can_pause", "order_free"}),
        (InterviewMode.REAL, {"strict"}),
        (InterviewMode.ASSESSMENT, {"strict"}),
    ],
)
def test_the_table_of_the_modes(mode: InterviewMode, allows: set[str]) -> None:
    properties = ("can_pause", "feedback_at_once", "order_free", "strict", "coached")
    assert {each for each in properties if getattr(mode, each)} == allows


def a_line(**changes: Any) -> SessionSummary:
    """A session in History, scheduled."""
    given: dict[str, Any] = {
        "session_id": "session",
        "user_id": "ines",
        "mode": InterviewMode.PRACTICE,
        "session_type": SessionType.MIXED,
        "status": S.SCHEDULED,
        "role": "Engineer",
        "company": "",
        "experience_level": ExperienceLevel.MID,
        "created_at": START,
        "ended_at": None,
        "interrupted": False,
        "evaluator": "",
        "seconds": 0.0,
        "question_count": 4,
        "answered_count": 0,
        "scored_count": 0,
        "score": None,
    }
    return SessionSummary(**{**given, **changes})


def test_a_scheduled_session_is_due_from_its_moment_on() -> None:
    line = a_line(scheduled_for=START)
    assert line.is_due(START)
    assert not line.is_due(START - timedelta(seconds=1))
    assert not a_line(scheduled_for=None).is_due(START)
    assert not a_line(scheduled_for=START, status=S.IN_PROGRESS).is_due(START)


def test_the_type_is_the_only_kind_or_mixed() -> None:
    assert type_of({Kind.CODING: 2, Kind.TECHNICAL: 0}) is SessionType.CODING
    assert type_of({Kind.CODING: 1, Kind.TECHNICAL: 1}) is SessionType.MIXED


def test_a_session_without_scores_has_none_and_no_zero() -> None:
    session = a_session(a_response(0), a_response(1, skipped=True))
    assert session.average_score is None
    assert session.progress_percentage == 50
    assert session.skipped_count == 1


def test_follow_ups_count_in_no_sum() -> None:
    follow_up = a_response(1, score=0.0, parent_id="question-0")
    session = a_session(a_response(0, score=75.0), follow_up)
    assert session.average_score == 75
    assert session.answered_count == 1
    assert session.follow_ups("question-0") == (follow_up,)
