"""A light English stemmer: forms of one word meet, and different words stay apart."""

from functools import lru_cache

from prepwise_desktop.coach.offline.irregular import PAST

_VOWELS = frozenset("aeiouy")
#: ending -> what takes its place, longest first; at least three letters must stay
_ENDINGS = (
    ("ization", "iz"),
    ("isation", "iz"),
    ("ations", ""),
    ("ation", ""),
    ("ising", "iz"),
    ("ised", "iz"),
    ("ises", "iz"),
    ("iness", "y"),
    ("ating", ""),
    ("ated", ""),
    ("ates", ""),
    ("ments", ""),
    ("ment", ""),
    ("ness", ""),
    ("ions", ""),
    ("ors", ""),
    ("ors", ""),
    ("ate", ""),
    ("ise", "iz"),
    ("ion", ""),
    ("ally", ""),
    ("ily", "y"),
    ("ly", ""),
    ("ing", ""),
    ("ied", "y"),
    ("ies", "y"),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
)
#: words that end like a plural or a past form and are none
_KEPT = ("ss", "us", "is", "eed")


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """The stem of a lower-case word; it is compared, never shown."""
    word = PAST.get(word, word)
    if len(word) <= 3 or not word.isalpha():
        return word
    return _polish(_without_ending(word))


def _without_ending(word: str) -> str:
    if word.endswith(_KEPT):
        return word
    for ending, instead in _ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3 and any(letter in _VOWELS for letter in rest):
            return rest + instead
    return word


def _polish(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word
