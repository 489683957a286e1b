"""Markdown: headings, list items, emphasis, links and tables; its signs are no text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Unpack

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.encoding import decode
from prepwise_desktop.resume_import.documents.markdown_inline import References, runs_of
from prepwise_desktop.resume_import.documents.runs import Place, blocks_of
from prepwise_desktop.resume_import.documents.text import bounded
from prepwise_desktop.resume_import.progress import Report

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+|$)(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r" {0,3}([-*_])(?:\s*\1){2,}\s*$")
_ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,3}[.)])\s+(?=\S)(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"^(?: {0,3}> ?)+")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$")
_REFERENCE = re.compile(r" {0,3}\[([^\]\n]{1,200})\]:\s+<?(\S{1,2000}?)>?(?:\s+[\"'(].*)?\s*$")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HARD_BREAK = re.compile(r"\\\s*$|<br\s*/?>", re.IGNORECASE)


def read(data: bytes, report: Report) -> Document:
    """The document's lines and paragraphs' lines."""
    text = _COMMENT.sub("", bounded(decode(data), limits.MAX_CHARACTERS))
    blocks = tuple(_Reading(_without_front_matter(text).split("\n")).blocks())
    if not any(block.text for block in blocks):
        raise refusal.empty("no text")
    report(1.0)
    return Document(format="markdown", blocks=blocks)


def _without_front_matter(text: str) -> str:
    """What stands between two lines of three dashes at the top is for programs."""
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---\n", 4)
    return text[end + 5 :] if 0 <= end < 4_000 else text


class _Reading:
    """The lines as they are gone through."""

    def __init__(self, lines: list[str]) -> None:
        found = [_REFERENCE.match(line) for line in lines]
        self._references: References = {match[1].casefold(): match[2] for match in found if match}
        self._lines = [line for line, match in zip(lines, found, strict=True) if not match]
        self._table, self._row = -1, -1

    def blocks(self) -> Iterator[Block]:
        """All blocks; a blank line and a rule are blank blocks."""
        following = [*self._lines[1:], ""]
        underlined = False
        for line, after in zip(self._lines, following, strict=True):
            if underlined:
                underlined = False
                continue
            underlined = bool(_UNDERLINE.match(after)) and _is_paragraph(line)
            if underlined:
                yield from self._styled(line.strip(), level=1 if "=" in after else 2)
            else:
                yield from self._line(line, after)

    def _line(self, raw: str, after: str) -> Iterator[Block]:
        line = _QUOTE.sub("", raw, count=1)
        if not line.strip() or _RULE.match(line) or _FENCE.match(line):
            yield Block(text="")
        elif heading := _HEADING.match(line):
            yield from self._styled(heading[2], level=len(heading[1]))
        elif _TABLE_RULE.match(line):
            return
        elif self._in_table(line, after):
            yield from self._cells(line)
        elif item := _ITEM.match(line):
            yield from self._styled(line[item.end() :], bullet=True, indent=len(item[1].expandtabs(4)))
        else:
            yield from self._styled(line, indent=len(line) - len(line.lstrip()))
        if not self._in_table(line, after):
            self._row = -1

    def _in_table(self, line: str, after: str) -> bool:
        return bool(_TABLE_RULE.match(line)) or ("|" in line and (self._row >= 0 or bool(_TABLE_RULE.match(after))))

    def _cells(self, line: str) -> Iterator[Block]:
        if self._row < 0:
            self._table += 1
        self._row += 1
        for column, cell in enumerate(line.strip().strip("|").split("|")):
            yield from self._styled(cell.strip(), cell=(self._table, self._row, column))

    def _styled(self, text: str, **place: Unpack[Place]) -> Iterator[Block]:
        for line in _HARD_BREAK.split(text):
            for block in blocks_of(runs_of(line, self._references), **place):
                stripped = without_bullet(block)
                yield replace(stripped, bullet=stripped.bullet and not stripped.level)


def _is_paragraph(line: str) -> bool:
    return bool(line.strip()) and not any(
        form.match(line) for form in (_HEADING, _RULE, _ITEM, _UNDERLINE, _TABLE_RULE)
    )
