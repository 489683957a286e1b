"""A stronger answer: made of the person's own words and resume, with a blank wherever a fact is missing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Origin(StrEnum):
    """Where a stretch of a stronger answer comes from."""

    #: from the person's answer
    OWN = "own"
    #: from a line of the resume
    RESUME = "resume"
    #: words that join and state no fact
    LINK = "link"
    #: a fact that the person has to fill in, such as "[your number]"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one origin; blanks between two stretches stand inside them."""

    text: str
    origin: Origin
    #: counts from 1 in the resume's lines; only of a stretch from the resume
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Stretches that are read one after the other."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrongerAnswer:
    """What one coach made of one attempt; never changed once stored."""

    #: the coach's name with its version
    maker: str
    paragraphs: tuple[Paragraph, ...]
    #: aware, in UTC, when it was stored; None before
    created_at: datetime | None = None

    @property
    def text(self) -> str:
        """Its words, an empty line between two paragraphs."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def blanks(self) -> tuple[str, ...]:
        """What the person has to fill in, in order."""
        return tuple(
            span.text for paragraph in self.paragraphs for span in paragraph.spans if span.origin is Origin.BLANK
        )
