"""Levels, points and anchors."""

import pytest

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import LEVELS, PRESENT, criteria, criterion, level_for, points_for

_KEYS = {
    Kind.TECHNICAL: ["coverage", "depth", "reasoning", "clarity"],
    Kind.BEHAVIORAL: ["situation_task", "own_action", "result", "reflection", "clarity"],
    Kind.SYSTEM_DESIGN: ["requirements", "structure", "trade_offs", "failure_scale", "clarity"],
    Kind.CODING: ["approach", "reasoning", "complexity", "edge_cases", "clarity"],
}


@pytest.mark.parametrize(
    ("points", "level"),
    [(0, 1), (12.5, 1), (12.6, 2), (25, 2), (37.5, 2), (37.6, 3), (62.5, 3), (87.5, 4), (87.6, 5), (100, 5)],
)
def test_the_nearest_level_is_taken_and_half_way_the_lower(points: float, level: int) -> None:
    assert level_for(points) == level


def test_levels_stand_at_quarters() -> None:
    assert [points_for(level) for level in LEVELS] == [0, 25, 50, 75, 100]


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_its_criteria_with_five_different_anchors(kind: Kind) -> None:
    assert [each.key for each in criteria(kind)] == _KEYS[kind]
    for each in criteria(kind):
        assert len({each.anchor(level) for level in LEVELS}) == len(LEVELS)
        assert criterion(kind, each.key) is each


def test_an_unknown_criterion_is_refused() -> None:
    with pytest.raises(KeyError):
        criterion(Kind.TECHNICAL, "charm")


def test_a_criterion_of_another_version_is_named_by_its_key() -> None:
    assert PRESENT.name(Kind.BEHAVIORAL, "own_action") == "Own action"
    assert PRESENT.name(Kind.BEHAVIORAL, "second_thoughts") == "Second thoughts"
