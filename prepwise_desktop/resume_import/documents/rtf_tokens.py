"""RTF taken apart into words of control, groups and text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents import refusal

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})? ?"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
#: how many tokens a file may have: a resume has ten thousand
_MAX_TOKENS = 2_000_000


class Token(NamedTuple):
    """One of: a control word with its number, a control sign, "{", "}", or bytes of text."""

    kind: str
    word: str = ""
    number: int | None = None
    text: bytes = b""


def tokens_of(data: bytes) -> Iterator[Token]:
    """The tokens; FileRefused when groups are nested too deeply or there are too many tokens."""
    position = depth = count = 0
    while found := _TOKEN.search(data, position):
        position = found.end()
        count += 1
        if count > _MAX_TOKENS:
            raise refusal.too_large(f"more than {_MAX_TOKENS} control words")
        token = _token(found)
        if token.kind == "{":
            depth += 1
            if depth > limits.MAX_DEPTH:
                raise refusal.too_large(f"more than {limits.MAX_DEPTH} groups inside each other")
        elif token.kind == "}":
            depth -= 1
        elif token.word == "bin":
            position += max(token.number or 0, 0)
        yield token


def _token(found: re.Match[bytes]) -> Token:
    if found["word"]:
        number = found["number"]
        return Token("word", found["word"].decode("ascii"), int(number) if number else None)
    if found["byte"]:
        return Token("text", text=bytes((int(found["byte"], 16),)))
    if found["sign"]:
        return Token("sign", found["sign"].decode("latin-1"))
    if found["brace"]:
        return Token(found["brace"].decode("ascii"))
    return Token("text", text=found["text"])
