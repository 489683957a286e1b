"""The language that a resume is written in, told by its script and its small words."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.vocabulary.function_words import FUNCTION_WORDS, SCRIPTS

#: letters of a script from here on, as a part of all, tell the language; Japanese mixes its own with Chinese ones
_ENOUGH = {"ja": 0.05}
_USUALLY_ENOUGH = 0.2
_MOST_LINES = 400


@cache
def _told() -> dict[str, frozenset[str]]:
    return {language: frozenset(text.split()) for language, text in FUNCTION_WORDS.items()}


def language_of(texts: Iterable[str]) -> str:
    """An ISO 639-1 code; "en" where nothing tells."""
    lines = [text[:300] for text in texts][:_MOST_LINES]
    letters = [letter for line in lines for letter in line if letter.isalpha()]
    for language, (first, last) in SCRIPTS.items():
        if letters and sum(first <= letter <= last for letter in letters) > _ENOUGH.get(
            language, _USUALLY_ENOUGH
        ) * len(letters):
            return language
    counts = Counter(word for line in lines for word in words(line))
    found = {language: sum(counts[word] for word in told) for language, told in _told().items()}
    best = max(found, key=lambda language: found[language])
    return best if found[best] > found["en"] else "en"
