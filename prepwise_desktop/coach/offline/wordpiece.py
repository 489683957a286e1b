"""Cut text into the vocabulary's pieces, the way the sentence model learned it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from prepwise_desktop.coach.offline.vocabulary import ranks
from prepwise_desktop.coach.offline.words import plain

_UNKNOWN = "[UNK]"
#: a longer run of letters is no word
_LONGEST = 100
_CHUNK = re.compile(r"[^\W_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its line in the vocabulary, and the place of its word in the text."""

    line: int
    start: int
    end: int


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text in order; words are found in lower case without accents, longest match first."""
    for match in _CHUNK.finditer(text):
        for line in word_pieces(plain(match.group())):
            yield Piece(line, match.start(), match.end())


@lru_cache(maxsize=16_384)
def word_pieces(word: str) -> tuple[int, ...]:
    """The vocabulary lines that make up one plain word; the unknown mark where none fit."""
    known = ranks()
    found: list[int] = []
    at = 0
    while at < len(word):
        mark = "##" if at else ""
        for end in range(min(len(word), at + _LONGEST), at, -1):
            line = known.get(mark + word[at:end])
            if line is not None:
                found.append(line)
                at = end
                break
        else:
            return (known[_UNKNOWN],)
    return tuple(found)
