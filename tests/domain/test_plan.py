"""The shape of a session."""

import pytest

from prepwise_desktop.domain.plan import Plan, mix_for
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import SessionType, type_of
from prepwise_desktop.domain.target import Target


@pytest.mark.parametrize("session_type", list(SessionType))
@pytest.mark.parametrize("count", [1, 2, 4, 5, 8, 15])
def test_a_mix_has_as_many_questions_as_asked_for(session_type: SessionType, count: int) -> None:
    mix = mix_for(session_type, count)
    assert sum(mix.values()) == count
    if session_type is not SessionType.MIXED:
        assert type_of(mix) is session_type


def test_a_mixed_session_of_five_has_one_on_system_design() -> None:
    assert mix_for(SessionType.MIXED, 5) == {Kind.TECHNICAL: 2, Kind.BEHAVIORAL: 2, Kind.SYSTEM_DESIGN: 1}


def test_a_new_plan_has_four_questions() -> None:
    assert Plan(target=Target(role="")).question_count == 4
