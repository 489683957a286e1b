"""Which words of a text count when it is compared with a key point, and how much."""

from collections.abc import Sequence
from functools import lru_cache

from prepwise_desktop.coach.offline.function_words import REPORTING
from prepwise_desktop.coach.offline.units import sentences
from prepwise_desktop.coach.offline.words import Word, words

#: what a word still counts that the question says already: repeating the question is no answer
ASKED = 0.15
#: a long question tells a case first; what it asks stands in its last sentences
_LAST_SENTENCES = 2


def asked_words(question: str) -> tuple[Word, ...]:
    """The words of what is asked, without the case that may be told before."""
    return tuple(word for sentence in sentences(question)[-_LAST_SENTENCES:] for word in sentence.words)


def weights(text_words: Sequence[Word], question: str) -> tuple[float, ...]:
    """A weight for each word: 1 where it tells something, little where the question says it, else 0.

    All words count alike when none tells anything, so that no text is without weight.
    """
    asked = _asked_stems(question)
    found = tuple((ASKED if word.stem in asked else 1.0) if word.tells else 0.0 for word in text_words)
    return found if any(found) else (1.0,) * len(text_words)


@lru_cache(maxsize=64)
def _asked_stems(question: str) -> frozenset[str]:
    """Asked for at each key point of the question."""
    return frozenset(word.stem for word in asked_words(question) if word.is_content)


def wanted_words(point: str) -> tuple[Word, ...]:
    """The words of a key point, without "is said", "are named"; a mark stands in for a point without any."""
    found = words(point)
    telling = tuple(word for word in found if word.plain not in REPORTING)
    return (telling if any(word.is_content for word in telling) else found) or (
        Word(start=0, end=0, plain="-", stem="-"),
    )
