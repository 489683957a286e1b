"""Where the person lives, as the head of the resume says it."""

import re
from collections.abc import Iterator, Sequence

from prepwise_desktop.domain.resume import NOTHING, Field
from prepwise_desktop.resume_import.fields import a_field
from prepwise_desktop.resume_import.links import addresses_in
from prepwise_desktop.resume_import.plain import listed, words
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.vocabulary.contact import ADDRESS_LABELS
from prepwise_desktop.resume_import.votes import place_vote

_PIECES = re.compile(r"\s*[|\u2022\u00b7]\s*|(?<=\d|[a-z]),\s(?=[^,]*$)")
_NUMBER = re.compile(r"\d[\d\s().-]{5,}\d")
_PLACE = re.compile(r"[A-ZÀ-Þ\u0370-\u03ff][^\W\d_]+(?:[\s,'-]+[^\W\d_]+){0,3}")


def place_of(head: Sequence[Row], label: Field) -> Field:
    """The place that a label names, else the piece of the head that looks most like one."""
    for row in head:
        name, colon, rest = row.text.replace("\t", ": ").partition(":")
        if colon and " ".join(words(name)) in listed(ADDRESS_LABELS) and rest.strip(" :"):
            return a_field(rest.strip(" :"), [row], 0.9)
    pieces = [(piece, row) for row in head for part in row.parts for piece in _place_readings(part.text)]
    votes = [(place_vote(text), text, row) for text, row in pieces if text and text != label.value and len(text) < 60]
    best = max(votes, key=lambda vote: (vote[0], len(vote[1])), default=None)
    if best and best[0] > 1:
        return a_field(best[1], [best[2]], 0.85)
    return _beside_contact(head, label)


def _place_readings(text: str) -> Iterator[str]:
    """The whole, its pieces between signs, and each piece without the street before its first comma."""
    yield text
    for piece in _PIECES.split(text[:300]):
        yield piece.strip()
    for piece in re.split(r"\s*[|\u2022\u00b7]\s*", text[:300]):
        yield piece.strip()
        yield piece.partition(",")[2].strip()


def _beside_contact(head: Sequence[Row], label: Field) -> Field:
    """What stands between address and number and is neither: most likely where the person lives."""
    for row in head:
        pieces = [piece.strip() for part in row.parts for piece in _PIECES.split(part.text)]
        if len(pieces) < 2 or not any("@" in piece or _NUMBER.search(piece) for piece in pieces):
            continue
        for piece in pieces:
            if _PLACE.fullmatch(piece) and place_vote(piece) >= 0 and piece != label.value and not addresses_in(piece):
                return a_field(piece, [row], 0.45)
    return NOTHING
