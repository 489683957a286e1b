"""What a resume or a job description proposes for the target, and where it may take its place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepwise_desktop.domain.target import ExperienceLevel, Target

if TYPE_CHECKING:
    from prepwise_desktop.domain.job_description import JobDescription

#: what stands in a target before anybody chose
_FIRST_LEVEL = Target(role="").experience_level


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Role, company and experience level; empty or None where nothing is proposed."""

    role: str = ""
    company: str = ""
    experience_level: ExperienceLevel | None = None


def proposal_of(job: JobDescription) -> Proposal:
    """What the job description is sure of."""
    level = job.level.value if job.level.sure else ""
    return Proposal(
        role=job.title.value if job.title.sure else "",
        company=job.company.value if job.company.sure else "",
        experience_level=ExperienceLevel(level) if level else None,
    )


def with_proposal(
    target: Target, proposal: Proposal, *, typed: Collection[str], before: Collection[Proposal]
) -> Target:
    """The target with what is proposed in place of what is empty or was proposed before.

    A field named in `typed`, and one that holds what nobody proposed, is the person's and stays. The experience level
    is never empty: beside a role and company that are both free, the level that targets begin with counts as empty.
    """
    roles, companies = {"", *(each.role for each in before)}, {"", *(each.company for each in before)}
    levels = {each.experience_level for each in before}
    if target.role in roles and target.company in companies:
        levels.add(_FIRST_LEVEL)
    role, company, level = target.role, target.company, target.experience_level
    if proposal.role and "role" not in typed and role in roles:
        role = proposal.role
    if proposal.company and "company" not in typed and company in companies:
        company = proposal.company
    if proposal.experience_level and "experience_level" not in typed and level in levels:
        level = proposal.experience_level
    return replace(target, role=role, company=company, experience_level=level)
