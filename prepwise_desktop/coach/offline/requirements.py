"""The lines of a job description that say what the person will do and must bring."""

import re
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
_HEADING = re.compile(r":\s*$")

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
_QUALIFICATION = re.compile(
    r"\d\+? years|\byears of\b|\b(?:degree|diploma|bachelor|master|phd|certifi|licen[cs]|"
    r"experience (?:in|with|of|as)\b|knowledge\b|proficien|familiar|fluent|required\b|a plus\b|preferred\b)",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|https?:|www\.")


def job_statements(job_description: str) -> tuple[Statement, ...]:
    """What the advert asks for, in its own words and order; lines count from 1 as in `splitlines()`."""
    found: dict[str, Statement] = {}
    for number, line in enumerate(job_description[:_READ].splitlines(), start=1):
        for text in _sentences(line):
            if _asks(text):
                found.setdefault(text, _statement(number, text))
    return tuple(found.values())


def _statement(number: int, text: str) -> Statement:
    found = frozenset({Trait.QUALIFICATION}) if _QUALIFICATION.search(text) else traits(text)
    return Statement(source=GroundSource.JOB, line=number, text=text, traits=found)


def _sentences(line: str) -> Iterator[str]:
    line = _BULLET.sub("", line).strip()
    if _HEADING.search(line):
        return
    for match in _SENTENCE.finditer(line):
        text = match.group().strip()
        if len(text) <= _MOST_SENTENCE and len(text.split()) >= _LEAST_WORDS:
            yield text


def _asks(text: str) -> bool:
    return bool(_WANTED.search(text)) and not _OFFERED.search(text) and not _CONTACT.search(text)
