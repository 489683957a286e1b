"""Proposals fill what is empty or was proposed, and leave alone what the person chose."""

import pytest

from prepwise_desktop.domain.job_description import JobDescription
from prepwise_desktop.domain.proposal import Proposal, proposal_of, with_proposal
from prepwise_desktop.domain.resume import Field
from prepwise_desktop.domain.target import ExperienceLevel, Target

BAKER = Proposal(role="Baker", company="Oven", experience_level=ExperienceLevel.JUNIOR)
MILLER = Proposal(role="Miller", company="Mill", experience_level=ExperienceLevel.SENIOR)


def told(target: Target) -> Proposal:
    return Proposal(role=target.role, company=target.company, experience_level=target.experience_level)


def test_what_is_empty_is_filled() -> None:
    assert told(with_proposal(Target(role=""), BAKER, typed=(), before=())) == BAKER


def test_what_was_proposed_before_is_replaced() -> None:
    first = with_proposal(Target(role=""), BAKER, typed=(), before=())
    assert told(with_proposal(first, MILLER, typed=(), before=[BAKER])) == MILLER


@pytest.mark.parametrize("name", ["role", "company", "experience_level"])
def test_a_field_that_the_person_typed_stays_also_where_it_reads_like_a_proposal(name: str) -> None:
    first = with_proposal(Target(role=""), BAKER, typed=(), before=())
    then = with_proposal(first, MILLER, typed=[name], before=[BAKER])
    assert getattr(then, name) == getattr(BAKER, name)


def test_what_nobody_proposed_stays() -> None:
    mine = Target(role="Cook", company="Inn", experience_level=ExperienceLevel.MID)
    assert with_proposal(mine, MILLER, typed=(), before=[BAKER]) == mine


def test_what_is_not_proposed_stays() -> None:
    first = with_proposal(Target(role=""), BAKER, typed=(), before=())
    assert with_proposal(first, Proposal(), typed=(), before=[BAKER]) == first


def test_only_what_the_job_description_is_sure_of_is_proposed() -> None:
    job = JobDescription(title=Field(value="Baker"), company=Field(value="Oven", confidence=0.4))
    assert proposal_of(job) == Proposal(role="Baker")
