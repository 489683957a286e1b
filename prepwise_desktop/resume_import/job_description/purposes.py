"""What each sentence of a job description is for: a must, a wish, a task, or nothing that is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from prepwise_desktop.resume_import.job_description.headings import Topic
from prepwise_desktop.resume_import.job_description.paragraphs import Paragraph
from prepwise_desktop.resume_import.patterns import pattern_of
from prepwise_desktop.resume_import.plain import plain
from prepwise_desktop.resume_import.vocabulary import job_cues

#: longer sentences are no statement that a question could take up
_MOST_LETTERS = 320
#: fewer words say nothing outside of a list of requirements
_LEAST_WORDS = 4
_LEAST_TASK_WORDS = 2
_CONTACT = re.compile(r"@|https?:|www\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence that asks for something: MUST, NICE or TASKS."""

    topic: Topic
    text: str
    lines: tuple[int, ...]


@cache
def _task_verbs() -> frozenset[str]:
    return frozenset(job_cues.TASK_VERBS.split())


def statements_of(paragraph: Paragraph) -> Iterator[Statement]:
    """What the paragraph asks for, sentence by sentence."""
    if paragraph.topic is Topic.OFFER:
        return
    for lines, text in paragraph.sentences():
        topic = _topic(text, paragraph)
        if topic is not Topic.NONE:
            yield Statement(topic=topic, text=text, lines=lines)


def _topic(text: str, paragraph: Paragraph) -> Topic:
    low = plain(text)
    count = len(text.split())
    if len(text) > _MOST_LETTERS or _CONTACT.search(text) or pattern_of(job_cues.OFFERED).search(low):
        return Topic.NONE
    if re.search(job_cues.NOT_ASKED, low):
        return Topic.NONE
    qualified = bool(pattern_of(job_cues.QUALIFICATION).search(low))
    under = paragraph.topic
    if pattern_of(job_cues.NICE).search(low) and (qualified or under is not Topic.TASKS):
        return Topic.NICE if under is not Topic.NONE or qualified or paragraph.is_item else Topic.NONE
    if under in (Topic.MUST, Topic.NICE):
        return under
    if under is Topic.TASKS:
        return Topic.TASKS if count >= _LEAST_TASK_WORDS else Topic.NONE
    if count < _LEAST_WORDS or _is_about_the_firm(low):
        return Topic.NONE
    return _untitled(low, paragraph, qualified=qualified)


def _untitled(low: str, paragraph: Paragraph, *, qualified: bool) -> Topic:
    """The purpose of a sentence that no heading explains."""
    does = bool(pattern_of(job_cues.TASK).search(low)) or (paragraph.is_item and _begins_with_verb(low))
    if does and not re.search(r"\d", low):
        return Topic.TASKS
    if qualified:
        return Topic.MUST
    return Topic.TASKS if does or paragraph.is_item else Topic.NONE


def _begins_with_verb(low: str) -> bool:
    return low.split(maxsplit=1)[0] in _task_verbs()


def _is_about_the_firm(low: str) -> bool:
    return bool(re.search(job_cues.ABOUT_US, low)) and not re.search(job_cues.TO_YOU, low)
