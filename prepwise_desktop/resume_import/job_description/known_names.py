"""Which skills a text names, and under which other names the same skill goes."""

import re
from collections.abc import Iterator
from functools import cache

from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.vocabulary.skill_names import EVERYDAY_NAMES, SKILL_NAMES

#: words() keeps "c++" and "c#" whole and parts "node.js" into two
_TOKEN = re.compile(r"[^\W_]+(?:[+#]+|'[^\W_]+)?")
_LONGEST = 4


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Each name with all names of its line, itself among them."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in SKILL_NAMES.split(","):
        names = tuple(name for part in entry.split("=") if (name := " ".join(words(part))))
        found.update(dict.fromkeys(names, names))
    return found


@cache
def _everyday() -> dict[str, str]:
    return {name.lower(): name for name in EVERYDAY_NAMES}


def names_of(name: str) -> tuple[str, ...]:
    """The plain names of the same skill, the given one first."""
    own = " ".join(words(name))
    return (own, *(other for other in _names().get(own, ()) if other != own))


def is_name(text: str) -> bool:
    """Whether the whole text is the name of a skill that is known here, as it is printed."""
    return next(iter(skills_in(text)), "") == text.strip()


def skills_in(text: str) -> Iterator[str]:
    """The known skills in the order of the text, as printed there; the longest name wins."""
    tokens = list(_TOKEN.finditer(text))
    plains = [" ".join(words(token.group())) for token in tokens]
    place = 0
    while place < len(tokens):
        length = _length_at(text, tokens, plains, place)
        if length:
            yield text[tokens[place].start() : tokens[place + length - 1].end()]
        place += max(1, length)


def _length_at(text: str, tokens: list[re.Match[str]], plains: list[str], place: int) -> int:
    for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
        name = " ".join(plains[place : place + length])
        if (name in _names() or name in _everyday()) and _is_printed_so(text, tokens[place], name):
            return length
    return 0


def _is_printed_so(text: str, token: re.Match[str], name: str) -> bool:
    if name not in _everyday():
        return True
    printed = text[token.start() : token.start() + len(name)]
    after = text[token.end() : token.end() + 2]
    # "Go-to-market", "R&D" and "C-level" name no language
    return printed == _everyday()[name] and not re.match(r"&\w|-[a-z]", after)
