"""The lines of a job description that a question can take up: what the person will do and must bring."""

from collections.abc import Iterator

from prepwise_desktop.coach.offline.matching import padded
from prepwise_desktop.coach.offline.said import Said
from prepwise_desktop.coach.offline.statements import Statement
from prepwise_desktop.coach.offline.traits import Trait, traits
from prepwise_desktop.domain.job_description import AskKind
from prepwise_desktop.domain.job_match import Found, JobMatch, RequirementMatch
from prepwise_desktop.domain.question import GroundSource
from prepwise_desktop.domain.resume import Field

#: a longer sentence is not quoted, a shorter one says too little to be asked about
_MOST_LETTERS = 220
_LEAST_WORDS = 4

#: an interviewer asks for what is needed, and first for what the resume does not tell
_MUST_NOT_FOUND = 9.0
_MUST_PARTLY = 7.0
_MUST_MET = 4.0
_TASK = 2.0


def asked_for(job: JobMatch | None) -> Iterator[Said]:
    """What the job description asks for, line by line, in its own words."""
    if job is None:
        return
    found = [*_tasks(job), *_needs(job.must_haves, must=True), *_needs(job.nice_to_haves, must=False)]
    yield from sorted(found, key=lambda said: said.statement.line)


def _tasks(job: JobMatch) -> Iterator[Said]:
    for field in job.job.responsibilities:
        if _says_enough(field):
            yield _said(field, traits(field.value), _TASK)


def _needs(matches: tuple[RequirementMatch, ...], *, must: bool) -> Iterator[Said]:
    worth = {Found.NOT_FOUND: _MUST_NOT_FOUND, Found.PARTLY: _MUST_PARTLY, Found.MET: _MUST_MET}
    for match in matches:
        statement = match.requirement.statement
        if _says_enough(statement):
            yield _said(statement, _traits(match), worth[match.found] if must else 0.0)


def _traits(match: RequirementMatch) -> frozenset[Trait]:
    """Something to bring along, or, where it names no such thing, something that one does."""
    brought = any(ask.kind is not AskKind.OTHER for ask in match.requirement.asks)
    return frozenset({Trait.QUALIFICATION}) if brought else traits(match.requirement.statement.value)


def _says_enough(field: Field) -> bool:
    return len(field.value) <= _MOST_LETTERS and len(field.value.split()) >= _LEAST_WORDS


def _said(field: Field, found: frozenset[Trait], worth: float) -> Said:
    statement = Statement(source=GroundSource.JOB, line=field.lines[0], text=field.value, traits=found)
    return Said(statement=statement, words=padded(field.value), worth=worth)
