"""A resume made ready to be searched: which of its lines hold a name or the words of a phrase."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prepwise_desktop.domain.corrections import field_paths
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.resume_import.job_description.known_names import names_of, skills_in
from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.vocabulary.skill_names import EVERYDAY_NAMES

#: two words with so many first letters in common and short ends beside them are forms of one word; this holds across
#: the eight languages, where a stemmer would hold in one
_COMMON = 4
_MOST_TAIL = 4
_EVERYDAY = frozenset(name.lower() for name in EVERYDAY_NAMES)
#: evidence beyond this many lines adds nothing
_MOST_LINES = 6
#: of a phrase of many words so large a part must stand in one line, and never less than two words
_PART = 0.6


@dataclass(frozen=True, slots=True)
class Hit:
    """Lines that show something; no lines, but `shown`, where only a field says so that the person typed."""

    shown: bool = False
    lines: tuple[int, ...] = ()


class ResumeIndex:
    """The words of one resume, its headings and contact lines left out; looks names and phrases up."""

    def __init__(self, resume: Resume) -> None:
        self._texts: list[tuple[int, str]] = list(_texts(resume))
        self._tokens = [words(text) for _, text in self._texts]
        self._padded = [f" {' '.join(tokens)} " for tokens in self._tokens]
        self._named = [frozenset(name.lower() for name in skills_in(text)) for _, text in self._texts]
        self._starts: dict[str, set[int]] = defaultdict(set)
        for place, tokens in enumerate(self._tokens):
            for token in tokens:
                self._starts[token[:_COMMON]].add(place)

    def name(self, name: str) -> Hit:
        """Lines with the name, or another name of the same thing, as whole words."""
        places: list[int] = []
        for each in names_of(name):
            if each in _EVERYDAY:
                places += [place for place, named in enumerate(self._named) if each in named]
            elif each:
                forms = (f" {each} ", f" {each}s ")
                places += [place for place, padded in enumerate(self._padded) if any(form in padded for form in forms)]
        return self._hit(places)

    def phrase(self, telling: Iterable[str]) -> Hit:
        """Lines that hold the telling words of a phrase in any form; of more than three, most of them."""
        wanted = list(dict.fromkeys(telling))
        if not wanted:
            return Hit()
        least = len(wanted) if len(wanted) <= 3 else max(2, round(_PART * len(wanted)))
        counts: dict[int, int] = defaultdict(int)
        for word in wanted:
            for place in self._places_of(word):
                counts[place] += 1
        best = sorted(
            (place for place, count in counts.items() if count >= least), key=lambda place: (-counts[place], place)
        )
        return self._hit(best)

    def _places_of(self, word: str) -> Iterator[int]:
        for place in self._starts.get(word[:_COMMON], ()):
            if any(akin(word, token) for token in self._tokens[place]):
                yield place

    def _hit(self, places: Iterable[int]) -> Hit:
        found = list(dict.fromkeys(places))
        lines = tuple(dict.fromkeys(self._texts[place][0] for place in found if self._texts[place][0]))
        return Hit(shown=bool(found), lines=lines[:_MOST_LINES])


def akin(first: str, second: str) -> bool:
    """Whether two plain words are forms of one: "mentoring" and "mentored", "Pflege" and "pflegen"."""
    if first == second:
        return True
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        shared += 1
    tails = max(len(first), len(second)) - shared
    return shared >= _COMMON and tails <= min(_MOST_TAIL, shared - 1) and not re.search(r"\d", first + second)


def _texts(resume: Resume) -> Iterator[tuple[int, str]]:
    """Each line with its number, then what the person typed, with 0."""
    apart = {number for field in (resume.name, resume.email, resume.phone) for number in field.lines}
    for line in resume.lines:
        if not line.heading and not (line.number in apart and len(line.text) < 80):
            yield line.number, line.text
    for path, field in field_paths(resume):
        if field and not field.lines and path not in ("name", "email", "phone", "place"):
            yield 0, field.value
