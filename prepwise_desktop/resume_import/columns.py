"""Columns of a page: gutters found by region, and what the two sides of a gutter are to each other."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import.blocks import Block
from prepwise_desktop.resume_import.dates import find_dates
from prepwise_desktop.resume_import.heading_words import kind_of_phrase

#: points that must be free left of a column
_GUTTER = 4.0
#: left edges that differ by less belong to one column
_EDGE = 2.0
#: bullets and their texts begin so far inside a column
_INDENT = 30.0
#: at most so many edges are tried in a region
_MOST_EDGES = 12
#: a margin column takes at most so much of the width
_MARGIN_WIDTH = 0.4


class Sides(Enum):
    """What left and right of a gutter are to each other."""

    COLUMNS = auto()
    #: entries side by side
    GRID = auto()
    #: the left side heads, dates or names what stands on its right
    MARGIN = auto()


@dataclass(frozen=True, slots=True)
class Gutter:
    """A gutter at x that parts left and right between top and bottom."""

    x: float
    sides: Sides
    left: list[Block]
    right: list[Block]
    above: list[Block]
    below: list[Block]


def box_of(block: Block) -> Box:
    """The block's box, which every block of a page with geometry has."""
    return block.box or (0.0, 0.0, 0.0, 0.0)


def baseline(block: Block) -> float:
    """Where the letters stand."""
    box = box_of(block)
    return box[3] - 0.22 * (block.size or box[3] - box[1])


def line_height(blocks: Sequence[Block]) -> float:
    """The usual height of a line of text, in points."""
    return statistics.median_low([max(box_of(block)[3] - box_of(block)[1], 1.0) for block in blocks])


def find_gutter(blocks: Sequence[Block]) -> Gutter | None:
    """The gutter that orders most of the region's blocks, or None when lines simply follow each other."""
    if len(blocks) < 5:
        return None
    height = line_height(blocks)
    ordered = sorted(blocks, key=lambda block: box_of(block)[1])
    best: Gutter | None = None
    for x in _edges(ordered):
        for first, last in _free_runs(ordered, x):
            gutter = _gutter(ordered, first, last, x, height)
            if gutter and (best is None or _weight(gutter) > _weight(best)):
                best = gutter
    return best


def _weight(gutter: Gutter) -> tuple[bool, int, float]:
    return gutter.sides is Sides.COLUMNS, len(gutter.left) + len(gutter.right), -gutter.x


def _edges(blocks: Sequence[Block]) -> list[float]:
    """Left edges that several blocks share, the most frequent first."""
    lefts = sorted(box_of(block)[0] for block in blocks)
    groups: list[list[float]] = []
    for left in lefts:
        if groups and left - groups[-1][0] <= _EDGE:
            groups[-1].append(left)
        else:
            groups.append([left])
    shared = sorted((group for group in groups[1:] if len(group) > 1), key=len, reverse=True)
    return [group[0] for group in shared[:_MOST_EDGES]]


def _free_runs(blocks: Sequence[Block], x: float) -> list[tuple[int, int]]:
    """Runs of blocks, from the top, none of which crosses the gutter left of x."""
    crossing = [
        place for place, block in enumerate(blocks) if box_of(block)[0] < x - 1 and box_of(block)[2] > x - _GUTTER
    ]
    bounds = [-1, *crossing, len(blocks)]
    return [(before + 1, after) for before, after in pairwise(bounds) if after - before > 5]


def _gutter(blocks: Sequence[Block], first: int, last: int, x: float, height: float) -> Gutter | None:
    run = blocks[first:last]
    left = [block for block in run if box_of(block)[0] < x - 1]
    right = [block for block in run if box_of(block)[0] >= x - 1]
    if len(left) < 2 or len(right) < 2 or _overlap(left, right) < 2 * height or not _is_flush(right, x, height):
        return None
    sides = _sides(left, right, height)
    if sides is not None:
        return Gutter(x, sides, left, right, list(blocks[:first]), list(blocks[last:]))
    return _grid(blocks, left, right, x, height)


def _is_flush(right: Sequence[Block], x: float, height: float) -> bool:
    """Whether the lines of the right side begin at its left edge, or a little inside, and not just anywhere."""
    lefts: list[tuple[float, float]] = []
    for block in sorted(right, key=baseline):
        if lefts and baseline(block) - lefts[-1][0] < 0.3 * height:
            lefts[-1] = lefts[-1][0], min(lefts[-1][1], box_of(block)[0])
        else:
            lefts.append((baseline(block), box_of(block)[0]))
    return 2 * sum(left < x + _INDENT for _, left in lefts) >= len(lefts)


def _grid(
    blocks: Sequence[Block], left: Sequence[Block], right: Sequence[Block], x: float, height: float
) -> Gutter | None:
    """Entries side by side: only what stands beside the right side's lines, and what runs on below, belongs to them."""
    top, bottom = baseline(right[0]) - height, max(baseline(block) for block in right)
    inside = []
    for block in left:
        if top <= baseline(block) <= bottom + 1.4 * height:
            bottom = max(bottom, baseline(block))
            inside.append(block)
    if len(inside) < 2 or not _is_grid(inside, right, height):
        return None
    taken = {id(block) for block in (*inside, *right)}
    others = [block for block in blocks if id(block) not in taken]
    above = [block for block in others if baseline(block) < top]
    return Gutter(x, Sides.GRID, inside, list(right), above, [block for block in others if baseline(block) >= top])


def _overlap(left: Sequence[Block], right: Sequence[Block]) -> float:
    top = max(min(box_of(block)[1] for block in side) for side in (left, right))
    bottom = min(max(box_of(block)[3] for block in side) for side in (left, right))
    return bottom - top


def _sides(left: Sequence[Block], right: Sequence[Block], height: float) -> Sides | None:
    left_on_line, right_on_line = _on_line(left, right, height), _on_line(right, left, height)
    left_heads, right_heads = _heads(left), _heads(right)
    if left_heads and right_heads and min(len(left), len(right)) > 2 and right_on_line < 0.9:
        return Sides.COLUMNS
    if _is_margin(left, right, left_on_line, right_heads):
        return Sides.MARGIN
    if right_on_line > 0.9 or (right_on_line > 0.75 and left_on_line > 0.35):
        return None
    apart = left_on_line < 0.5 and right_on_line < 0.5 and min(len(left), len(right)) > 5
    return Sides.COLUMNS if apart else None


def _is_margin(left: Sequence[Block], right: Sequence[Block], left_on_line: float, right_heads: int) -> bool:
    width = max(box_of(block)[2] for block in left) - min(box_of(block)[0] for block in left)
    whole = max(box_of(block)[2] for block in right) - min(box_of(block)[0] for block in left)
    letters_left, letters_right = (sum(len(block.text) for block in side) for side in (left, right))
    most = 0.8 if left_on_line >= 0.6 and whole > 2.2 * width else 0.5
    if width > _MARGIN_WIDTH * whole or letters_left > most * letters_right:
        return False
    dated = sum(bool(find_dates(block.text)) for block in left) / len(left)
    phrases = sum(bool(kind_of_phrase(block.text)) for block in left)
    return left_on_line >= 0.6 or dated >= 0.4 or (phrases >= 2 and not right_heads)


def _on_line(side: Sequence[Block], other: Sequence[Block], height: float) -> float:
    """The share of a side's blocks that have a neighbour on their line across the gutter."""
    lines = sorted(baseline(block) for block in other)
    near = 0
    at = 0
    for line in sorted(baseline(block) for block in side):
        while at < len(lines) - 1 and lines[at] < line - 0.2 * height:
            at += 1
        near += abs(lines[at] - line) <= 0.2 * height
    return near / len(side)


def _heads(side: Sequence[Block]) -> int:
    """How many blocks name a section and look as if they did."""
    usual = _usual_size(side)
    return sum(
        bool(kind_of_phrase(block.text))
        and (block.bold or block.size > 1.05 * usual or block.text.isupper() or block.small_caps or block.level > 0)
        for block in side
    )


def _usual_size(blocks: Sequence[Block]) -> float:
    sizes: dict[float, int] = {}
    for block in blocks:
        sizes[block.size] = sizes.get(block.size, 0) + len(block.text)
    return max(sizes, key=lambda size: sizes[size])


def _is_grid(left: Sequence[Block], right: Sequence[Block], height: float) -> bool:
    """Entries side by side: dates on both sides of the gutter on the same line."""
    dated_left = [baseline(block) for block in left if find_dates(block.text)]
    dated_right = [baseline(block) for block in right if find_dates(block.text)]
    both = any(abs(one - other) < 0.5 * height for one in dated_left for other in dated_right)
    return both and abs(len(dated_left) - len(dated_right)) <= 1
