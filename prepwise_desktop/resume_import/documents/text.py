"""Plain text in any encoding: one block a line, blank lines kept, since they part the paragraphs."""

import re
from collections.abc import Iterator

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.encoding import decode
from prepwise_desktop.resume_import.normalise import clean, tidy
from prepwise_desktop.resume_import.progress import Report

#: a gap that was made with spaces
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
#: rows of signs that are drawn as rules
_DRAWN_RULE = re.compile(r"\s*([-=_*~#+.·─━═])\1{3,}\s*$")
_TAB_WIDTH = 4


def read(data: bytes, report: Report) -> Document:
    """The document's lines."""
    text = bounded(decode(data), limits.MAX_CHARACTERS)
    blocks = tuple(blocks_of(text))
    if not any(block.text for block in blocks):
        raise refusal.empty("nothing but white space")
    report(1.0)
    return Document(format="text", blocks=blocks)


def bounded(text: str, limit: int) -> str:
    """Clean text of at most so many characters; FileRefused beyond that."""
    if len(text) > limit:
        raise refusal.too_large(f"{len(text)} characters, at most {limit}")
    return clean(text)


def blocks_of(text: str) -> Iterator[Block]:
    """A block for each line of clean text; a line drawn with signs is a blank one."""
    for line in (part for whole in text.split("\n") for part in _cut(whole)):
        if _DRAWN_RULE.match(line):
            yield Block(text="")
            continue
        indent = len(line.expandtabs(_TAB_WIDTH)) - len(line.expandtabs(_TAB_WIDTH).lstrip())
        yield without_bullet(Block(text=tidy_line(line), indent=indent))


def _cut(line: str) -> Iterator[str]:
    """The line in parts that end at a space, where it is longer than any printed one."""
    while len(line) > limits.MAX_LINE:
        space = line.rfind(" ", limits.MAX_LINE // 2, limits.MAX_LINE)
        end = limits.MAX_LINE if space < 0 else space + 1
        yield line[:end]
        line = line[end:]
    yield line


def tidy_line(line: str) -> str:
    """The line without white space at its ends; gaps of three spaces and more become tabs."""
    return tidy(_GAP.sub("\t", line.strip()))
