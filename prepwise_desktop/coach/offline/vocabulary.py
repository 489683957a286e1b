"""The vocabulary that ships with the word vectors: which words exist."""

from functools import lru_cache
from pathlib import Path

from prepwise_desktop.paths import resources


def folder() -> Path:
    """Where the vocabulary and both sets of weights lie."""
    return resources() / "words"


@lru_cache(maxsize=1)
def ranks() -> dict[str, int]:
    """Entry -> its line, from 0; Empty when the file is not there."""
    path = folder() / "vocab.txt"
    if not path.is_file():
        return {}
    return {entry: line for line, entry in enumerate(path.read_text(encoding="utf-8").splitlines())}


def is_known(word: str) -> bool:
    """Whether a plain word is an entry of its own; True for all when there is no vocabulary."""
    return not ranks() or word in ranks()
