"""Statuses, types and sums of a session."""

import itertools

import pytest

from prepwise_desktop.domain.errors import IllegalTransition
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import (
    InterviewMode,
    SessionStatus,
    SessionType,
    check_transition,
    type_of,
)
from tests.made import a_response, a_session

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


@pytest.mark.parametrize(("present", "wanted"), list(itertools.product(S, S)))
def test_every_pair_of_statuses_is_allowed_or_refused_by_both_names(present: S, wanted: S) -> None:
    if (present, wanted) in _ALLOWED:
        check_transition(present, wanted, InterviewMode.PRACTICE)
        return
    with pytest.raises(IllegalTransition) as caught:
        check_transition(present, wanted, InterviewMode.PRACTICE)
    assert (caught.value.present, caught.value.wanted) == (present.value, wanted.value)


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
