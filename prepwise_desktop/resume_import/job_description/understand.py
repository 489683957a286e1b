"""From the text of a job description to what it asks for."""

from collections.abc import Iterable

from prepwise_desktop.domain.job_description import JobDescription, Requirement
from prepwise_desktop.domain.resume import Field, Line
from prepwise_desktop.resume_import.job_description.asks import asks_of
from prepwise_desktop.resume_import.job_description.header import company_of, level_of, title_of
from prepwise_desktop.resume_import.job_description.headings import Topic
from prepwise_desktop.resume_import.job_description.paragraphs import paragraphs_of
from prepwise_desktop.resume_import.job_description.purposes import Statement, statements_of
from prepwise_desktop.resume_import.tongue import language_of

#: an advert is a page or two; what comes after this many characters is not read
MOST_READ = 40_000
#: and no line of one is longer
_MOST_LINE = 4_000
#: more statements than any advert makes; they bound the work for a text that is none
_MOST_STATEMENTS = 200


def understand_job(text: str) -> JobDescription:
    """What the text asks for, in its own words and order; what it does not say stays empty, and any text will do."""
    lines = [line[:_MOST_LINE] for line in text[:MOST_READ].splitlines()]
    statements = list(_once(each for paragraph in paragraphs_of(lines) for each in statements_of(paragraph)))
    must_haves = _requirements(statements, Topic.MUST)
    title = title_of(lines)
    return JobDescription(
        lines=tuple(Line(number=number, text=line) for number, line in enumerate(lines, 1)),
        language=language_of(lines),
        title=title,
        company=company_of(lines, title),
        level=level_of(lines, title, must_haves),
        must_haves=must_haves,
        nice_to_haves=_requirements(statements, Topic.NICE),
        responsibilities=tuple(_field(each) for each in statements if each.topic is Topic.TASKS),
    )


def _once(statements: Iterable[Statement]) -> Iterable[Statement]:
    found: dict[str, Statement] = {}
    for each in statements:
        found.setdefault(each.text, each)
        if len(found) == _MOST_STATEMENTS:
            break
    return found.values()


def _requirements(statements: Iterable[Statement], topic: Topic) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(statement=_field(each), asks=asks_of(each.text)) for each in statements if each.topic is topic
    )


def _field(statement: Statement) -> Field:
    return Field(value=statement.text, lines=statement.lines)
