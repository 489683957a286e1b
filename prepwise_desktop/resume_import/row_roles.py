"""What each row of a section is: head of an entry, bullet, sentence, or the rest of one."""

import re
import statistics
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from prepwise_desktop.resume_import.dates import find_dates, find_ranges, without_dates
from prepwise_desktop.resume_import.heading_words import is_sublabel
from prepwise_desktop.resume_import.lines import is_full
from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.rows import Part, Row
from prepwise_desktop.resume_import.votes import (
    company_vote,
    degree_vote,
    ends_with_legal_form,
    institution_vote,
    title_vote,
)

#: points by which the rest of a bullet may begin further left or right
_OUTDENT = 25.0
#: from this share of words with small letters on a row reads like a sentence
_LOWER = 0.4
#: what may part the things of a head
_PIECES = re.compile(r"\s[|\u2022\u00b7\u2013\u2014-]\s|,\s|\s(?:at|bei|chez|presso|bij)\s")
#: so many words are too many for a head
_LONG = 10


class Role(Enum):
    """What a row is inside a section."""

    HEAD = auto()
    BULLET = auto()
    PROSE = auto()
    #: goes on with the bullet or prose before it
    MORE = auto()
    #: "Responsibilities:"
    LABEL = auto()


def roles_of(rows: Sequence[Row]) -> Iterator[Role]:
    """The role of each row of a section, in order."""
    plain_rows = any(not row.bullet for row in rows)
    usual = statistics.median_low([row.size for row in rows if row.bullet] or [0.0])
    before: Row | None = None
    head: list[Row] = []
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else None
        marked = plain_rows and not _is_marked_head(row, after, usual)
        role = _role(row, before, head, bullets_tell=marked)
        if role in (Role.BULLET, Role.PROSE, Role.MORE):
            before, head = row, []
        elif role is Role.HEAD:
            before = None
            head.append(row)
        yield role


def _role(row: Row, before: Row | None, head: Sequence[Row], *, bullets_tell: bool) -> Role:
    if is_sublabel(row.text):
        return Role.LABEL
    if row.slot:
        return Role.HEAD
    if row.bullet and bullets_tell:
        return Role.BULLET
    if before is not None and goes_on(before, row):
        return Role.MORE
    return Role.PROSE if _is_prose(row, before, head) else Role.HEAD


def _is_marked_head(row: Row, after: Row | None, usual: float) -> bool:
    """A bullet may mark an entry: bold or large, and dated itself or by the line below.

    `usual` is the size of most bullets of the section.
    """
    if not row.bullet or len(row.words) > 12 or row.text.rstrip().endswith("."):
        return False
    lead = any(start == 0 for start, _ in row.parts[0].bolds)
    if not (lead or row.bold or row.size > usual + 0.5):
        return False
    if find_ranges(row.text):
        return True
    dated = after is not None and not after.bullet and find_ranges(after.text)
    return bool(dated) and after is not None and len(words(without_dates(after.text))) <= 3


def goes_on(before: Row, row: Row) -> bool:
    """Whether the row is the rest of the bullet or sentence before it."""
    if row.bullet or row.whole or len(row.parts) > 1 or _has_range(row) or row.bold != before.bold:
        return False
    text, ended = row.text, before.text.rstrip().endswith((".", "!", "?", ":"))
    full = is_full(before, row)
    lower = (text[:1].islower() or not text[:1].isalnum()) and not ended
    if row.box is None or before.box is None:
        return not row.apart and (lower or (before.bullet and row.indent > before.indent) or (full and not ended))
    if abs(row.size - before.size) > 0.4:
        return False
    if row.page == before.page and row.apart and not lower:
        return False
    indented = row.box[0] > before.box[0] + 2.5
    if before.bullet and indented:
        return True
    shifted = row.box[0] - before.box[0]
    return (abs(shifted) < 3 and lower) or (-_OUTDENT < shifted < _OUTDENT and full and not ended)


def _is_prose(row: Row, before: Row | None, head: Sequence[Row]) -> bool:
    """A sentence, by its end, its length or its small words; a short one only where the head is complete."""
    if len(row.parts) > 1 or row.bold or row.italic or _is_mixed(row.parts[0]) or _has_range(row):
        return False
    text, count = row.text.rstrip(), len(row.words)
    if count < _LONG and ends_with_legal_form(text):
        return False
    if text.endswith(".") and company_vote(text) < 2:
        return count >= (3 if before else 5)
    if _lower_share(text) < _LOWER:
        return False
    if count >= _LONG:
        return True
    if title_vote(text) > 1 or degree_vote(text) > 1:
        return False
    if before is not None and not row.apart:
        return count >= 3 and company_vote(text) < 1 and institution_vote(text) < 1
    return count >= 4 and _is_complete(head)


def _is_mixed(part: Part) -> bool:
    return any(end - start < len(part.text) for start, end in (*part.bolds, *part.italics))


def _has_range(row: Row) -> bool:
    """Whether it is dated: a range of dates inside a sentence dates nothing."""
    ranges = find_ranges(row.text)
    if not ranges:
        return False
    before, after = row.text[: ranges[0].first].strip(" ("), row.text[ranges[0].last :].strip(" ).,;")
    opened = len(words(before)) > 2 or row.text.startswith("(")
    inside = opened and len(words(after)) > 2 and after[:1].islower()
    return not (inside and len(row.parts) == 1)


def _lower_share(text: str) -> float:
    """The share of words that begin with a small letter."""
    tokens = [token for token in text.split() if token[:1].isalpha()]
    return sum(token[0].islower() for token in tokens) / len(tokens) if tokens else 0.0


def _is_complete(head: Sequence[Row]) -> bool:
    """Whether the rows so far hold a date and two things more, which is what heads an entry."""
    pieces = [piece for row in head for part in row.parts for piece in _PIECES.split(part.text)]
    things = sum(bool(words(without_dates(piece))) for piece in pieces)
    return things > 1 and any(find_dates(row.text) for row in head)
