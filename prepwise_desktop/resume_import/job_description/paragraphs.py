"""A job description's lines as paragraphs, each under what its heading says it is about."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prepwise_desktop.resume_import.job_description.headings import Topic, is_heading, label_before

_END = re.compile(r"[.!?](?=\s)\s+|;\s+")
#: a stop behind these ends no sentence
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:\w|[Ss]t|[Dd]r|[Kk]at|[Nn]r|[Cc]a|[Ii]nkl|[Bb]zw|[Gg]gf|[Mm]in|[Mm]ax|e\.g|i\.e|etc|incl|"
    r"approx|np|m\.in|z\.B|[Ee]v|vs|sp|[Ss]p)\.$"
)
_BULLET = re.compile(r"^\s*(?:[-*\u2022\u00b7\u2013\u2014\u25aa\u25cf\u25e6\u2023\u2713\u2714\u27a2>]+|\d{1,2}[.)])\s*")
_MARKUP = re.compile(r"^#{1,6}\s+|\*\*|__")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, joined by blanks; knows on which line each word stands."""

    text: str
    topic: Topic
    #: one of a list, which mostly says what is wanted
    is_item: bool
    starts: list[int]
    numbers: list[int]

    def add(self, number: int, text: str) -> None:
        """Join the next line."""
        self.starts.append(len(self.text) + 1)
        self.numbers.append(number)
        self.text += f" {text}"

    def sentences(self) -> Iterator[tuple[tuple[int, ...], str]]:
        """Each sentence, or part of one before a semicolon, with the lines that it stands on."""
        start = 0
        for match in _END.finditer(self.text):
            if match.group().startswith(".") and _ABBREVIATED.search(self.text, start, match.start() + 1):
                continue
            yield self._part(start, match.start() + (not match.group().startswith(";")))
            start = match.end()
        if self.text[start:].strip():
            yield self._part(start, len(self.text))

    def _part(self, start: int, end: int) -> tuple[tuple[int, ...], str]:
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(start, end - 1)) - 1
        return tuple(self.numbers[first : last + 1]), self.text[start:end].strip()


def paragraphs_of(lines: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs under their topics, without the headings themselves."""
    topic = Topic.NONE
    paragraph: Paragraph | None = None
    for place, line in enumerate(lines):
        text = _MARKUP.sub("", line).strip()
        if paragraph is not None and _goes_on(paragraph.text, text):
            paragraph.add(place + 1, text)
            continue
        if paragraph is not None:
            yield paragraph
            paragraph = None
        if not text:
            continue
        headed = is_heading(lines, place)
        if headed is not None:
            topic = headed
            continue
        paragraph, topic = _begun(text, place + 1, topic)
    if paragraph is not None:
        yield paragraph


def is_item(line: str) -> bool:
    """Whether the line begins with a bullet or a number."""
    return bool(_BULLET.match(line)) and not line.lstrip().startswith("**")


def _begun(text: str, number: int, topic: Topic) -> tuple[Paragraph, Topic]:
    """A paragraph; what stands before a colon on its line may head it and those below."""
    item = is_item(text)
    text = _BULLET.sub("", text) if item else text
    label, rest = label_before(text)
    own = topic
    if label is not None:
        own, text = label, rest
        topic = topic if item else label
    return Paragraph(text=text, topic=own, is_item=item, starts=[0], numbers=[number]), topic


def _goes_on(before: str, text: str) -> bool:
    """Whether a line only continues the one before it: no end there, and a small letter here."""
    return bool(before) and before[-1] not in ".!?:;" and text[:1].islower()
