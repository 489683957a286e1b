"""What the drawing of questions knows about a person: profession, skills, deeds and the job wanted."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.matching import padded
from prepwise_desktop.coach.offline.requirements import asked_for
from prepwise_desktop.coach.offline.said import IS_A_CLAIM, MEETS_A_MUST, MOST_YEARS, PRACTISED_A_YEAR, Said
from prepwise_desktop.coach.offline.statements import Statement, resume_statements, skill_statement
from prepwise_desktop.coach.offline.traits import Trait
from prepwise_desktop.domain.experience import GENERAL, claims, family, years_with
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
        skills=_skills(resume, brief.today),
        deeds=tuple(_ranked(resume_statements(resume)[:_MOST_STATEMENTS], _worth(resume, brief.job))),
        wishes=tuple(asked_for(brief.job))[:_MOST_STATEMENTS],
    )


def _family(brief: Brief, resume: Resume) -> str:
    """The role's own family; a role that no word tells is not guessed from another career."""
    found = family(Resume(), brief.target.role)
    return family(resume, brief.target.role) if found == GENERAL else found


def _worth(resume: Resume, job: JobMatch | None) -> dict[int, float]:
    """By line of the resume what speaks for asking about it: it shows what the job needs, or claims something."""
    worth: dict[int, float] = defaultdict(float)
    for number in {number for match in (job.must_haves if job else ()) for number in match.lines}:
        worth[number] += MEETS_A_MUST
    for number in {number for claim in claims(resume) for number in claim.lines}:
        worth[number] += IS_A_CLAIM
    return worth


def _ranked(statements: tuple[Statement, ...], worth: Mapping[int, float]) -> Iterator[Said]:
    ranks: Counter[bool] = Counter()
    for statement in statements:
        is_role = Trait.ROLE in statement.traits
        words = padded(statement.text)
        yield Said(statement=statement, words=words, rank=ranks[is_role], worth=worth.get(statement.line, 0.0))
        ranks[is_role] += 1


def _skills(resume: Resume, today: date | None) -> tuple[Said, ...]:
    """The skills with their lines; what was practised for years is more worth asking about than what is only listed."""
    found = []
    for skill in resume.skills[:_MOST_SKILLS]:
        statement = skill_statement(resume, skill.name)
        if statement is not None:
            years = 0.0 if today is None else min(MOST_YEARS, years_with(resume, skill.name.value, today))
            worth = PRACTISED_A_YEAR * years
            name = skill.name.value
            found.append(Said(statement=statement, words=padded(name), skill=name, worth=worth))
    return tuple(found)
