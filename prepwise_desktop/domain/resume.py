"""A resume as it was understood: every field knows the lines that it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

#: left, top, right, bottom in points (1/72 inch) from the page's top-left corner
Box = tuple[float, float, float, float]

#: below this confidence a field is shown as unsure
SURE = 0.6

#: the end date of what still goes on, in JSON Resume's habit
PRESENT = "Present"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the resume's text in reading order."""

    #: counts from 1 through the whole document
    number: int
    text: str
    #: counts from 1; 1 where the format has no pages
    page: int = 1
    box: Box | None = None
    #: a heading of a section, or a line that stands out as one
    heading: bool = False
    bold: bool = False


class Doubt(StrEnum):
    """Why a field is unsure."""

    GUESSED = "guessed"
    YEAR_ONLY = "year_only"
    TWO_READINGS = "two_readings"
    READ_BY_OCR = "read_by_ocr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A value with its source: `lines` are line numbers, empty when the person typed it."""

    value: str
    lines: tuple[int, ...] = ()
    #: 0 to 1
    confidence: float = 1.0
    doubt: Doubt | None = None

    @property
    def sure(self) -> bool:
        """Whether it is shown without a sign."""
        return self.confidence >= SURE

    def __bool__(self) -> bool:
        return bool(self.value)


#: what was not found
NOTHING = Field(value="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A personal address on the web; `network` is "GitHub", "LinkedIn", ... or "" for an own site."""

    network: str
    url: Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One role at one employer. Dates are YYYY, YYYY-MM or Present."""

    company: Field = NOTHING
    title: Field = NOTHING
    start: Field = NOTHING
    end: Field = NOTHING
    place: Field = NOTHING
    summary: Field = NOTHING
    highlights: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    """One course of study. Dates are YYYY, YYYY-MM or Present."""

    institution: Field = NOTHING
    degree: Field = NOTHING
    area: Field = NOTHING
    start: Field = NOTHING
    end: Field = NOTHING
    highlights: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """One skill; `group` is the heading that it stood under, or ""."""

    name: Field
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A project, certificate, publication, award or voluntary work: a name with what stood around it."""

    name: Field
    detail: Field = NOTHING
    date: Field = NOTHING
    url: Field = NOTHING
    highlights: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A spoken language and how well, in the resume's own words."""

    name: Field
    level: Field = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """What a file says about a person."""

    lines: tuple[Line, ...] = ()
    #: "pdf", "docx", "odt", "rtf", "html", "markdown", "text", "json"
    format: str = "text"
    pages: int = 1
    #: ISO 639-1 code of the text's language as far as it shows
    language: str = "en"
    name: Field = NOTHING
    label: Field = NOTHING
    email: Field = NOTHING
    phone: Field = NOTHING
    place: Field = NOTHING
    links: tuple[Link, ...] = ()
    summary: Field = NOTHING
    work: tuple[Work, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[Skill, ...] = ()
    projects: tuple[Item, ...] = ()
    certificates: tuple[Item, ...] = ()
    publications: tuple[Item, ...] = ()
    awards: tuple[Item, ...] = ()
    volunteering: tuple[Item, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Field, ...] = ()
    #: people who would speak for the person, or that they are named on request
    references: tuple[Field, ...] = ()
    #: the text was recognised in pictures of the pages
    recognised: bool = False
    #: numbers of the lines that nothing above was read from and that are no headings
    not_understood: tuple[int, ...] = ()

    def line(self, number: int) -> Line:
        """The line of that number; IndexError when there is none."""
        if not 1 <= number <= len(self.lines):
            raise IndexError(number)
        return self.lines[number - 1]

    def highlights(self) -> Iterator[Field]:
        """What the person did, job by job, newest first as printed."""
        for entry in self.work:
            yield from entry.highlights
