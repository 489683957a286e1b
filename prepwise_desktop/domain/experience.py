"""What a resume tells about experience: years, seniority, likely role, its family, claims worth asking about."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prepwise_desktop.domain.professions import FAMILY_WORDS, JUNIOR_WORDS, LEAD_WORDS, SENIOR_WORDS
from prepwise_desktop.domain.resume import NOTHING, PRESENT, Field, Resume, Work
from prepwise_desktop.domain.target import ExperienceLevel

#: the family of a role that no word tells
GENERAL = "general"
FAMILIES = (*FAMILY_WORDS, GENERAL)

#: from so many years on a person counts as mid or senior where no title says otherwise
MID_YEARS, SENIOR_YEARS = 2.5, 7.0

_NUMBER = re.compile(
    r"(?:[$€£¥]\s?)?\d[\d.,\u00a0\u202f]*\s?(?:%|percent|prozent|[kKmM]\b|million|billion|Mio|€|\$|£|ms\b|TB\b|GB\b)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LED = re.compile(
    r"\b(led|lead|leading|managed|manage|mentor(?:ed)?|supervis\w+|head(?:ed)?|direct(?:ed)?|coordinat\w+|founded|"
    r"leit\w*|gefuhrt|fuhrung|verantwort\w*|encadr\w+|pilot\w+|dirig\w+|lider\w+|coordin\w+|responsab\w+|geleid|"
    r"aangestuurd|kierowa\w+|zarzadza\w+)\b"
)
_PLAIN_WORD = re.compile(r"[\w+#.]+")


class ClaimKind(StrEnum):
    """What makes a line worth asking about."""

    NUMBER = "number"
    LEAD = "lead"
    TECHNOLOGY = "technology"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement of the resume that an interviewer would follow up."""

    kind: ClaimKind
    #: the whole statement, in the resume's words
    text: str
    #: what in it makes the claim: the figure, the verb or the skill, as printed
    word: str
    #: line numbers in the resume
    lines: tuple[int, ...] = ()
    #: where it was done, "" where the resume does not say
    company: str = ""
    title: str = ""


def years_of_experience(resume: Resume, today: date) -> float:
    """Years in work, each month counted once however many jobs overlap; 0.0 when no start is known."""
    months: set[int] = set()
    for work in resume.work:
        months.update(_months(work, today))
    return round(len(months) / 12, 1)


def years_with(resume: Resume, skill: str, today: date) -> float:
    """Years in the jobs whose text names the skill; 0.0 where none does."""
    plain = " ".join(_PLAIN_WORD.findall(_plain(skill)))
    months: set[int] = set()
    for work in resume.work:
        told = (work.title, work.summary, *work.highlights)
        if plain and any(f" {plain} " in _padded(field.value) for field in told):
            months.update(_months(work, today))
    return round(len(months) / 12, 1)


def seniority(resume: Resume, today: date) -> ExperienceLevel:
    """The experience level that the newest title states, or else the years."""
    title = _plain(likely_role(resume).value)
    years = years_of_experience(resume, today)
    if _says(title, JUNIOR_WORDS) and years < SENIOR_YEARS:
        return ExperienceLevel.JUNIOR
    if _says(title, SENIOR_WORDS) or (_says(title, LEAD_WORDS) and years >= MID_YEARS) or years >= SENIOR_YEARS:
        return ExperienceLevel.SENIOR
    return ExperienceLevel.MID if years >= MID_YEARS else ExperienceLevel.JUNIOR


def stated_level(title: str) -> ExperienceLevel | None:
    """The experience level that a title alone states; None where it says nothing of it."""
    plain = _plain(title)
    if _says(plain, JUNIOR_WORDS):
        return ExperienceLevel.JUNIOR
    return ExperienceLevel.SENIOR if _says(plain, SENIOR_WORDS) or _says(plain, LEAD_WORDS) else None


def likely_role(resume: Resume) -> Field:
    """The title of the newest work, or else the label under the name; NOTHING when there is neither."""
    titled = [work for work in resume.work if work.title]
    if not titled:
        return resume.label or NOTHING
    return max(titled, key=_recency).title


def family(resume: Resume, role: str) -> str:
    """The profession family of a role, one of FAMILIES; where the role says nothing the resume's titles decide."""
    for title in (role, resume.label.value, *(work.title.value for work in resume.work)):
        found = _family_of(title)
        if found != GENERAL:
            return found
    return GENERAL


def claims(resume: Resume) -> tuple[Claim, ...]:
    """Statements worth asking about, in the resume's order, one claim each: figures before leading before skills."""
    technologies = _technologies(resume)
    return tuple(claim for statement in _statements(resume) if (claim := _claim(statement, technologies)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    field: Field
    company: str = ""
    title: str = ""


def _statements(resume: Resume) -> Iterator[_Statement]:
    for work in resume.work:
        for field in _said(work.summary, work.highlights):
            yield _Statement(field=field, company=work.company.value, title=work.title.value)
    for item in (*resume.projects, *resume.volunteering):
        for field in _said(item.detail, item.highlights):
            yield _Statement(field=field, title=item.name.value)


def _said(summary: Field, highlights: Iterable[Field]) -> Iterator[Field]:
    return (field for field in (summary, *highlights) if field)


def _claim(statement: _Statement, technologies: dict[str, str]) -> Claim | None:
    text = statement.field.value
    for kind, word in ((ClaimKind.NUMBER, _figure(text)), (ClaimKind.LEAD, _leading(text))):
        if word:
            return _made(statement, kind, word)
    padded = _padded(text)
    for plain, printed in technologies.items():
        if f" {plain} " in padded:
            return _made(statement, ClaimKind.TECHNOLOGY, printed)
    return None


def _padded(text: str) -> str:
    """The plain words between spaces, so that a whole word can be looked for."""
    return f" {' '.join(word.rstrip('.') for word in _PLAIN_WORD.findall(_plain(text)))} "


def _made(statement: _Statement, kind: ClaimKind, word: str) -> Claim:
    field = statement.field
    return Claim(
        kind=kind, text=field.value, word=word, lines=field.lines, company=statement.company, title=statement.title
    )


def _figure(text: str) -> str:
    """The first figure that is no year and no part of a name ("CSE 154" passes, "S/4HANA" and "p99" do not)."""
    for match in _NUMBER.finditer(text):
        figure = match.group().strip(" .,\u00a0\u202f")
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        glued = before.isalpha() or before in ("/", "-") or after.isalpha()
        if not glued and not _YEAR.fullmatch(figure):
            return figure
    return ""


def _leading(text: str) -> str:
    match = _LED.search(_plain(text))
    return match.group() if match else ""


def _technologies(resume: Resume) -> dict[str, str]:
    names = {" ".join(_PLAIN_WORD.findall(_plain(skill.name.value))): skill.name.value for skill in resume.skills}
    return {plain: printed for plain, printed in names.items() if plain}


def _family_of(title: str) -> str:
    text = f"{_plain(title)} "
    hits = {name: sum(_starts_a_word(text, word) for word in words) for name, words in FAMILY_WORDS.items()}
    best = max(hits, key=lambda name: hits[name])
    return best if hits[best] else GENERAL


def _starts_a_word(text: str, word: str) -> bool:
    # a pattern for each of some hundred words would cost 20 ms
    start = text.find(word)
    while start > 0 and text[start - 1].isalnum():
        start = text.find(word, start + 1)
    return start >= 0


def _says(title: str, words: Iterable[str]) -> bool:
    return any(_starts_a_word(f"{title} ", word) for word in words)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ß", "ss"))
    return "".join(character for character in folded if not unicodedata.combining(character))


def _recency(work: Work) -> tuple[bool, str, str]:
    return work.end.value in ("", PRESENT) and bool(work.start), work.end.value, work.start.value


def _months(work: Work, today: date) -> Iterable[int]:
    first = _month(work.start.value, today, end=False)
    if first is None:
        return ()
    last = _month(work.end.value or PRESENT, today, end=True)
    return range(first, min(last if last is not None else first, _month_number(today)) + 1)


def _month(value: str, today: date, *, end: bool) -> int | None:
    """The number of the month since the year 0; a bare year is taken as its middle, which is right on average."""
    if value == PRESENT:
        return _month_number(today)
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?", value)
    if not match:
        return None
    month = int(match[2]) if match[2] else (6 if end else 7)
    return int(match[1]) * 12 + month - 1


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1
