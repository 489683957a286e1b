"""Forms print what each line of an entry is: such labels are taken off and tell the role of the rest."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from prepwise_desktop.resume_import.dates import find_dates
from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.rows import Part, Row, slice_of
from prepwise_desktop.resume_import.vocabulary.slots import SLOT_FILLERS, SLOT_STARTS

BODY = "body"
#: longer texts are no labels
_MOST_WORDS = 8


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    return {role: tuple(words(text)) for role, text in SLOT_STARTS.items()}


@cache
def _fillers() -> frozenset[str]:
    return frozenset(words(SLOT_FILLERS))


def role_of_label(text: str) -> str:
    """The slot that a label names, or ""."""
    tokens = words(text)
    if not tokens or len(tokens) > _MOST_WORDS or find_dates(text):
        return ""
    telling = [token for token in tokens if token not in _fillers()]
    for role, starts in _starts().items():
        if any(token.startswith(starts) for token in telling or tokens):
            return role
    return ""


def without_labels(rows: Sequence[Row]) -> list[Row]:
    """The rows of a section; labels that it prints again and again are taken off and told in `slot`."""
    labels = _labels_of(rows)
    if not labels:
        return list(rows)
    rests = {id(row) for above, row in pairwise(rows) if _is_rest_of_label(above, row)}
    return [_without_label(row, labels) for row in rows if id(row) not in rests]


def _is_rest_of_label(above: Row, row: Row) -> bool:
    """A label that needs two lines stands wholly left of the value that it names."""
    if len(above.parts) < 2 or len(row.parts) != 1 or row.bullet or row.box is None or find_dates(row.text):
        return False
    value = above.parts[1].box
    return value is not None and row.box[2] < value[0] and role_of_label(above.parts[0].text) != ""


def _labels_of(rows: Sequence[Row]) -> frozenset[str]:
    """Labels that come back, or that stand beside others of their kind."""
    counts: Counter[str] = Counter()
    for row in rows:
        label = _split(row)[0]
        if label and role_of_label(label):
            counts[" ".join(words(label))] += 1
    kinds = {role_of_label(label) for label in counts}
    if max(counts.values(), default=0) < 2 and len(kinds) < 3:
        return frozenset()
    return frozenset(counts) if len(kinds) > 1 else frozenset()


def _split(row: Row) -> tuple[str, Sequence[Part]]:
    """What may be the label, and the parts after it."""
    first = row.parts[0]
    if len(row.parts) > 1:
        return first.text.strip(" :"), row.parts[1:]
    label, colon, rest = first.text.partition(":")
    if colon and rest.strip() and not row.bullet:
        start = len(first.text) - len(rest.lstrip())
        return label.strip(), [slice_of(first, start, len(first.text))]
    return "", ()


def _without_label(row: Row, labels: frozenset[str]) -> Row:
    label, parts = _split(row)
    if not label or " ".join(words(label)) not in labels:
        return row
    role = role_of_label(label)
    return Row(
        parts=list(parts),
        page=row.page,
        box=parts[0].box or row.box,
        bullet=role == BODY,
        apart=row.apart,
        right_edge=row.right_edge,
        slot="" if role == BODY else role,
        number=row.number,
        numbers=row.numbers,
    )
