"""Where the sure headings of a document begin, end and have their middle; found again without looking at each."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import.rows import Row

#: points within which a row begins, ends or has its middle (doubled) where a heading has
_LEFT, _RIGHT, _MIDDLE = 3.0, 2.0, 4.0
#: it only matters whether there is none, one or more
_COUNTED = 2


class Edges:
    """The headings with a place on a page; a document may have as many of them as lines."""

    def __init__(self, heads: Sequence[Row]) -> None:
        placed = [(head.number, head.box) for head in heads if head.box]
        self._numbers = [number for number, _ in placed]
        self._boxes = [box for _, box in placed]
        self._lefts = _sorted(box[0] for box in self._boxes)
        self._rights = _sorted(box[2] for box in self._boxes)
        self._middles = _sorted(box[0] + box[2] for box in self._boxes)

    def above(self, row: Row) -> Box | None:
        """The box of the last heading before the row."""
        place = bisect_left(self._numbers, row.number)
        return self._boxes[place - 1] if place else None

    def lined_up(self, row: Row) -> int:
        """How many headings the row lines up with: 0, 1, or 2 for more."""
        left, _, right, _ = row.box or (0.0, 0.0, 0.0, 0.0)
        found = {
            *_near(self._lefts, left, _LEFT),
            *_near(self._rights, right, _RIGHT),
            *_near(self._middles, left + right, _MIDDLE),
        }
        return min(_COUNTED, len(found))


def _sorted(values: Iterator[float]) -> list[tuple[float, int]]:
    return sorted((value, place) for place, value in enumerate(values))


def _near(values: Sequence[tuple[float, int]], value: float, reach: float) -> Iterator[int]:
    """The first headings whose value lies closer than that."""
    start = bisect_left(values, (value - reach, len(values)))
    inside = (place for found, place in islice(values, start, start + _COUNTED) if found < value + reach)
    return islice(inside, _COUNTED)
