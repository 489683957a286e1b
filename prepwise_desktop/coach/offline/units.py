"""An answer taken apart: sentences, neighbouring pairs and clauses, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from prepwise_desktop.coach.offline.words import Word, words

#: a sentence ends at . ! ? before a blank, or at a line's end; not inside "e.g." or "3.5"
_END = re.compile(r"(?<![Ee]\.g)(?<![Ii]\.e)(?<!\bvs)(?<!\betc)[.!?]+[\"'\u201d\u2019)\]]*(?=\s|$)|\n+")
_CLAUSE = re.compile(
    r"[,;:()\u2014\u2013]+\s|\s-\s|\s(?=(?:and|but|because|so|which|while|whereas|when|where|if|although|since|or|then)\s)"
)
#: a clause shorter than this says nothing that can stand alone
_LEAST_CLAUSE = 3
#: a shorter sentence is not taken apart any further
_LEAST_SPLIT = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch of the answer: answer[start:end] is `text`."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]


def unit(answer: str, start: int, end: int) -> Unit | None:
    """The stretch without blanks around it, or None when it holds no word."""
    text = answer[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    found = words(text, start)
    return Unit(start=start, end=start + len(text), text=text, words=found) if found else None


def sentences(answer: str) -> tuple[Unit, ...]:
    """The sentences in order."""
    return tuple(_between(answer, 0, len(answer), _END))


def pairs(answer: str, among: tuple[Unit, ...]) -> Iterator[Unit]:
    """Each sentence together with the next, where they are neighbours."""
    for first, second in pairwise(among):
        both = unit(answer, first.start, second.end)
        if both is not None:
            yield both


def clauses(answer: str, sentence: Unit) -> Iterator[Unit]:
    """The parts of a long sentence that could stand alone."""
    if len(sentence.words) < _LEAST_SPLIT:
        return
    for part in _between(answer, sentence.start, sentence.end, _CLAUSE):
        if len(part.words) >= _LEAST_CLAUSE and part.text != sentence.text:
            yield part


def matchable(answer: str, among: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """All stretches that a key point may be found in: sentences first, then pairs, then clauses."""
    found = [*among, *pairs(answer, among)]
    for sentence in among:
        found.extend(clauses(answer, sentence))
    return tuple(found)


def _between(answer: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[Unit]:
    at = start
    for match in mark.finditer(answer, start, end):
        part = unit(answer, at, match.end())
        if part is not None:
            yield part
        at = match.end()
    last = unit(answer, at, end)
    if last is not None:
        yield last
