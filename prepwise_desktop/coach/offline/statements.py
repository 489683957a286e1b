"""What a resume says in lines that a question can take up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from prepwise_desktop.coach.offline.traits import Trait, traits
from prepwise_desktop.domain.question import Ground, GroundSource
from prepwise_desktop.domain.resume import Field, Item, Resume, Work

_SPACE = re.compile(r"\s+")
#: contact data never stands in a question
_CONTACT = re.compile(r"@|https?:|www\.|\+?\d[\d ()/.-]{8,}\d")
_LETTERS = re.compile(r"[^\W\d_]")
#: what was wrapped and lost its end
_CUT_OFF = re.compile(r"\b(?:in|of|and|the|for|with|at|by|to|or|a|an|from|und|de|et|en|y)\W*$", re.IGNORECASE)
#: a shorter line says too little to be asked about
_LEAST_WORDS = 4
_LEAST_WORDS_OF = {Trait.ROLE: 1, Trait.STUDY: 3}
#: characters; whoever writes more in one go is not quoted
_MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of the resume or the job description, with the place where they stand."""

    source: GroundSource
    #: counts from 1
    line: int
    text: str
    traits: frozenset[Trait]

    @property
    def ground(self) -> Ground:
        """The statement as the reason for a question."""
        return Ground(source=self.source, line=self.line, text=self.text)


def resume_statements(resume: Resume) -> tuple[Statement, ...]:
    """What can be asked about: deeds first, then roles and studies; each line at most once.

    Only words that stand in the resume are used, so what the person typed into a field by hand is left out.
    """
    found: dict[int, Statement] = {}
    for field, also in _fields(resume):
        statement = _statement(resume, field, also)
        if statement is not None:
            found.setdefault(statement.line, statement)
    return tuple(found.values())


def skill_statement(resume: Resume, skill: Field) -> Statement | None:
    """The line that names the skill, whole; of an endless line the name alone."""
    if not skill.lines or not 1 <= skill.lines[0] <= len(resume.lines):
        return None
    text = resume.line(skill.lines[0]).text.strip()
    if len(text) > _MOST:
        text = skill.value if skill.value in text else ""
    if not text or _CONTACT.search(text):
        return None
    return Statement(source=GroundSource.RESUME, line=skill.lines[0], text=text, traits=frozenset())


def _fields(resume: Resume) -> Iterator[tuple[Field, frozenset[Trait]]]:
    deed: frozenset[Trait] = frozenset()
    for field in resume.highlights():
        yield field, deed
    for item in (*resume.projects, *resume.volunteering):
        yield from ((field, deed) for field in _item_fields(item))
    for work in resume.work:
        yield work.summary, deed
        yield _role(resume, work), frozenset({Trait.ROLE})
    for education in resume.education:
        for field in education.highlights:
            yield field, frozenset({Trait.STUDY})
        yield education.degree, frozenset({Trait.STUDY})


def _role(resume: Resume, work: Work) -> Field:
    """The title together with the employer where both stand in one line, as they stand there."""
    if not work.title.lines or work.title.lines[0] > len(resume.lines):
        return work.title
    line = resume.line(work.title.lines[0]).text
    places = [(line.find(each.value), len(each.value)) for each in (work.title, work.company) if each]
    if any(start < 0 for start, _ in places):
        return work.title
    whole = line[min(start for start, _ in places) : max(start + length for start, length in places)]
    return replace(work.title, value=whole)


def _item_fields(item: Item) -> tuple[Field, ...]:
    return (*item.highlights, item.detail)


def _statement(resume: Resume, field: Field, also: frozenset[Trait]) -> Statement | None:
    if not field or not field.sure or len(field.value) > _MOST:
        return None
    place = _place(resume, field)
    least = min((_LEAST_WORDS_OF[trait] for trait in also), default=_LEAST_WORDS)
    if place is None or not _says_something(place[1], least):
        return None
    line, text = place
    return Statement(source=GroundSource.RESUME, line=line, text=text, traits=also or traits(text))


def _place(resume: Resume, field: Field) -> tuple[int, str] | None:
    """The line where the field's words begin, and the words as they stand there."""
    lines = [number for number in field.lines if 1 <= number <= len(resume.lines)]
    if sum(len(resume.line(number).text) for number in lines) > 4 * _MOST:
        return None
    value = _SPACE.sub(" ", field.value).strip()
    whole = _SPACE.sub(" ", " ".join(resume.line(number).text for number in lines))
    if lines and value and value in whole:
        return _first_line(resume, lines, value), value
    return None


def _first_line(resume: Resume, lines: list[int], value: str) -> int:
    start = value.split(" ", 1)[0]
    return next((number for number in lines if start in resume.line(number).text), lines[0])


def _says_something(text: str, least: int) -> bool:
    if _CONTACT.search(text) or len(text.split()) < least:
        return False
    if _CUT_OFF.search(text):
        return False
    return 2 * len(_LETTERS.findall(text)) > len(text)
