"""The words of a text, each with its place."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from prepwise_desktop.coach.offline.function_words import FUNCTION_WORDS, TELLING
from prepwise_desktop.coach.offline.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
#: contracted negations give their "not" back, so that a turned statement is seen
_CONTRACTED = {"cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not")}
#: characters up to which a text's words are kept: a question and its key points are taken apart for every answer to it,
#: and each sentence of an answer several times
_ASKED_AGAIN = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word: text[start:end] of the whole, its plain lower-case form and its stem."""

    start: int
    end: int
    plain: str
    stem: str

    @property
    def is_content(self) -> bool:
        """Whether it carries subject matter."""
        return self.plain not in FUNCTION_WORDS

    @property
    def tells(self) -> bool:
        """Whether a statement is another one without it: content, or a small word that turns or measures it."""
        return self.is_content or self.plain in TELLING


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """All words in order; places count from `offset`."""
    return _known_words(text, offset) if len(text) <= _ASKED_AGAIN else _words(text, offset)


@lru_cache(maxsize=1024)
def _known_words(text: str, offset: int) -> tuple[Word, ...]:
    return _words(text, offset)


def _words(text: str, offset: int) -> tuple[Word, ...]:
    return tuple(
        Word(start=offset + match.start(), end=offset + match.end(), plain=part, stem=stem(part))
        for match in _WORD.finditer(text)
        for part in _parts(plain(match.group()))
    )


def plain(text: str) -> str:
    """Lower case without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFD", text.lower().replace("\u2019", "'"))
    return "".join(letter for letter in lowered if not unicodedata.combining(letter))


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that carry subject matter."""
    return _known_stems(text) if len(text) <= _ASKED_AGAIN else _stems(text)


@lru_cache(maxsize=1024)
def _known_stems(text: str) -> frozenset[str]:
    return _stems(text)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.is_content)


def _parts(word: str) -> tuple[str, ...]:
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    if word.endswith("n't"):
        return word[:-3], "not"
    head, _, tail = word.partition("'")
    return (head,) if tail in {"s", "re", "ve", "ll", "d", "m", ""} else (word.replace("'", ""),)
