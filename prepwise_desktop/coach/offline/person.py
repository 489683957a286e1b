"""What the drawing of questions knows about a person: profession, skills, deeds and the job wanted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.matching import padded
from prepwise_desktop.coach.offline.requirements import asked_for
from prepwise_desktop.coach.offline.said import MEETS_A_MUST, Said
from prepwise_desktop.coach.offline.statements import Statement, resume_statements, skill_statement
from prepwise_desktop.coach.offline.traits import Trait
from prepwise_desktop.domain.experience import GENERAL, family
from prepwise_desktop.domain.job_match import JobMatch
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.target import ExperienceLevel

#: more lines than anybody is asked about in one session; they bound the work for a very long resume
_MOST_STATEMENTS = 60
_MOST_SKILLS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A brief, read for drawing."""

    family: str
    level: ExperienceLevel
    #: words of the role and of the titles held
    role: str
    skills: tuple[Said, ...]
    deeds: tuple[Said, ...]
    wishes: tuple[Said, ...]


def person_of(brief: Brief) -> Person:
    """What the brief tells; without a resume the role alone decides."""
    resume = brief.resume or Resume()
    titles = (brief.target.role, *(work.title.value for work in resume.work))
    return Person(
        family=_family(brief, resume),
        level=brief.target.experience_level,
        role=padded(" | ".join(titles)),
        skills=_skills(resume),
        deeds=tuple(_ranked(resume_statements(resume)[:_MOST_STATEMENTS], _wanted_lines(brief.job))),
        wishes=tuple(asked_for(brief.job))[:_MOST_STATEMENTS],
    )


def _family(brief: Brief, resume: Resume) -> str:
    """The role's own family; a role that no word tells is not guessed from another career."""
    found = family(Resume(), brief.target.role)
    return family(resume, brief.target.role) if found == GENERAL else found


def _wanted_lines(job: JobMatch | None) -> frozenset[int]:
    """The resume's lines that show something which the job needs."""
    return frozenset(number for match in (job.must_haves if job else ()) for number in match.lines)


def _ranked(statements: tuple[Statement, ...], wanted: frozenset[int]) -> Iterator[Said]:
    ranks: Counter[bool] = Counter()
    for statement in statements:
        is_role = Trait.ROLE in statement.traits
        worth = MEETS_A_MUST if statement.line in wanted else 0.0
        yield Said(statement=statement, words=padded(statement.text), rank=ranks[is_role], worth=worth)
        ranks[is_role] += 1


def _skills(resume: Resume) -> tuple[Said, ...]:
    found = []
    for skill in resume.skills[:_MOST_SKILLS]:
        statement = skill_statement(resume, skill.name)
        if statement is not None:
            found.append(Said(statement=statement, words=padded(skill.name.value), skill=skill.name.value))
    return tuple(found)
