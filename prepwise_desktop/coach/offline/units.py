"""An answer taken apart: sentences, neighbouring pairs and clauses, each with its place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from prepwise_desktop.coach.offline.words import Word, words

#: a sentence ends at . ! ? ; before a blank, or at a line's end; not inside "e.g." or "3.5"
_END = re.compile(r"(?<![Ee]\.g)(?<![Ii]\.e)(?<!\bvs)(?<!\betc)[.!?]+[\"'\u201d\u2019)\]]*(?=\s|$)|;\s|\n+")
_CLAUSE = re.compile(
    r"[,;:()\u2014\u2013]+\s|\s-\s|\s(?=(?:and|but|because|so|which|while|whereas|when|where|if|although|since|or|then)\s)"
)
_MARK = re.compile(r"[,;:.!?()]")
#: words without any mark from which a text runs on, and the words of a stretch of it
_RUN_ON = 34
#: characters between two sentences from which they are no neighbours: something was left out
_GAP = 3
_WINDOW = 16
#: a clause shorter than this says nothing that can stand alone
_LEAST_CLAUSE = 3
#: a shorter sentence is not taken apart any further
_LEAST_SPLIT = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch of the answer: answer[start:end] is `text`."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]


def unit(answer: str, start: int, end: int, known: Sequence[Word] | None = None) -> Unit | None:
    """The stretch without blanks around it, or None when it holds no word; `known` words are not looked for again."""
    text = answer[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    end = start + len(text)
    found = words(text, start) if known is None else _within(known, start, end)
    return Unit(start=start, end=end, text=text, words=found) if found else None


def _within(known: Sequence[Word], start: int, end: int) -> tuple[Word, ...]:
    first = bisect_left(known, start, key=lambda word: word.start)
    last = bisect_right(known, end, key=lambda word: word.end)
    return tuple(known[first:last])


def sentences(answer: str) -> tuple[Unit, ...]:
    """The sentences in order."""
    return tuple(_between(answer, 0, len(answer), _END))


def pairs(answer: str, among: Sequence[Unit]) -> Iterator[Unit]:
    """Each sentence together with the next, where they are neighbours."""
    for first, second in pairwise(among):
        if second.start - first.end > _GAP:
            continue
        both = unit(answer, first.start, second.end, (*first.words, *second.words))
        if both is not None:
            yield both


def clauses(answer: str, sentence: Unit) -> Iterator[Unit]:
    """The parts of a long sentence that could stand alone."""
    if len(sentence.words) < _LEAST_SPLIT:
        return
    for part in _between(answer, sentence.start, sentence.end, _CLAUSE, sentence.words):
        if len(part.words) >= _LEAST_CLAUSE and part.text != sentence.text:
            yield part


def matchable(answer: str, among: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """All stretches that a key point may be found in: sentences first, then pairs, then clauses."""
    plain = [sentence for sentence in among if not runs_on(sentence)]
    found = [*plain, *pairs(answer, plain)]
    for sentence in among:
        found.extend(windows(answer, sentence) if runs_on(sentence) else clauses(answer, sentence))
    return tuple(found)


def windows(answer: str, sentence: Unit) -> Iterator[Unit]:
    """Stretches of a text without a stop: words far apart in it say nothing together."""
    found = sentence.words
    for at in range(0, max(1, len(found) - _WINDOW // 2), _WINDOW // 2):
        part = unit(answer, found[at].start, found[min(at + _WINDOW, len(found)) - 1].end, found)
        if part is not None:
            yield part


def runs_on(sentence: Unit) -> bool:
    """Whether the sentence has a very long stretch without any mark."""
    return any(len(part.split()) > _RUN_ON for part in _MARK.split(sentence.text))


def _between(
    answer: str, start: int, end: int, mark: re.Pattern[str], known: Sequence[Word] | None = None
) -> Iterator[Unit]:
    at = start
    for match in mark.finditer(answer, start, end):
        part = unit(answer, at, match.end(), known)
        if part is not None:
            yield part
        at = match.end()
    last = unit(answer, at, end, known)
    if last is not None:
        yield last
