"""What the words of a heading say about the kind of its section."""

import re
from functools import cache

from prepwise_desktop.resume_import.plain import listed, words
from prepwise_desktop.resume_import.vocabulary.headings import FILLERS, PHRASES, STEMS, SUBLABELS

#: longer texts head nothing
_LONGEST = 60


@cache
def _phrases() -> dict[str, str]:
    return {phrase: kind for kind, text in PHRASES.items() for phrase in listed(text)}


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    return tuple((stem, kind) for kind, text in STEMS.items() for stem in words(text))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(words(FILLERS))


@cache
def _sublabels() -> frozenset[str]:
    return listed(SUBLABELS)


def kind_of_phrase(text: str) -> str:
    """The kind of section that the whole text is a usual heading of, or ""."""
    if len(text) > _LONGEST:
        return ""
    return _phrases().get(_key(text), "")


def kinds_in(text: str) -> tuple[list[str], float]:
    """Kinds that the words speak for, in order, and the share of the words that say so or nothing else."""
    if len(text) > _LONGEST:
        return [], 0.0
    found: list[str] = []
    told = 0
    tokens = words(text)
    for token in tokens:
        kind = next((kind for stem, kind in _stems() if token.startswith(stem)), "")
        if kind:
            found.append(kind)
            told += 1
        elif token in _fillers():
            told += 1
    return list(dict.fromkeys(found)), told / len(tokens) if tokens else 0.0


def is_sublabel(text: str) -> bool:
    """Whether it only heads the bullets of an entry ("Responsibilities:")."""
    return len(text) <= _LONGEST and _key(text) in _sublabels()


def _key(text: str) -> str:
    key = " ".join(words(re.sub(r"^[\W\d]+", "", text)))
    letters = key.split(" ")
    spaced = len(letters) > 3 and all(len(letter) == 1 for letter in letters)
    return "".join(letters) if spaced else key
