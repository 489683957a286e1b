"""Headings of a job description: what stands below them."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from prepwise_desktop.resume_import.plain import plain
from prepwise_desktop.resume_import.vocabulary.job_headings import JOB_HEADINGS

#: longer lines head nothing
_MOST_WORDS = 9
_MOST_LETTERS = 70
#: a label on the line of what it heads is shorter
_MOST_LABEL_WORDS = 5
_ENOUGH = 2
_MARKED = re.compile(r"^#{1,6}\s|^\*\*[^*]+\*\*:?$|^__.+__:?$|^==")
_BULLETED = re.compile(r"^\s*(?:[-*\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2713\u2714>]+\s|\d{1,2}[.)]\s)")
_ABOUT_NAME = re.compile(r"^(?:about|uber|join|why)\s+[^\W\d_][\w&' ]*$")
_ABOUT_YOU = re.compile(r"\b(?:you|role|job|position|dich|sie|deine)\b")


class Topic(StrEnum):
    """What a part of a job description is about."""

    NONE = ""
    MUST = "must"
    NICE = "nice"
    TASKS = "tasks"
    OFFER = "offer"


@cache
def _patterns() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    return tuple((Topic(name), _pattern(text)) for name, text in JOB_HEADINGS.items())


def _pattern(text: str) -> re.Pattern[str]:
    starts = sorted((" ".join(entry.split()) for entry in text.split(",")), key=len, reverse=True)
    return re.compile(
        "|".join(
            rf"\b{re.escape(start.rstrip('_'))}{chr(92) + 'b' if start.endswith('_') else ''}"
            for start in starts
            if start
        )
    )


def topic_of(text: str) -> Topic:
    """What the words of a heading tell; NONE where they tell nothing."""
    low = plain(text).strip(" :#*_")
    if _ABOUT_NAME.match(low) and not _ABOUT_YOU.search(low):
        return Topic.OFFER
    return next((topic for topic, pattern in _patterns() if pattern.search(low)), Topic.NONE)


def is_heading(lines: Sequence[str], place: int) -> Topic | None:
    """The topic that the line heads; NONE for a heading that says nothing known, None where it is no heading."""
    line = lines[place].strip()
    text = line.strip(" #*_:")
    if not text or len(text) > _MOST_LETTERS or len(text.split()) > _MOST_WORDS or text[-1] in ".,;!" or "@" in text:
        return None
    marked = bool(_MARKED.match(line))
    if _BULLETED.match(line) and not marked:
        return None
    topic = topic_of(text)
    evidence = _evidence(lines, place, line, marked=marked)
    if topic is not Topic.NONE and evidence >= _ENOUGH:
        return topic
    return Topic.NONE if evidence > _ENOUGH and (marked or line.endswith(":")) else None


def label_before(text: str) -> tuple[Topic | None, str]:
    """The topic of a label before a colon, and the rest of the text; None where there is none."""
    label, colon, rest = text.partition(":")
    if not colon or len(label.split()) > _MOST_LABEL_WORDS or not rest.strip() or rest.startswith("//"):
        return None, text
    topic = topic_of(label)
    return (topic, rest.strip()) if topic is not Topic.NONE else (None, text)


def _evidence(lines: Sequence[str], place: int, line: str, *, marked: bool) -> int:
    above = lines[place - 1].strip() if place else ""
    below = next((each for each in lines[place + 1 :] if each.strip()), "")
    evidence = 2 * line.rstrip("*_ ").endswith((":", "?")) + 2 * marked + 2 * (line.isupper() and len(line) > 3)
    evidence += not above
    evidence += bool(_BULLETED.match(below))
    evidence += len(line.split()) <= 4
    return evidence - (not below)
