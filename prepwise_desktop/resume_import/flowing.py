"""Rows of formats without geometry: paragraphs in order, tabs and table cells as parts, blank lines as space."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from prepwise_desktop.resume_import.blocks import Block
from prepwise_desktop.resume_import.rows import Row, part_of, parts_at_tabs

_UNDERLINE = re.compile(r"[-=_~*#\u2500\u2501\u2550]{3,}")


def rows_of_flow(blocks: Sequence[Block], *, printed_lines: bool) -> list[Row]:
    """The rows in the order of the file; an underline marks the row above as ruled.

    With `printed_lines` the file's lines are wrapped where they were full, otherwise each block is a whole paragraph.
    """
    rows: list[Row] = []
    apart = False
    for row in _rows(blocks):
        text = row.text.strip()
        if _UNDERLINE.fullmatch(text.replace(" ", "")):
            if rows:
                rows[-1].ruled = True
        elif text:
            row.apart = apart
            rows.append(row)
        apart = not text
    edge = max((row.indent + len(row.text) for row in rows), default=0.0)
    for row in rows:
        row.whole = not printed_lines
        row.right_edge = edge if printed_lines else 0.0
    return rows


def _rows(blocks: Sequence[Block]) -> Iterator[Row]:
    for table, group in groupby(blocks, key=lambda block: block.cell[0] if block.cell else None):
        if table is None:
            yield from (_row([block]) for block in group)
        else:
            yield from _rows_of_table(list(group))


def _rows_of_table(blocks: Sequence[Block]) -> Iterator[Row]:
    """A row of single lines is one row; a cell with more lines is read for itself."""
    for _, group in groupby(blocks, key=lambda block: block.cell[1] if block.cell else 0):
        cells = [list(cell) for _, cell in groupby(group, key=lambda block: block.cell[2] if block.cell else 0)]
        cells = [[block for block in cell if block.text.strip()] for cell in cells]
        if all(len(cell) <= 1 for cell in cells):
            line = [block for cell in cells for block in cell]
            yield _row(line) if line else Row(parts=[])
        else:
            yield from (_row([block]) for cell in cells for block in cell)


def _row(line: Sequence[Block]) -> Row:
    first = line[0]
    return Row(
        parts=[part for block in line for part in parts_at_tabs(part_of(block)) if part.text.strip()],
        page=first.page,
        bullet=first.bullet,
        level=first.level,
        indent=first.indent,
    )
