"""Spoken languages with their levels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from prepwise_desktop.domain.resume import Language
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.plain import listed, words
from prepwise_desktop.resume_import.rows import Row, slice_of
from prepwise_desktop.resume_import.vocabulary.languages import LANGUAGE_NAMES, LEVEL_WORDS

#: words that label languages
_LABEL_STARTS = tuple(
    words("tongue language sprach muttersprach langue idioma lengua lingua lingue madrelingua taal talen jezyk γλωσσ")
)
_CEFR = re.compile(r"\b[abc][12]\+?\b", re.IGNORECASE)
_ITEMS = re.compile(r"\s*[;|•·\t]\s*|\s+/\s+|,\s*(?![^()]*\))")
_LEVEL_AFTER = re.compile(r"\s*(?:[:(\u2013\u2014=]|\s-\s|,)\s*")


def languages_of(rows: Sequence[Row]) -> tuple[Language, ...]:
    """The languages of a section in order; what is no language is left out."""
    found: list[Language] = []
    for name, level, row in _pairs(rows):
        if name and " ".join(words(name)) not in {" ".join(words(other.name.value)) for other in found}:
            known = is_language(name)
            found.append(Language(name=a_field(name, [row], 0.95 if known else 0.5), level=a_field(level, [row], 0.9)))
    return tuple(found)


def is_language(text: str) -> bool:
    """Whether the text names a language, or begins with the name of one."""
    tokens = words(text)
    names = listed(LANGUAGE_NAMES)
    return bool(tokens) and (" ".join(tokens) in names or tokens[0] in names or " ".join(tokens[:2]) in names)


def is_level(text: str) -> bool:
    """Whether the text says how well a language is spoken."""
    known = words(LEVEL_WORDS)
    return bool(_CEFR.search(text)) or any(token in known or token.endswith("kenntnisse") for token in words(text))


def without_language_label(row: Row) -> Row | None:
    """What a row among other skills says about languages ("Mother tongue(s)  Irish"); None where it says nothing."""
    first, *parts = row.parts
    label = first.text
    if not parts:
        label, colon, rest = label.partition(":")
        parts = (
            [slice_of(first, len(first.text) - len(rest.lstrip()), len(first.text))] if colon and rest.strip() else []
        )
    if not parts or not any(token.startswith(_LABEL_STARTS) for token in words(label)):
        return None
    pieces = [piece for part in parts for piece in _ITEMS.split(part.text) if piece.strip()]
    return replace(row, parts=parts) if pieces and all(is_language(piece) for piece in pieces) else None


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[str, str, Row]]:
    waiting: list[tuple[str, Row]] = []
    for row in rows:
        texts = [part.text for part in row.parts]
        names, levels = [is_language(text) for text in texts], [is_level(text) for text in texts]
        if waiting and all(levels) and not any(names) and len(texts) == len(waiting):
            yield from ((name, level, above) for (name, above), level in zip(waiting, texts, strict=True))
            waiting = []
            continue
        yield from ((name, "", above) for name, above in waiting)
        waiting = []
        if all(names) and not any(_split(text)[1] for text in texts) and not any("," in text for text in texts):
            waiting = [(text, row) for text in texts]
        elif len(texts) > 1 and names[0] and not any(names[1:]):
            yield texts[0].strip(" :"), " ".join(texts[1:]), row
        else:
            yield from ((name, level, row) for text in texts for name, level in _listed(text))
    yield from ((name, "", above) for name, above in waiting)


def _listed(text: str) -> Iterator[tuple[str, str]]:
    last: tuple[str, str] | None = None
    for piece in _ITEMS.split(text[:500]):
        name, level = _split(piece)
        if not name:
            continue
        if last and not is_language(name) and is_level(piece) and not last[1]:
            last = (last[0], piece.strip())
            continue
        if last:
            yield last
        last = (name, level) if is_language(name) or (not is_level(name) and len(words(name)) <= 3) else None
    if last:
        yield last


def _split(piece: str) -> tuple[str, str]:
    """Name and level of one item."""
    piece = piece.strip(" .,;:-\u2013\u2014\t")
    match = _LEVEL_AFTER.search(piece)
    if match and match.start():
        return piece[: match.start()].strip(), piece[match.end() :].strip(" )")
    tokens = piece.split()
    for count in (2, 1):
        if len(tokens) > count and " ".join(words(" ".join(tokens[:count]))) in listed(LANGUAGE_NAMES):
            rest = " ".join(tokens[count:])
            if is_level(rest):
                return " ".join(tokens[:count]), rest
    return piece, ""
