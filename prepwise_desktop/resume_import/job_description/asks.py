"""What one requirement asks for: years, degrees, languages, certificates, skills, each by itself."""

import re
from collections.abc import Iterator
from functools import cache

from prepwise_desktop.domain.job_description import Ask, AskKind
from prepwise_desktop.resume_import.job_description.known_names import is_name, skills_in
from prepwise_desktop.resume_import.job_description.ranks import (
    degree_rank,
    language_named,
    language_rank,
    languages_in,
)
from prepwise_desktop.resume_import.patterns import pattern_of
from prepwise_desktop.resume_import.plain import plain, words
from prepwise_desktop.resume_import.vocabulary import job_phrases
from prepwise_desktop.resume_import.vocabulary.certificate_names import CERTIFICATES
from prepwise_desktop.resume_import.vocabulary.degrees import AREA_STARTS

#: a longer piece is a sentence, not the name of something
_MOST_PIECE_WORDS = 6
#: words of a statement that no list knows are kept as one ask up to here
_MOST_OTHER_WORDS = 40
#: more names in one ask come from a text that is no list
_MOST_NAMES = 12
#: "several" is more than two
_SEVERAL_YEARS = 3.0
_CLAUSE_END = re.compile(r"[.;:!?](?!\w)|\s[\u2013\u2014-]\s|\)\s*[.,;]?$")
_DEGREE = re.compile(
    r"\b(?:degree|apprenticeship|bachelor|master(?!y|ing|ed|s? of (?:the|your))(?:'?s)?|ph\.?\s?d|doctorate|"
    r"diploma|b\.?sc|m\.?sc|mba|studium|"
    r"hochschulabschluss|fachhochschul\w+|universitatsabschluss|promotion|(?:berufs)?ausbildung|"
    r"(?:fach)?abitur|diplome?|licence|bac\s?\+\s?\d|bts|dut|"
    r"ecole d'ingenieur\w*|titulacion|titulo|licenciatura|grado|graduacao|ensino superior|formacion profesional|laurea|"
    r"diploma|opleiding|hbo|wo|mbo|wyksztalceni\w*|studia|qualification in|abgeschlossen\w+ (?:studium|ausbildung))\b"
)
_NO_DEGREE = re.compile(r"\bmaster (?:data|branch|plan|class)|\bdriv\w+|\bausbildung von\b|\bproject licence")


def asks_of(statement: str) -> tuple[Ask, ...]:
    """Each thing that the statement asks for, kind by kind; OTHER with its whole words where none is known."""
    low = plain(statement)
    certificates = list(_certificates(statement, low))
    licensed = plain(" ".join(name for ask in certificates for name in ask.names))
    found = [*_years(statement, low), *_degrees(statement, low, licensed), *_languages(statement, low)]
    taken = [name for ask in (*found, *certificates) for name in ask.names]
    found += certificates
    found += _skills(statement, low, taken=" ".join(map(plain, taken)), begun=bool(found))
    return tuple(found) or _other(statement)


def _years(statement: str, low: str) -> Iterator[Ask]:
    match = _year_pattern().search(low)
    if match:
        number = match["digits"] or str(job_phrases.NUMBER_WORDS[match["word"]])
        yield Ask(kind=AskKind.YEARS, years=float(number), names=_subject(statement, low, match.end()))
    elif several := re.search(job_phrases.SEVERAL, low):
        yield Ask(kind=AskKind.YEARS, years=_SEVERAL_YEARS, names=_subject(statement, low, several.end()))


@cache
def _year_pattern() -> re.Pattern[str]:
    number = "|".join(sorted(job_phrases.NUMBER_WORDS, key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<digits>\d{{1,2}})|(?P<word>{number}))\s?\+?(?:\s?(?:-|\u2013|to|bis|a|or|oder)\s?\d{{1,2}}\+?)?"
        rf"(?:\s(?:or more|oder mehr|ou plus|full|volle|o mas))?\s?{job_phrases.YEARS_UNIT}"
    )


def _subject(statement: str, low: str, start: int) -> tuple[str, ...]:
    """What the years are to be spent with: skills that are named there, or a short phrase; () where nothing is."""
    end = _clause_end(low, start)
    lead = pattern_of(job_phrases.YEARS_LEAD).match(low, start, end)
    pieces = _pieces(statement[lead.end() : end], job_phrases.EITHER) if lead else [statement[start:end]]
    names = [name for piece in pieces for name in (skills_in(piece) if lead is None else _named(piece))]
    return tuple(dict.fromkeys(names))[:_MOST_NAMES]


def _degrees(statement: str, low: str, licensed: str) -> Iterator[Ask]:
    match = _DEGREE.search(low)
    if match and match.group() not in licensed and not _NO_DEGREE.search(low):
        yield Ask(kind=AskKind.DEGREE, rank=degree_rank(low), names=_areas(statement, low))


def _areas(statement: str, low: str) -> tuple[str, ...]:
    """The words of the statement that name fields of study, as printed."""
    found = [
        statement[match.start() : match.end()]
        for match in re.finditer(r"[^\W\d_]{3,}", low)
        if match.group().startswith(_area_starts()) and not match.group().startswith(("education", "formac", "formaz"))
    ]
    return tuple(dict.fromkeys(found))[:_MOST_NAMES]


@cache
def _area_starts() -> tuple[str, ...]:
    return tuple(start for start in AREA_STARTS.split() if start not in ("scienc", "science"))


def _languages(statement: str, low: str) -> Iterator[Ask]:
    found = list(languages_in(statement))
    if len(found) > 1 and _joined_by_or(low, plain(found[0]), plain(found[1])):
        yield Ask(kind=AskKind.LANGUAGE, names=tuple(found), rank=language_rank(low))
        return
    for name, before, after in _with_words_around(low, found):
        yield Ask(kind=AskKind.LANGUAGE, names=(name,), rank=language_rank(before) or language_rank(after))


def _joined_by_or(low: str, first: str, second: str) -> bool:
    between = low[low.find(first) + len(first) : low.find(second)]
    return bool(re.fullmatch(job_phrases.EITHER, between))


def _with_words_around(low: str, names: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each language with the words that say how well: those before it, unless none stand before the first."""
    starts = [low.find(plain(name)) for name in names]
    ends = [start + len(name) for start, name in zip(starts, names, strict=True)]
    before_counts = not names or bool(language_rank(low[: starts[0]]))
    for index, name in enumerate(names):
        before = low[ends[index - 1] if index else 0 : starts[index]] if before_counts else ""
        yield name, before, low[starts[index] : starts[index + 1] if index + 1 < len(names) else len(low)]


def _certificates(statement: str, low: str) -> Iterator[Ask]:
    found = [statement[match.start() : match.end()].strip() for match in pattern_of(CERTIFICATES).finditer(low)]
    names = tuple(dict.fromkeys(name for name in found if name))[:_MOST_NAMES]
    if len(names) > 1 and re.search(r"\b(?:or|oder|ou|o|of|lub)\b|/", low):
        yield Ask(kind=AskKind.CERTIFICATE, names=names)
    else:
        yield from (Ask(kind=AskKind.CERTIFICATE, names=(name,)) for name in names)


def _skills(statement: str, low: str, *, taken: str, begun: bool) -> Iterator[Ask]:
    """Listed pieces first, then whatever else is known by name."""
    said: list[str] = []
    for pieces in _groups(statement, low, begun=begun):
        names = tuple(dict.fromkeys(name for piece in pieces for name in _named(piece) if plain(name) not in taken))
        names = tuple(name for name in names if name not in said and not _is_said_otherwise(name))[:_MOST_NAMES]
        if names:
            said += names
            yield Ask(kind=AskKind.SKILL, names=names)
    heard = plain(" ".join(said))
    for name in dict.fromkeys(skills_in(statement)):
        if plain(name) not in heard and plain(name) not in taken:
            yield Ask(kind=AskKind.SKILL, names=(name,))


def _is_said_otherwise(name: str) -> bool:
    """A language or a time in a list of skills is an ask of its own kind."""
    return any(map(language_named, name.split())) or bool(_year_pattern().search(plain(name)))


def _named(piece: str) -> tuple[str, ...]:
    known = tuple(skills_in(piece))
    return known or ((piece,) if _telling(piece) else ())


def _groups(statement: str, low: str, *, begun: bool) -> Iterator[tuple[str, ...]]:
    """The listed things, those together of which one is enough."""
    for start, end in _spans(statement, low, begun=begun):
        text = _trimmed(statement[start:end])
        general, *examples = re.split(job_phrases.SUCH_AS, text, maxsplit=1, flags=re.IGNORECASE)
        if examples:
            *before, last = _pieces(general, job_phrases.JOINTS)
            yield from ((piece,) for piece in before)
            listed = _pieces(examples[0], f"{job_phrases.JOINTS}|{job_phrases.EITHER}")
            yield (last, *listed) if not any(map(is_name, listed)) else tuple(listed)
        elif re.search(job_phrases.ONE_OF, plain(text)):
            yield tuple(_pieces(re.sub(job_phrases.ONE_OF, "", text), f"{job_phrases.JOINTS}|{job_phrases.EITHER}"))
        else:
            yield from _alternatives(text)


def _alternatives(text: str) -> Iterator[tuple[str, ...]]:
    """ "A, B or C" wants one of three, "A, B and C" all of them, "A and B or C" A and one of two."""
    last = re.split(job_phrases.EITHER, text, flags=re.IGNORECASE)
    if len(last) > 1 and not re.search(r"\b(?:and|und|et|y|oraz)\b", plain(text)):
        yield tuple(_pieces(text, f"{job_phrases.JOINTS}|{job_phrases.EITHER}"))
        return
    for piece in _pieces(text, job_phrases.JOINTS):
        yield tuple(_pieces(piece, job_phrases.EITHER))


def _pieces(text: str, joint: str) -> list[str]:
    pieces = (_trimmed(piece) for piece in re.split(joint, text, flags=re.IGNORECASE))
    return [piece for piece in pieces if 0 < len(words(piece)) <= _MOST_PIECE_WORDS]


def _spans(statement: str, low: str, *, begun: bool) -> Iterator[tuple[int, int]]:
    """Where lists of things stand: behind a lead-in, or all of a statement that is nothing but a list."""
    end = 0
    for match in pattern_of(job_phrases.LEAD_INS).finditer(low):
        if match.start() >= end:
            end = _clause_end(low, match.end())
            yield match.end(), end
    for match in re.finditer(job_phrases.ONE_OF, low):
        if match.start() >= end:
            end = _clause_end(low, match.end())
            yield match.start(), end
    if not end and not begun and _is_list(statement):
        yield 0, len(statement)


def _is_list(statement: str) -> bool:
    pieces = re.split(job_phrases.JOINTS, statement.rstrip(" ."))
    return all(len(words(piece)) <= 4 for piece in pieces)


def _clause_end(low: str, start: int) -> int:
    match = _CLAUSE_END.search(low, start)
    return match.start() if match else len(low)


def _trimmed(text: str) -> str:
    """Without what only says how much it matters, and without empty words at its ends."""
    trail = pattern_of(job_phrases.TRAILS).search(plain(text))
    text = (text[: trail.start()] if trail else text).strip(" ,.;:()\u2013\u2014-*\"'")
    tokens = re.sub(r"^(?:d|l|dell|nell|all|un)['\u2019](?=\w)", "", text).split()
    while tokens and _is_empty(tokens[0]):
        tokens.pop(0)
    while tokens and _is_empty(tokens[-1]):
        tokens.pop()
    return " ".join(tokens).strip(" ,.;:()")


def _is_empty(token: str) -> bool:
    return all(word in _empty() for word in words(token))


def _telling(text: str) -> list[str]:
    return [word for word in words(text) if word not in _empty() and not word.isdigit()]


def _other(statement: str) -> tuple[Ask, ...]:
    telling = _telling(statement)
    return (Ask(kind=AskKind.OTHER, names=(statement,)),) if 0 < len(telling) <= _MOST_OTHER_WORDS else ()


@cache
def _empty() -> frozenset[str]:
    return frozenset(job_phrases.EMPTY_WORDS.split())


def telling_words(text: str) -> tuple[str, ...]:
    """The plain words of a phrase that say what it is about."""
    return tuple(_telling(text))
