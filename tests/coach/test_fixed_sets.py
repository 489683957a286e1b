"""An assessment asks everybody of one target the same, and says which set it was."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.bank import load_bank
from prepwise_desktop.coach.offline.fixed_sets import fixed_set, size
from prepwise_desktop.coach.offline.offline_bank import OfflineBank
from prepwise_desktop.domain.errors import NotEnoughQuestions
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.work import Steps, run, slow, work

BANK = load_bank()
BRIEF = Brief(
    target=Target(role="Backend Developer", experience_level=ExperienceLevel.MID),
    mix={Kind.TECHNICAL: 3, Kind.BEHAVIORAL: 2},
    mode=InterviewMode.ASSESSMENT,
)


def test_neither_chance_nor_what_was_seen_changes_the_set() -> None:
    found = fixed_set(BRIEF, BANK)
    assert fixed_set(replace(BRIEF, seed=99, seen=frozenset(BANK.entries)), BANK) == found
    assert [each.key for each in found.questions] == [
        "sw-index",
        "sw-api",
        "sw-test-strategy",
        "beh-ownership-endtoend",
        "beh-problem-cause",
    ]


def test_the_version_tells_sets_apart_that_ask_something_else() -> None:
    briefs = [
        BRIEF,
        replace(BRIEF, mix={Kind.TECHNICAL: 2, Kind.BEHAVIORAL: 3}),
        replace(BRIEF, target=replace(BRIEF.target, experience_level=ExperienceLevel.SENIOR)),
        replace(BRIEF, target=replace(BRIEF.target, role="Falconer")),
    ]
    assert len({fixed_set(each, BANK).version for each in briefs}) == 4


def test_more_than_the_set_holds_is_refused_with_the_numbers() -> None:
    with pytest.raises(NotEnoughQuestions) as caught:
        fixed_set(replace(BRIEF, mix={Kind.CODING: 4}), BANK)
    assert (caught.value.kind, caught.value.wanted, caught.value.held) == ("coding", 4, 3)


@work
def _available(mode: InterviewMode) -> Steps[Mapping[Kind, int]]:
    return (yield from slow(OfflineBank().available, replace(BRIEF, mode=mode)))


def test_how_much_there_is_to_ask_is_said_for_each_mode() -> None:
    assert run(_available(InterviewMode.ASSESSMENT)) == size(BRIEF, BANK)
    everything = run(_available(InterviewMode.MOCK))
    assert everything == {kind: len(list(BANK.of_kind(kind))) for kind in Kind}
    assert sum(everything.values()) == len(BANK.entries)
