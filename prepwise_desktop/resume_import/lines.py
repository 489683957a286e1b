"""Pieces on one baseline become a row."""

import itertools
import statistics
from collections.abc import Iterable, Sequence

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import.blocks import Block
from prepwise_desktop.resume_import.columns import baseline, box_of, line_height
from prepwise_desktop.resume_import.rows import Row, part_of, parts_at_tabs

#: a gap above that is so much wider than usual sets a row apart
_APART = 1.35


def rows_of(blocks: Sequence[Block]) -> list[Row]:
    """The rows of a region without columns, from the top."""
    if not blocks:
        return []
    height = line_height(blocks)
    lines: list[list[Block]] = []
    for block in sorted(blocks, key=baseline):
        if lines and baseline(block) - baseline(lines[-1][0]) <= 0.3 * height:
            lines[-1].append(block)
        else:
            lines.append([block])
    rows = [row_of(line) for line in lines]
    right = max(box_of(block)[2] for block in blocks)
    for row in rows:
        row.right_edge = right
    set_apart(rows)
    return rows


def row_of(line: Sequence[Block]) -> Row:
    """One row of pieces, in reading direction."""
    leftward = sum(is_leftward(block.text) for block in line) * 2 > len(line)
    ordered = sorted(line, key=lambda block: -box_of(block)[2] if leftward else box_of(block)[0])
    first = ordered[0]
    return Row(
        parts=[part for block in ordered for part in parts_at_tabs(part_of(block))],
        page=first.page,
        box=union([box_of(block) for block in ordered]),
        bullet=first.bullet,
        level=max(block.level for block in ordered),
        indent=first.indent,
    )


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def is_full(above: Row, row: Row) -> bool:
    """Whether the first word of `row` would not have fitted at the end of the row above."""
    if above.right_edge <= 0 or not row.text or above.whole:
        return False
    if above.box is None or row.box is None:
        return above.indent + len(above.text) + 1 + len(row.text.split(maxsplit=1)[0]) > above.right_edge
    word = row.text.split(maxsplit=1)[0]
    first = len(word) if word.isascii() or " " in row.text else 1
    width = (row.box[2] - row.box[0]) * (first + 1) / len(row.text)
    return above.box[2] + width > above.right_edge - 1


def is_leftward(text: str) -> bool:
    """Whether most letters are Hebrew or Arabic."""
    letters = [character for character in text[:80] if character.isalpha()]
    return 2 * sum("\u0590" <= letter <= "\u08ff" for letter in letters) > len(letters)


def set_apart(rows: Sequence[Row]) -> None:
    """Mark the rows that have more space above than lines usually have."""
    steps = [_step(above, row) for above, row in itertools.pairwise(rows)]
    if not steps:
        return
    usual = statistics.median_low(sorted(steps)[: max(1, len(steps) * 2 // 3)])
    for row, step in zip(rows[1:], steps, strict=True):
        row.apart = step > _APART * usual


def _step(above: Row, row: Row) -> float:
    """From baseline to baseline in units of the size, so that larger text is not taken for set apart."""
    if above.box is None or row.box is None:
        return 1.0
    size = max(row.size, above.size) or 10.0
    return max((row.box[3] - 0.22 * row.size) - (above.box[3] - 0.22 * above.size), 0.0) / size
