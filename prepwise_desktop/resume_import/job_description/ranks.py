"""Ranks that can be compared: of degrees, of languages; and one language under its many names."""

import re
from collections.abc import Iterator
from functools import cache

from prepwise_desktop.resume_import.patterns import pattern_of
from prepwise_desktop.resume_import.plain import plain, words
from prepwise_desktop.resume_import.vocabulary import job_cues
from prepwise_desktop.resume_import.vocabulary.degree_ranks import ANY_DEGREE, DEGREE_RANKS, UNIVERSITY
from prepwise_desktop.resume_import.vocabulary.language_forms import AREA_FORMS, LANGUAGE_FORMS, LANGUAGE_RANKS


def degree_rank(text: str) -> int:
    """The lowest degree that is named, since "bachelor or master" asks for the first; 0 where none is."""
    return min(_ranks(plain(text)), default=0)


def held_degree_rank(text: str) -> int:
    """The highest degree that is named; 0 where none is."""
    return max(_ranks(plain(text)), default=0)


def _ranks(low: str) -> list[int]:
    """The ranks of the degrees that are named; a word for any degree counts only where nothing says which."""
    named = [rank for rank, pattern in DEGREE_RANKS.items() if pattern_of(pattern).search(low)]
    if named:
        return named
    if re.search(UNIVERSITY, low):
        return [2]
    return [1] if re.search(ANY_DEGREE, low) else []


def area_forms(word: str) -> tuple[str, ...]:
    """The plain word of a field of study, and what the field is called in other languages."""
    low = plain(word)
    return (low, *(form for forms in _area_lines() if low.startswith(forms) for form in forms))


@cache
def _area_lines() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in AREA_FORMS.strip().splitlines())


def language_rank(text: str) -> int:
    """How well a language is spoken, 1 (A1) to 7 (native); 0 where nothing says."""
    low = plain(text)
    return next((rank for rank, pattern in LANGUAGE_RANKS.items() if pattern_of(pattern).search(low)), 0)


@cache
def _forms() -> dict[str, str]:
    lines = (line.split() for line in LANGUAGE_FORMS.strip().splitlines())
    return {form: forms[0] for forms in lines for form in forms}


def language_named(word: str) -> str:
    """The name under which languages are compared; "" for what is no language."""
    low = " ".join(words(word))
    if low in _forms():
        return _forms()[low]
    # German puts the language before what is said of it: "Englischkenntnisse", "deutschsprachig"
    stem = re.match(r"(.+?)(?:kenntnisse|kenntnissen|sprachig|niveau)$", low)
    return _forms().get(stem[1], "") if stem else ""


def languages_in(text: str) -> Iterator[str]:
    """The languages that the text names, each once, as printed; the adjective of a country is none."""
    seen: set[str] = set()
    for match in re.finditer(r"[^\W\d_]{4,}", text):
        name = language_named(match.group())
        if name and name not in seen and not _is_adjective(text, match.end()):
            seen.add(name)
            yield match.group()


def _is_adjective(text: str, end: int) -> bool:
    """ "German tax law" and "French clients" ask for no language."""
    after = re.match(r"\s+([a-z]+)", text[end:])
    return after is not None and after[1] in job_cues.NOUNS_AFTER_NATIONS.split()
