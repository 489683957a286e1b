"""Entries of a section: the lines that head each one, anchored on dates, and the lines that tell about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from prepwise_desktop.resume_import.dates import DateSpan, find_dates, find_ranges
from prepwise_desktop.resume_import.plain import words
from prepwise_desktop.resume_import.row_roles import Role, roles_of
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.slot_labels import without_labels
from prepwise_desktop.resume_import.unwrapping import unwrapped


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
    rows = unwrapped(without_labels(rows))
    roles = list(roles_of(rows))
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
    for one, two in pairwise(dated):
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
