"""Heads of entries that need two lines become one row, and so do two dates that stand one above the other."""

from collections.abc import Sequence

from prepwise_desktop.resume_import.dates import find_dates, without_dates
from prepwise_desktop.resume_import.lines import is_full
from prepwise_desktop.resume_import.rows import Part, Row

#: the rest of a head has no more words
_MOST_WORDS = 5


def unwrapped(rows: Sequence[Row]) -> list[Row]:
    """A head that needs two lines becomes one row."""
    result: list[Row] = []
    for row in rows:
        place = _wraps(result[-1], row) if result else -1
        if place >= 0:
            result[-1] = _joined(result[-1], row, place=place)
        elif result and _ends_range(result[-1], row):
            result[-1] = _joined(result[-1], row, between=" \u2013 ")
        else:
            result.append(row)
    return result


def _wraps(above: Row, row: Row) -> int:
    """The part of the row above that goes on in this one, or -1."""
    if above.box is None or row.box is None or above.bullet or row.bullet or row.apart or len(row.parts) != 1:
        return -1
    part = row.parts[0]
    if row.slot or above.text.rstrip().endswith((".", ":")):
        return -1
    if above.page != row.page or find_dates(part.text) or len(row.words) > _MOST_WORDS:
        return -1
    for place, last in enumerate(above.parts):
        if last.box is not None and abs(last.box[0] - row.box[0]) < 4:
            middle = 0 < place < len(above.parts) - 1
            full = _fills_cell(above, place, row) if middle else place == len(above.parts) - 1 and is_full(above, row)
            alike = abs(last.size - part.size) < 0.3 and _ends_as(last) == (part.bold, part.italic)
            return place if full and alike and not find_dates(last.text) else -1
    return -1


def _fills_cell(above: Row, place: int, row: Row) -> bool:
    """Whether the first word of the row would have run into the next part above."""
    part, after = above.parts[place].box, above.parts[place + 1].box
    if part is None or after is None or row.box is None:
        return False
    first = len(row.text.split(maxsplit=1)[0]) + 1
    return part[2] + (row.box[2] - row.box[0]) * first / len(row.text) > after[0] - 4


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


def _joined(above: Row, row: Row, *, place: int = -1, between: str = " ") -> Row:
    last, part = above.parts[place], row.parts[0]
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
        parts=[moved if other is last else other for other in above.parts],
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
