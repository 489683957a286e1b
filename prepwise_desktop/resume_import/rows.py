"""Rows: printed lines with their parts, as the layout yields them and everything after it reads them."""

from dataclasses import dataclass, field
from functools import cached_property

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.plain import words


@dataclass(frozen=True, kw_only=True)
class Part:
    """A stretch of a row that a wide gap, a tab or a table's border parts from the next."""

    text: str
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    bolds: tuple[tuple[int, int], ...] = ()
    italics: tuple[tuple[int, int], ...] = ()
    links: tuple[LinkSpan, ...] = ()
    box: Box | None = None


@dataclass(kw_only=True)
class Row:
    """One printed line; `number` is its place in reading order, from 1."""

    parts: list[Part]
    page: int = 1
    box: Box | None = None
    bullet: bool = False
    level: int = 0
    indent: float = 0.0
    #: a blank line, or a gap wider than between lines, lies above
    apart: bool = False
    #: a ruled line lies close below or above
    ruled: bool = False
    #: the first row of a column
    opens_column: bool = False
    #: stands in a margin column beside what it heads
    in_margin: bool = False
    #: the right edge of the column that it stands in; 0 where unknown
    right_edge: float = 0.0
    #: a whole paragraph, which no other row goes on with
    whole: bool = False
    #: the slot that a printed label names for what stands here, "" for none
    slot: str = ""
    number: int = 0
    #: numbers of the rows that this one was joined from, itself included
    numbers: tuple[int, ...] = field(default=())

    @cached_property
    def text(self) -> str:
        """All parts, with a tab between them."""
        return "\t".join(part.text for part in self.parts)

    @cached_property
    def words(self) -> list[str]:
        """The plain words of the row."""
        return words(self.text) if len(self.text) < 2000 else []

    @cached_property
    def size(self) -> float:
        """The size of most of its letters; 0 where the format has none."""
        return max(self.parts, key=lambda part: len(part.text)).size if self.parts else 0.0

    @cached_property
    def bold(self) -> bool:
        """All of it is bold."""
        return bool(self.parts) and all(part.bold for part in self.parts)

    @cached_property
    def italic(self) -> bool:
        """All of it is italic."""
        return bool(self.parts) and all(part.italic for part in self.parts)

    @cached_property
    def capitals(self) -> bool:
        """All its letters are capitals, and there are at least three."""
        letters = [character for character in self.text[:200] if character.isalpha()]
        return len(letters) > 2 and all(character.isupper() for character in letters)

    @property
    def left(self) -> float:
        """Where it begins, in points, or in characters where the format has no geometry."""
        return self.box[0] if self.box else self.indent

    @cached_property
    def style(self) -> tuple[float, bool, bool, bool, int]:
        """What makes rows look alike."""
        return round(self.size * 2) / 2, self.bold, self.italic, self.capitals, self.level

    @property
    def first_style(self) -> tuple[float, bool, bool]:
        """The look of its first part alone, which begins an entry."""
        part = self.parts[0]
        leading_bold = part.bold or any(start == 0 for start, _ in part.bolds)
        return round(part.size * 2) / 2, leading_bold, part.italic and not leading_bold


def part_of(block: Block) -> Part:
    """The part that a block makes."""
    return Part(
        text=block.text,
        size=block.size,
        bold=block.bold,
        italic=block.italic,
        bolds=block.bolds,
        italics=block.italics,
        links=block.links,
        box=block.box,
    )


def parts_at_tabs(part: Part) -> list[Part]:
    """The parts of a text with tabs; bold, italic and links stay on their characters."""
    if "\t" not in part.text:
        return [part]
    found, at = [], 0
    for text in part.text.split("\t"):
        stripped = text.strip()
        start = at + len(text) - len(text.lstrip())
        if stripped:
            found.append(slice_of(part, start, start + len(stripped)))
        at += len(text) + 1
    return found


def slice_of(part: Part, start: int, end: int) -> Part:
    """Characters start to end of a part as a part of its own."""
    bolds, italics = _shifted(part.bolds, start, end), _shifted(part.italics, start, end)
    length = end - start
    return Part(
        text=part.text[start:end],
        size=part.size,
        bold=_mostly(bolds, length) if part.bolds else part.bold,
        italic=_mostly(italics, length) if part.italics else part.italic,
        bolds=bolds,
        italics=italics,
        links=tuple(
            LinkSpan(start=max(link.start - start, 0), end=min(link.end, end) - start, url=link.url)
            for link in part.links
            if link.start < end and link.end > start
        ),
        box=part.box,
    )


def _shifted(ranges: tuple[tuple[int, int], ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(
        (max(first - start, 0), min(last, end) - start) for first, last in ranges if first < end and last > start
    )


def _mostly(ranges: tuple[tuple[int, int], ...], length: int) -> bool:
    return 2 * sum(last - first for first, last in ranges) > length
