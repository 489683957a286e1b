"""Entries of a section: the lines that head each one, anchored on dates, and the lines that tell about it."""

import itertools
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from prepwise_desktop.resume_import.dates import DateSpan, find_dates, find_ranges, without_dates
from prepwise_desktop.resume_import.heading_words import is_sublabel
from prepwise_desktop.resume_import.lines import is_full
from prepwise_desktop.resume_import.links import addresses_in
from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.rows import Part, Row
from prepwise_desktop.resume_import.slot_labels import without_labels
from prepwise_desktop.resume_import.votes import company_vote, title_vote

#: points by which the rest of a bullet may begin further left or right
_OUTDENT = 25.0


class Role(Enum):
    """What a row is inside a section."""

    HEAD = auto()
    BULLET = auto()
    PROSE = auto()
    #: goes on with the bullet or prose before it
    MORE = auto()
    #: "Responsibilities:"
    LABEL = auto()


@dataclass(slots=True)
class Entry:
    """The rows of one job, course or project."""

    head: list[Row] = field(default_factory=list)
    #: (role, row) of what follows the head
    body: list[tuple[Role, Row]] = field(default_factory=list)

    def dates(self) -> tuple[DateSpan, Row] | None:
        """The first range of dates in the head, else its last single date."""
        for row in self.head:
            if ranges := find_ranges(row.text):
                return ranges[0], row
        singles = [(span, row) for row in self.head for span in find_dates(row.text)]
        return singles[-1] if singles else None


def entries_of(rows: Sequence[Row]) -> list[Entry]:
    """The section's entries, in order."""
    rows = _unwrapped(without_labels(rows))
    roles = list(_roles(rows))
    if any(row.slot for row in rows):
        return _labelled_entries(rows, roles)
    anchors = _anchors(rows, roles)
    runs = list(_runs(rows, roles))
    entries: list[Entry] = []
    first = next((run for run in runs if run[0]), None)
    opening = first[0][0].first_style if first else None
    for head, body in runs:
        if entries and head and not _has_anchor(head, anchors) and anchors and head[0].first_style != opening:
            entries[-1].body += [*((Role.PROSE, row) for row in head), *body]
            continue
        pieces = _split(head, anchors, opening) or [[]]
        entries += [Entry(head=piece) for piece in pieces if piece or not entries]
        if entries:
            entries[-1].body += body
    return [entry for entry in entries if entry.head or entry.body]


def _labelled_entries(rows: Sequence[Row], roles: Sequence[Role]) -> list[Entry]:
    """Where labels tell the slots, an entry begins where the first label comes back."""
    opening = next(row.slot for row in rows if row.slot)
    entries: list[Entry] = []
    for row, role in zip(rows, roles, strict=True):
        if not entries or row.slot == opening:
            entries.append(Entry())
        if role is Role.HEAD:
            entries[-1].head.append(row)
        else:
            entries[-1].body.append((role, row))
    return entries


def _unwrapped(rows: Sequence[Row]) -> list[Row]:
    """A head that needs two lines becomes one row."""
    result: list[Row] = []
    for row in rows:
        if result and _wraps(result[-1], row):
            result[-1] = _joined(result[-1], row)
        elif result and _ends_range(result[-1], row):
            result[-1] = _joined(result[-1], row, " \u2013 ")
        else:
            result.append(row)
    return result


def _wraps(above: Row, row: Row) -> bool:
    if above.box is None or row.box is None or above.bullet or row.bullet or row.apart or len(row.parts) != 1:
        return False
    last, part = above.parts[-1], row.parts[0]
    if (
        above.page != row.page
        or last.box is None
        or find_dates(part.text)
        or len(row.words) > 5
        or len(above.parts) > 3
    ):
        return False
    alike = abs(last.size - part.size) < 0.3 and (_ends_as(last) == (part.bold, part.italic))
    return is_full(above, row) and alike and abs(last.box[0] - row.box[0]) < 4 and not find_dates(last.text)


def _ends_as(part: Part) -> tuple[bool, bool]:
    end = len(part.text)
    bold = any(last >= end for _, last in part.bolds) if part.bolds else part.bold
    italic = any(last >= end for _, last in part.italics) if part.italics else part.italic
    return bold, italic


def _ends_range(above: Row, row: Row) -> bool:
    """Two lines with nothing but a date each, the earlier first, are a range."""
    first, second = _lone_date(above), _lone_date(row)
    return bool(first and second) and first <= second and not row.apart


def _lone_date(row: Row) -> str:
    spans = find_dates(row.text)
    alone = len(row.parts) == 1 and len(spans) == 1 and not spans[0].is_range and not without_dates(row.text)
    return spans[0].end if alone else ""


def _joined(above: Row, row: Row, between: str = " ") -> Row:
    last, part = above.parts[-1], row.parts[0]
    at = len(last.text) + len(between)
    text = f"{last.text}{between}{part.text}"
    moved = Part(
        text=text,
        size=last.size,
        bold=last.bold,
        italic=last.italic,
        bolds=_ranges(last.bolds, part.bolds, at - len(between), at),
        italics=_ranges(last.italics, part.italics, at - len(between), at),
        links=(*last.links, *part.links),
        box=last.box,
    )
    return Row(
        parts=[*above.parts[:-1], moved],
        page=above.page,
        box=above.box,
        level=above.level,
        apart=above.apart,
        in_margin=above.in_margin,
        right_edge=above.right_edge,
        number=above.number,
        numbers=(*above.numbers, *row.numbers),
    )


def _ranges(
    first: Sequence[tuple[int, int]], second: Sequence[tuple[int, int]], end: int, at: int
) -> tuple[tuple[int, int], ...]:
    """The ranges of two texts that became one; those that meet at the seam become one."""
    moved = [(start + at, stop + at) for start, stop in second]
    if first and moved and first[-1][1] >= end and moved[0][0] == at:
        return (*first[:-1], (first[-1][0], moved[0][1]), *moved[1:])
    return (*first, *moved)


def _roles(rows: Sequence[Row]) -> Iterator[Role]:
    plain_rows = any(not row.bullet for row in rows)
    usual = statistics.median_low([row.size for row in rows if row.bullet] or [0.0])
    before: Row | None = None
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else None
        marked = plain_rows and not _is_marked_head(row, after, usual)
        role = _role(row, before, bullets_tell=marked)
        if role in (Role.BULLET, Role.PROSE, Role.MORE):
            before = row
        elif role is Role.HEAD:
            before = None
        yield role


def _role(row: Row, before: Row | None, *, bullets_tell: bool) -> Role:
    if is_sublabel(row.text):
        return Role.LABEL
    if row.slot:
        return Role.HEAD
    if row.bullet and bullets_tell:
        return Role.BULLET
    if before is not None and goes_on(before, row):
        return Role.MORE
    return Role.PROSE if _is_prose(row, follows=before is not None) else Role.HEAD


def _is_marked_head(row: Row, after: Row | None, usual: float) -> bool:
    """A bullet may mark an entry: bold, large or a title, and dated itself or by the line below.

    `usual` is the size of most bullets of the section.
    """
    if not row.bullet or len(row.words) > 12 or row.text.rstrip().endswith("."):
        return False
    if not (row.bold or row.size > usual + 0.5 or title_vote(without_dates(row.text)) > 1.5):
        return False
    if find_ranges(row.text):
        return True
    dated = after is not None and not after.bullet and find_ranges(after.text)
    return bool(dated) and after is not None and len(words(without_dates(after.text))) <= 3


def goes_on(before: Row, row: Row) -> bool:
    """Whether the row is the rest of the bullet or sentence before it."""
    if row.bullet or row.whole or len(row.parts) > 1 or find_ranges(row.text) or row.bold != before.bold:
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


def _is_prose(row: Row, *, follows: bool) -> bool:
    """A sentence; right after another one a short one will do."""
    count = len(row.words)
    if len(row.parts) > 1 or row.bold or row.italic or find_ranges(row.text) or count < (3 if follows else 5):
        return False
    text = row.text.rstrip()
    if text.endswith(".") and company_vote(text) < 2:
        return True
    return count >= 10 and title_vote(text) < 1.5


def _anchors(rows: Sequence[Row], roles: Sequence[Role]) -> frozenset[int]:
    """Numbers of the head rows whose dates tell the entries apart: ranges, or single dates where no range is."""
    heads = [row for row, role in zip(rows, roles, strict=True) if role is Role.HEAD]
    ranges = {row.number for row in heads if find_ranges(row.text)}
    singles = {row.number for row in heads if find_dates(row.text)}
    return frozenset(singles if 2 * len(ranges) < len(singles) else ranges | _lonely(heads, ranges, singles))


def _lonely(heads: Sequence[Row], ranges: set[int], singles: set[int]) -> set[int]:
    """Single dates that take up their row, as ranges do elsewhere."""
    return {
        row.number
        for row in heads
        if row.number in singles - ranges and len(words(row.text)) <= 3 and len(row.parts) == 1
    }


def _runs(rows: Sequence[Row], roles: Sequence[Role]) -> Iterator[tuple[list[Row], list[tuple[Role, Row]]]]:
    head: list[Row] = []
    body: list[tuple[Role, Row]] = []
    for row, role in zip(rows, roles, strict=True):
        if role is Role.HEAD:
            if body:
                yield head, body
                head, body = [], []
            head.append(row)
        else:
            body.append((role, row))
    if head or body:
        yield head, body


def _has_anchor(head: Sequence[Row], anchors: frozenset[int]) -> bool:
    return any(row.number in anchors for row in head)


def _split(head: list[Row], anchors: frozenset[int], opening: tuple[float, bool, bool] | None) -> list[list[Row]]:
    """Heads without text between them are parted so that each holds one date."""
    dated = [place for place, row in enumerate(head) if row.number in anchors]
    if not anchors:
        return _split_by_style(head, opening)
    usual = dated[0] if dated else 0
    starts = [0]
    for one, two in itertools.pairwise(dated):
        places = range(one + 1, two + 1)
        starts.append(
            max(places, key=lambda place: (_begins(head[place], opening, usual=two - place == usual), -place))
        )
    return [head[start:end] for start, end in zip(starts, [*starts[1:], len(head)], strict=True) if head[start:end]]


def _begins(row: Row, opening: tuple[float, bool, bool] | None, *, usual: bool) -> float:
    return 1.5 * (row.first_style == opening) + 2.0 * usual + 1.4 * row.apart


def _split_by_style(head: list[Row], opening: tuple[float, bool, bool] | None) -> list[list[Row]]:
    """Without dates a new entry begins where the look of the first line comes back, or after a gap."""
    looks = {row.first_style for row in head}
    gaps = any(row.apart for row in head[1:])
    pieces: list[list[Row]] = []
    for row in head:
        fresh = row.first_style == opening if len(looks) > 1 else (row.apart or not gaps)
        if not pieces or fresh:
            pieces.append([row])
        else:
            pieces[-1].append(row)
    return pieces


def is_url(text: str) -> bool:
    """Whether the text is an address on the web and nothing else."""
    return addresses_in(text) == [text.strip()]
