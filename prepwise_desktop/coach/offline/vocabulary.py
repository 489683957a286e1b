"""The vocabulary that ships with the word vectors: which words exist, and how common they are."""

from functools import lru_cache
from math import log
from pathlib import Path

from prepwise_desktop.coach.offline.function_words import FUNCTION_WORDS
from prepwise_desktop.paths import resources

#: the first line that holds a whole word; before it stand marks and single characters
_FIRST_WORD = 1996
#: a word outside the vocabulary is at least as rare as its last entry
_RAREST = 30_522


def folder() -> Path:
    """Where the vocabulary and both sets of weights lie."""
    return resources() / "words"


@lru_cache(maxsize=1)
def ranks() -> dict[str, int]:
    """Entry -> its line, from 0; commoner words stand earlier. Empty when the file is not there."""
    path = folder() / "vocab.txt"
    if not path.is_file():
        return {}
    return {entry: line for line, entry in enumerate(path.read_text(encoding="utf-8").splitlines())}


def is_known(word: str) -> bool:
    """Whether a plain word is an entry of its own; True for all when there is no vocabulary."""
    return not ranks() or word in ranks()


def weight(word: str) -> float:
    """How much a plain word says, 0.1 to 2: rarer words say more (the order of the list stands for frequency)."""
    if word in FUNCTION_WORDS:
        return 0.1
    rank = ranks().get(word, _RAREST)
    return 0.6 + 1.4 * log(1 + max(0, rank - _FIRST_WORD) / 500) / log(1 + _RAREST / 500)
