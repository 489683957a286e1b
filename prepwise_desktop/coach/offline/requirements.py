"""The lines of a job description that say what the person will do and must bring."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from prepwise_desktop.coach.offline.statements import Statement
from prepwise_desktop.coach.offline.traits import Trait, traits
from prepwise_desktop.domain.question import GroundSource

#: an advert is a page or two; what comes after this many characters is not read
_READ = 40_000
_MOST_SENTENCE = 220
_LEAST_WORDS = 4

_SENTENCE = re.compile(r"[^.!?\s][^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?")
_BULLET = re.compile(r"^\s*(?:[-*\u2022\u00b7\u2013\u2014\u25aa\u25cf\u25e6\u2023]+|\d{1,2}[.)])\s*")
_HEADING = re.compile(
    r":\s*$|^(?:what|who|why|how|you|your|our|we|about|the role|the job|requirements?|responsibilit\w+|qualifications?|"
    r"duties|skills|tasks?|profile|benefits?|nice to have|perks)\b(?:\W+\w+){0,5}$",
    re.IGNORECASE,
)
_OFFERING = re.compile(
    r"\boffer|\bbenefits?\b|\bperks\b|\bwhy (?:us|join|work)|\babout (?:us|the company)|\bwho we are|"
    r"what you(?:'ll| will)? get|in return",
    re.IGNORECASE,
)

_WANTED = re.compile(
    r"\b(?:you(?:['\u2019]ll)?\b|your\b|experience|knowledge|ability|able to|skilled|skills?\b|familiar|proficien|"
    r"degree|certifi|licen[cs]e|responsib|required?|must\b|should\b|expect|strong|proven|understand|fluent|comfortable|"
    r"(?:lead|manage|own|design|develop|build|plan|prepare|deliver|support|maintain|coordinate|work|analy[sz]e|write|"
    r"create|ensure|teach|assess|monitor|negotiate|improve|run|drive|coach|train|advise|handle)\b)",
    re.IGNORECASE,
)
#: what a firm says of itself, its pay and the law
_OFFERED = re.compile(
    r"\b(?:we offer|benefits?|salary|pension|holiday|vacation|perks|equal opportunit|regardless of|gender|disabilit|"
    r"religion|apply (?:now|by|via|today|here)|send (?:us )?your|cover letter|cv\b|founded in|headquarter|our mission|"
    r"about us|insurance|401|bonus|parental|remote-friendly|free (?:lunch|coffee)|privacy)",
    re.IGNORECASE,
)
_ABOUT_US = re.compile(r"^\W*(?:we|our|us|founded|the company)\b", re.IGNORECASE)
_YOU = re.compile(r"\byou|looking for|seeking", re.IGNORECASE)
_QUALIFICATION = re.compile(
    r"\d\+? years|\byears of\b|\b(?:degree|diploma|bachelor|master|phd|certifi|licen[cs]|"
    r"experience (?:in|with|of|as)\b|knowledge\b|proficien|familiar|fluent|required\b|a plus\b|preferred\b)",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|https?:|www\.")


def job_statements(job_description: str) -> tuple[Statement, ...]:
    """What the advert asks for, in its own words and order; lines count from 1 as in `splitlines()`.

    A sentence that runs over several lines is one statement, with the line where it begins.
    """
    found: dict[str, Statement] = {}
    offering = False
    for paragraph in _paragraphs(job_description[:_READ].splitlines()):
        if paragraph.is_heading:
            offering = bool(_OFFERING.search(paragraph.text))
        if paragraph.is_heading or offering:
            continue
        for number, text in paragraph.sentences():
            if _asks(text, is_item=paragraph.is_item):
                found.setdefault(text, _statement(number, text))
    return tuple(found.values())


class _Paragraph:
    """Lines that belong together, joined by blanks; knows on which line each word stands."""

    def __init__(self, number: int, text: str) -> None:
        self._starts = [0]
        self._numbers = [number]
        #: one of a list, which mostly says what is wanted
        self.is_item = bool(_BULLET.match(text))
        self.text = _BULLET.sub("", text)

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return not self.is_item and bool(_HEADING.search(self.text))

    def add(self, number: int, text: str) -> None:
        """Join the next line."""
        self._starts.append(len(self.text) + 1)
        self._numbers.append(number)
        self.text += f" {text}"

    def sentences(self) -> Iterator[tuple[int, str]]:
        """Each sentence of fair length, with the line on which it begins."""
        for match in _SENTENCE.finditer(self.text):
            text = match.group().strip()
            if len(text) <= _MOST_SENTENCE and len(text.split()) >= _LEAST_WORDS:
                yield self._numbers[bisect_right(self._starts, match.start()) - 1], text


def _paragraphs(lines: list[str]) -> Iterator[_Paragraph]:
    paragraph: _Paragraph | None = None
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if paragraph is not None and _goes_on(paragraph.text, text):
            paragraph.add(number, text)
            continue
        if paragraph is not None:
            yield paragraph
        paragraph = _Paragraph(number, text) if text else None
    if paragraph is not None:
        yield paragraph


def _goes_on(before: str, text: str) -> bool:
    """Whether a line only continues the one before it: no end there, and a small letter here."""
    return bool(before) and before[-1] not in ".!?:;" and text[:1].islower()


def _statement(number: int, text: str) -> Statement:
    found = frozenset({Trait.QUALIFICATION}) if _QUALIFICATION.search(text) else traits(text)
    return Statement(source=GroundSource.JOB, line=number, text=text, traits=found)


def _asks(text: str, *, is_item: bool) -> bool:
    if _OFFERED.search(text) or _CONTACT.search(text) or (_ABOUT_US.search(text) and not _YOU.search(text)):
        return False
    return is_item or bool(_WANTED.search(text))
