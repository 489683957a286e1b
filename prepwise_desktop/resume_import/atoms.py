"""The head of an entry is taken apart into atoms: stretches of one look, cut at separators, freed of dates."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from prepwise_desktop.resume_import.dates import find_dates
from prepwise_desktop.resume_import.plain import plain, words
from prepwise_desktop.resume_import.rows import Part, Row, slice_of
from prepwise_desktop.resume_import.vocabulary.organisations import LEGAL_FORMS
from prepwise_desktop.resume_import.votes import is_city_and_more, is_region

_SEPARATOR = re.compile(
    r"\s+[|•·\u2013\u2014‖/]\s+|\s*[|•·]\s*|\s+-\s+|\t|;\s|\s{3,}|:\s+"
    r"|\s+(?:at|@|bei|chez|presso|bij|w firmie)\s+(?=[A-ZÀ-Þ\u0370-\u05ff])"
)
_EDGES = " \t,;|•·\u2013\u2014-:@"
_CONNECTIVE = frozenset(
    [
        "at",
        "bei",
        "chez",
        "presso",
        "bij",
        "in",
        "en",
        "a",
        "w",
        "for",
        "fur",
        "pour",
        "et",
        "and",
        "und",
        "y",
        "e",
        "the",
    ]
)
_DURATION = re.compile(
    r"\(?\b\d{1,2}\+?\s?(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|anos?|meses|anni|mesi|jaar|maanden"
    r"|lat|lata)\b"
    r"(?:\W{0,3}\d{1,2}\s?(?:months?|mos?|monate?n?|mois|meses|mesi|maanden))?\)?",
    re.IGNORECASE,
)


class Key(NamedTuple):
    """Where an atom stands: what stands alike in other entries is likely to be alike."""

    row: int
    place: int
    #: size, bold, italic
    look: tuple[float, bool, bool]
    #: which of the pieces between commas
    piece: int
    pieces: int


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece that may fill one slot; pieces of one `stretch` may also be taken together."""

    text: str
    row: Row
    key: Key
    stretch: int
    #: what stands between this piece and the one before it in the stretch
    joint: str = ""
    #: stands at the far side of its row
    far: bool = False


def atoms_of(head: Sequence[Row]) -> list[Atom]:
    """The atoms of an entry's head in reading order, without dates, durations and bare connectives."""
    atoms: list[Atom] = []
    stretch = 0
    line = 0
    for row in head:
        at = 0
        for place, part in enumerate(row.parts):
            for text, bold, italic in _stretches_of(part):
                pieces = [(text, "")] if is_city_and_more(text) else _comma_pieces(text)
                for index, (piece, joint) in enumerate(pieces):
                    look = (round(part.size), bold, italic)
                    key = Key(min(line, 3), min(at, 3), look, index, len(pieces))
                    far = place > 0 and place == len(row.parts) - 1
                    atoms.append(Atom(piece, row, key, stretch, joint if index else "", far))
                stretch += 1
                at += 1
        line += at > 0
    return atoms


def _stretches_of(part: Part) -> Iterator[tuple[str, bool, bool]]:
    """The texts of a part, with its dates cut out before anything else is cut."""
    at = 0
    for span in find_dates(part.text):
        if span.first > at:
            yield from _stretches(slice_of(part, at, span.first))
        at = span.last
    if at < len(part.text):
        yield from _stretches(slice_of(part, at, len(part.text)) if at else part)


def _stretches(part: Part) -> Iterator[tuple[str, bool, bool]]:
    """Texts of one look between separators."""
    for run, bold, italic in _looks(part):
        for text in _SEPARATOR.split(run):
            for bit in map(_tidy, _DURATION.sub("", text).split("\t")):
                if bit and not set(words(bit)) <= _CONNECTIVE and any(character.isalnum() for character in bit):
                    yield bit, bold, italic


def _tidy(text: str) -> str:
    return _balanced(text.strip(_EDGES))


def _looks(part: Part) -> Iterator[tuple[str, bool, bool]]:
    """The part cut where bold or italic begins or ends."""
    ends = sorted({0, len(part.text), *(at for ranges in (part.bolds, part.italics) for pair in ranges for at in pair)})
    runs = [slice_of(part, start, end) for start, end in itertools.pairwise(ends) if end > start]
    if len(runs) < 2 or _one_word_cut(part.text, ends):
        yield part.text, part.bold, part.italic
        return
    for run in runs:
        yield run.text, run.bold, run.italic


def _one_word_cut(text: str, ends: Iterable[int]) -> bool:
    """A look that changes inside a word is a quirk of the file."""
    return any(0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum() for end in ends)


def _balanced(text: str) -> str:
    text = text.rstrip(" ([").lstrip(" )]")
    if text.count("(") > text.count(")"):
        return f"{text})" if text.rindex("(") > 0 else text.lstrip("(")
    return text.rstrip(")") if text.count(")") > text.count("(") else text


def comma_pieces(text: str) -> list[str]:
    """The text cut at its commas; a legal form stays with its name, brackets stay whole."""
    return [piece for piece, _ in _comma_pieces(text)]


def _comma_pieces(text: str) -> list[tuple[str, str]]:
    """Pieces between commas with what joined each to the one before."""
    pieces: list[tuple[str, str]] = []
    depth = start = 0
    joint = ""
    for place, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if character in ",、\uff0c" and depth <= 0 and not _is_decimal(text, place):
            pieces.append((text[start:place].strip(), joint))
            start, joint = place + 1, ", "
    pieces.append((text[start:].strip(), joint))
    merged: list[tuple[str, str]] = []
    for piece, joined in pieces:
        if not piece:
            continue
        first = words(piece)
        legal = bool(first) and len(first) <= 2 and first[0] in plain(LEGAL_FORMS).split()
        if merged and (legal or is_region(piece)):
            merged[-1] = (f"{merged[-1][0]}, {piece}", merged[-1][1])
        else:
            merged.append((piece, joined))
    return merged


def _is_decimal(text: str, place: int) -> bool:
    return text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()
