"""Exercises, likely questions and reading: fitting the role, and nothing that cannot be found again."""

import json
from typing import Any

import pytest

from prepwise_desktop import paths
from prepwise_desktop.coach.offline.bank import ANY
from prepwise_desktop.coach.offline.exercises import exercises, likely_questions, reading
from prepwise_desktop.domain.experience import FAMILIES
from prepwise_desktop.domain.learning.resources import fitting
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.target import ExperienceLevel, Target

ENGINEER = Target(role="Backend Engineer", experience_level=ExperienceLevel.SENIOR)
NURSE = Target(role="Registered Nurse")


def raw() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((paths.resources() / "reading" / "reading.json").read_bytes())["resources"]
    return found


@pytest.mark.parametrize("competency", list(Competency))
def test_there_is_something_to_practise_and_to_read_for_every_competency(competency: Competency) -> None:
    found = exercises(ENGINEER, competency, set(Kind), set(), 2)
    assert found
    assert {each.competency for each in found} == {competency}
    assert fitting(reading(ENGINEER.role), [competency], frozenset(Kind))


def test_what_was_asked_before_comes_last() -> None:
    first, second = exercises(ENGINEER, Competency.OWNERSHIP, {Kind.BEHAVIORAL}, set(), 2)
    again = exercises(ENGINEER, Competency.OWNERSHIP, {Kind.BEHAVIORAL}, {first.key}, 2)
    assert again[0] == second
    assert first not in again


def test_only_the_kinds_that_are_practised_are_proposed() -> None:
    assert {each.kind for each in exercises(ENGINEER, Competency.OWNERSHIP, {Kind.TECHNICAL}, set(), 9)} == {
        Kind.TECHNICAL
    }
    assert exercises(ENGINEER, Competency.OWNERSHIP, set(), set(), 9) == ()


def test_likely_questions_are_behavioral_and_of_many_competencies() -> None:
    found = likely_questions(NURSE, 8)
    assert {each.kind for each in found} == {Kind.BEHAVIORAL}
    assert len({each.competency for each in found}) == 8


def test_reading_names_things_and_links_to_nothing() -> None:
    titles = [each["title"] for each in raw()]
    assert len(titles) == len(set(titles))
    for each in raw():
        assert each["author"]
        assert each["about"].endswith(".")
        assert "http" not in json.dumps(each)
        assert "www." not in json.dumps(each)
        assert set(each["families"]) <= {*FAMILIES, ANY}


def test_reading_fits_the_profession() -> None:
    software, nursing = {each.title for each in reading("Backend Engineer")}, {each.title for each in reading("Nurse")}
    assert "Designing Data-Intensive Applications" in software - nursing
    assert "The Checklist Manifesto" in nursing - software
    assert "How to Solve It" in software & nursing
