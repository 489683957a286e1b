"""Where two answers differ, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from re import compile as pattern

_WORD = pattern(r"\S+")

#: longer answers are not marked word by word: comparing them takes seconds
WORDS_COMPARED = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What stands in one answer only: (start, end) in characters, in order; neighbouring words are one span."""

    first: tuple[tuple[int, int], ...]
    second: tuple[tuple[int, int], ...]


def marks_between(first: str, second: str) -> Marks:
    """Words are the same whatever their capitals; nothing is marked in very long answers."""
    one = [(each.start(), each.end()) for each in _WORD.finditer(first)]
    other = [(each.start(), each.end()) for each in _WORD.finditer(second)]
    if max(len(one), len(other)) > WORDS_COMPARED:
        return Marks(first=(), second=())
    matcher = SequenceMatcher(
        None,
        [first[start:end].lower() for start, end in one],
        [second[start:end].lower() for start, end in other],
        autojunk=False,
    )
    left, right = [], []
    for what, start, end, begin, stop in matcher.get_opcodes():
        if what != "equal":
            left += [(one[start][0], one[end - 1][1])] if end > start else []
            right += [(other[begin][0], other[stop - 1][1])] if stop > begin else []
    return Marks(first=tuple(left), second=tuple(right))
