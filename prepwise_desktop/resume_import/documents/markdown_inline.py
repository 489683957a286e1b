"""Emphasis, links and code inside a line of Markdown become runs."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from prepwise_desktop.resume_import.documents.runs import Run

References = dict[str, str]

#: each form ends inside the line and holds at most so many characters, so that no pattern slows down
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<image>!\[(?P<seen>[^\]\[\n]{0,300})\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\))"
    r"|\[(?P<label>(?:[^\[\]\n\\]|\\.){1,400})\]"
    r"(?:\(\s*<?(?P<url>[^()\s<>]{1,2000}(?:\([^()\s]{0,200}\))?[^()\s<>]{0,200})>?(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\s*\)"
    r"|\[(?P<name>[^\]\n]{0,200})\])"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,500}>)"
    r"|(?P<code>`+)(?P<coded>[^`\n]{1,500})(?P=code)"
    r"|(?P<mark>\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=[^\s_])_{1,3}(?![^\W_])|~~)"
)


def runs_of(text: str, references: References, style: Run | None = None) -> list[Run]:
    """The runs of one line."""
    return list(_Line(references, style or Run(text="")).runs(text))


class _Line:
    """The style as it changes along the line."""

    def __init__(self, references: References, style: Run) -> None:
        self._references = references
        self._style = style

    def runs(self, text: str) -> Iterator[Run]:
        """Each stretch of equal style."""
        end = 0
        for found in _TOKEN.finditer(text):
            yield self._plain(text[end : found.start()])
            end = found.end()
            yield from self._token(found)
        yield self._plain(text[end:])

    def _plain(self, text: str) -> Run:
        return replace(self._style, text=html.unescape(text))

    def _token(self, found: re.Match[str]) -> Iterator[Run]:
        if found["escape"]:
            yield replace(self._style, text=found["escape"][1])
        elif found["label"]:
            yield from self._link(found)
        elif found["auto"]:
            address = found["auto"]
            url = address if ":" in address else f"mailto:{address}"
            yield replace(self._style, text=address.removeprefix("mailto:"), url=url)
        elif found["code"]:
            yield replace(self._style, text=found["coded"])
        elif found["mark"]:
            yield from self._mark(found)

    def _link(self, found: re.Match[str]) -> Iterator[Run]:
        label = found["label"]
        url = found["url"] or self._references.get((found["name"] or label).casefold(), "")
        if not (found["url"] or url):
            yield self._plain(found[0])
            return
        yield from runs_of(label, {}, replace(self._style, url=url))

    def _mark(self, found: re.Match[str]) -> Iterator[Run]:
        mark, around = found["mark"], found.string
        before = around[found.start() - 1 : found.start()]
        after = around[found.end() : found.end() + 1]
        if mark[0] == "*" and (not before or before.isspace()) and (not after or after.isspace()):
            yield self._plain(mark)
            return
        bold, italic = self._style.bold, self._style.italic
        if mark != "~~":
            self._style = replace(self._style, bold=bold != (len(mark) >= 2), italic=italic != (len(mark) in {1, 3}))
