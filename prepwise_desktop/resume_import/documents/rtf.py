"""RTF: paragraphs with styles, lists, links and tables, in the order of the file."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.rtf_state import SKIPPED, Destination, ParagraphState, TextState, codepage
from prepwise_desktop.resume_import.documents.rtf_tokens import Token, tokens_of
from prepwise_desktop.resume_import.documents.runs import Place, Run, blocks_of
from prepwise_desktop.resume_import.progress import Report

_LINK = re.compile(r'HYPERLINK\s+(?:\\\w\s+)*"?([^"\s]+)"?', re.IGNORECASE)
_HEADING = re.compile(r"heading\s+(\d)", re.IGNORECASE)
_CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "bullet": "•",
    "emdash": "\u2014",
    "endash": "\u2013",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "emspace": " ",
    "enspace": " ",
}
_SIGNS = {"~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t", "\n": "\n", "\r": "\n"}


def read(data: bytes, report: Report) -> Document:
    """The document's blocks."""
    reading = _Reading()
    for token in tokens_of(data[data.find(b"{\\rtf") :]):
        reading.take(token)
    report(1.0)
    blocks = reading.finished()
    if not any(block.text for block in blocks):
        raise refusal.empty("no text")
    return Document(format="rtf", blocks=tuple(blocks))


class _Reading:
    """The state along the file."""

    def __init__(self) -> None:
        self._text = TextState()
        self._paragraph = ParagraphState()
        self._groups: list[TextState] = []
        self._begins = False
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._bytes = b""
        self._skip = 0
        self._encoding = "cp1252"
        self._charsets: dict[int, str] = {}
        self._levels: dict[int, int] = {}
        self._name = ""
        self._instruction = ""
        self._table, self._row, self._column = -1, -1, 0
        self._in_table = False
        self._characters = 0

    def take(self, token: Token) -> None:
        """Go on by one token."""
        if token.kind == "text":
            self._add_bytes(token.text)
            return
        if token.word != "u":
            self._flush_bytes()
        begins, self._begins = self._begins, token.kind == "{"
        if token.kind == "{":
            self._groups.append(self._text)
        elif token.kind == "}":
            self._close_group()
        elif token.kind == "sign":
            self._sign(token.word, begins=begins)
        else:
            self._word(token.word, token.number, begins=begins)

    def finished(self) -> list[Block]:
        """All blocks."""
        self._flush_bytes()
        self._end_paragraph()
        return self._blocks

    def _close_group(self) -> None:
        if self._groups:
            inner, self._text = self._text, self._groups.pop()
            if inner.destination is Destination.STYLE and self._text.destination is not Destination.STYLE:
                self._name = ""

    def _sign(self, sign: str, *, begins: bool) -> None:
        if sign == "*" and begins:
            # The next word names a destination that a reader may skip; those that are read are known by name.
            self._text = replace(self._text, destination=Destination.SKIPPED)
            self._begins = True
        elif sign in _SIGNS:
            self._add(_SIGNS[sign])

    def _word(self, word: str, number: int | None, *, begins: bool) -> None:
        if begins and self._destination(word):
            return
        if word in _CHARACTERS:
            self._add(_CHARACTERS[word])
        elif word in self._ACTIONS:
            self._ACTIONS[word](self, number)
        else:
            self._text = self._text.changed(word, number)
            self._paragraph = self._paragraph.changed(word, number)
            if word == "plain":
                self._text = replace(self._text, hidden=False)

    def _destination(self, word: str) -> bool:
        """Whether the word at a group's beginning says where its text goes."""
        known = Destination.of(word)
        if known is None and word not in SKIPPED:
            return False
        if word == "fldinst":
            self._instruction = ""
        if word == "fldrslt":
            found = _LINK.search(self._instruction)
            self._instruction = ""
            outside = self._groups[-1] if self._groups else self._text
            link = found[1] if found else outside.url
            self._text = replace(self._text, destination=outside.destination, url=link)
            return True
        self._text = replace(self._text, destination=known or Destination.SKIPPED)
        return True

    def _font(self, number: int | None) -> None:
        self._text = replace(self._text, font=number or 0)

    def _charset(self, number: int | None) -> None:
        if self._text.destination is Destination.FONTS:
            self._charsets[self._text.font] = codepage(number or 0, self._encoding)

    def _ansi_page(self, number: int | None) -> None:
        self._encoding = codepage(-1, f"cp{number}")

    def _style(self, number: int | None) -> None:
        self._text = replace(self._text, style=number or 0)
        self._paragraph = replace(self._paragraph, level=self._levels.get(number or 0, 0))

    def _outline(self, number: int | None) -> None:
        level = (number if number is not None else 9) + 1
        if self._text.destination is Destination.STYLE:
            self._levels[self._text.style] = level if level < 10 else 0
        self._paragraph = replace(self._paragraph, level=level if level < 10 else 0)

    def _unicode(self, number: int | None) -> None:
        code = (number or 0) % 0x10000
        self._flush_bytes()
        self._add(chr(code))
        self._skip = self._text.fallback

    def _reset_paragraph(self, _number: int | None) -> None:
        self._paragraph = ParagraphState()

    def _new_row(self, _number: int | None) -> None:
        if not self._in_table:
            self._table += 1
            self._row = -1
        self._in_table = True
        self._row += 1
        self._column = 0

    def _end_cell(self, _number: int | None) -> None:
        if not self._in_table:
            self._new_row(None)
        self._end_paragraph()
        self._column += 1

    def _end_row(self, _number: int | None) -> None:
        self._new_row(None)

    def _paragraph_ends(self, _number: int | None) -> None:
        self._end_paragraph()

    _ACTIONS: ClassVar[dict[str, Callable[["_Reading", int | None], None]]] = {
        "f": _font,
        "fcharset": _charset,
        "ansicpg": _ansi_page,
        "s": _style,
        "outlinelevel": _outline,
        "u": _unicode,
        "pard": _reset_paragraph,
        "par": _paragraph_ends,
        "sect": _paragraph_ends,
        "page": _paragraph_ends,
        "cell": _end_cell,
        "nestcell": _end_cell,
        "row": _end_row,
    }

    def _add_bytes(self, text: bytes) -> None:
        self._begins = False
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        self._bytes += text[skipped:]

    def _flush_bytes(self) -> None:
        if self._bytes:
            encoding = self._charsets.get(self._text.font, self._encoding)
            text, self._bytes = self._bytes.decode(encoding, "replace"), b""
            self._add(text)

    def _add(self, text: str) -> None:
        destination = self._text.destination
        if destination is Destination.INSTRUCTION:
            self._instruction += text
        elif destination is Destination.STYLE:
            self._name_style(text)
        elif destination is Destination.BULLET:
            self._paragraph = replace(self._paragraph, listed=self._paragraph.listed or bool(text.strip()))
        elif destination in (Destination.TEXT, Destination.MARGIN) and not self._text.hidden:
            self._characters += len(text)
            if self._characters > limits.MAX_CHARACTERS:
                raise refusal.too_large(f"more than {limits.MAX_CHARACTERS} characters")
            self._runs.append(self._text.run(text))

    def _name_style(self, text: str) -> None:
        self._name += text
        if ";" in self._name:
            found = _HEADING.match(self._name.strip())
            if found:
                self._levels.setdefault(self._text.style, int(found[1]))
            self._name = ""

    def _end_paragraph(self) -> None:
        runs, self._runs = self._runs, []
        state = self._paragraph
        self._in_table = self._in_table and (state.in_table or not runs)
        place = Place(
            level=state.level,
            bullet=state.listed and not state.level,
            indent=state.depth,
            cell=(self._table, max(self._row, 0), self._column) if self._in_table else None,
            margin=self._text.destination is Destination.MARGIN,
        )
        self._blocks += (without_bullet(block) for block in blocks_of(runs, **place))
        self._paragraph = replace(state, listed=False)
