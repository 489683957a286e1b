"""Whole objects out of JSON that is still coming in."""

import re

_STRUCTURE = re.compile(r'["\\{}\[\]]')


class ObjectScanner:
    """Fed a JSON object piece by piece, gives each object of the list under `key` the moment its last byte is there.

    Whatever stands before the first brace is passed over. What it gives is text: whether it is sound is another's
    question.
    """

    def __init__(self, key: str) -> None:
        self._key = key
        self._text = ""
        self._seen = 0
        #: positions of the brackets that are open
        self._open: list[int] = []
        self._string_from: int | None = None
        self._escaped_at = -1
        self._last_string = ""
        self._in_list = False

    def feed(self, piece: str) -> list[str]:
        """The objects that this piece completes."""
        self._text += piece
        found = []
        for match in _STRUCTURE.finditer(self._text, self._seen):
            made = self._step(match.start(), match.group())
            if made:
                found.append(made)
        self._seen = len(self._text)
        return found

    def _step(self, at: int, mark: str) -> str:
        if self._string_from is not None:
            self._in_string(at, mark)
        elif mark == '"':
            self._string_from = at if self._open else None
        elif mark in "{[":
            self._opened(at, mark)
        elif mark in "}]" and self._open:
            return self._closed(at)
        return ""

    def _in_string(self, at: int, mark: str) -> None:
        assert self._string_from is not None, "asked inside a string only"
        if self._escaped_at == at:
            return
        if mark == "\\":
            self._escaped_at = at + 1
        elif mark == '"':
            if len(self._open) == 1:
                self._last_string = self._text[self._string_from + 1 : at]
            self._string_from = None

    def _opened(self, at: int, mark: str) -> None:
        if not self._open and mark == "[":
            return
        if len(self._open) == 1 and mark == "[":
            self._in_list = self._last_string == self._key
        self._open.append(at)

    def _closed(self, at: int) -> str:
        begun = self._open.pop()
        if len(self._open) == 1:
            self._in_list = False
        return self._text[begun : at + 1] if len(self._open) == 2 and self._in_list else ""
