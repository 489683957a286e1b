"""Tables on a page: lines that begin at the same three edges or more, and between them what runs on in the cells."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from prepwise_desktop.resume_import.blocks import Block
from prepwise_desktop.resume_import.columns import baseline, box_of, line_height
from prepwise_desktop.resume_import.heading_words import kind_of_phrase
from prepwise_desktop.resume_import.lines import row_of, union
from prepwise_desktop.resume_import.rows import Part, Row, part_of

#: left edges that differ by less are one
_EDGE = 2.0
_FEWEST_COLUMNS = 3
#: a cell with more words, or with a bullet, tells about the record and does not head it
_LONG_CELL = 12

Line = list[Block]


@dataclass(frozen=True, slots=True)
class Table:
    """The records of a table, each a list of cells, and the blocks above and below it."""

    records: list[list[list[Block]]]
    above: list[Block]
    below: list[Block]


def find_table(blocks: Sequence[Block]) -> Table | None:
    """The first table of a region, or None."""
    lines = _lines(blocks)
    edges = _edges(lines)
    if len(edges) < _FEWEST_COLUMNS:
        return None
    starts = [place for place, line in enumerate(lines) if len(_cells(line, edges)) >= _FEWEST_COLUMNS]
    starts = [place for place in starts if _fits(lines[place], edges)]
    if len(starts) < 2:
        return None
    end = starts[0]
    while end < len(lines) and _fits(lines[end], edges):
        end += 1
    inside = [place for place in starts if place < end]
    if len(inside) < 2 or not _runs_on(lines[inside[0] : inside[-1]], edges):
        return None
    end = _last_line(lines, inside[-1], end)
    bounds = [*inside, end]
    records = [_record(lines[first:last], edges) for first, last in itertools.pairwise(bounds)]
    above = [block for line in lines[: inside[0]] for block in line]
    return Table(records, above, [block for line in lines[end:] for block in line])


def _lines(blocks: Sequence[Block]) -> list[Line]:
    height = line_height(blocks) if blocks else 1.0
    lines: list[Line] = []
    for block in sorted(blocks, key=baseline):
        if lines and baseline(block) - baseline(lines[-1][0]) <= 0.3 * height:
            lines[-1].append(block)
        else:
            lines.append([block])
    return lines


def _edges(lines: Sequence[Line]) -> list[float]:
    """The left edges that two lines or more begin at together."""
    together: Counter[tuple[int, ...]] = Counter()
    for line in lines:
        if len(line) >= _FEWEST_COLUMNS:
            together[tuple(sorted({round(box_of(block)[0] / _EDGE) for block in line}))] += 1
    frequent = [edges for edges, count in together.items() if count > 1]
    return [edge * _EDGE for edge in max(frequent, key=lambda edges: (together[edges], len(edges)), default=())]


def _cells(line: Line, edges: Sequence[float]) -> set[int]:
    return {place for block in line if (place := _column(block, edges)) >= 0}


def _column(block: Block, edges: Sequence[float]) -> int:
    """The column that the block begins in, or -1 when it stands left of all."""
    left = box_of(block)[0]
    return max((place for place, edge in enumerate(edges) if left >= edge - _EDGE), default=-1)


def _fits(line: Line, edges: Sequence[float]) -> bool:
    """No block crosses into the next column, and it is no heading between two tables."""
    if len(line) == 1 and kind_of_phrase(line[0].text):
        return False
    for block in line:
        place = _column(block, edges)
        if place < 0 or (place + 1 < len(edges) and box_of(block)[2] > edges[place + 1] - 1):
            return False
    return True


def _runs_on(lines: Sequence[Line], edges: Sequence[float]) -> bool:
    """Whether cells need more than one line, which sets a table apart from heads with a date on the right."""
    return any(0 < len(cells) < _FEWEST_COLUMNS and max(cells) > 0 for cells in (_cells(line, edges) for line in lines))


def _last_line(lines: Sequence[Line], last_start: int, end: int) -> int:
    """A gap ends the last record."""
    place = last_start + 1
    while place < end:
        height = line_height(lines[place - 1])
        if baseline(lines[place][0]) - baseline(lines[place - 1][0]) > 1.9 * height:
            return place
        place += 1
    return end


def _record(lines: Sequence[Line], edges: Sequence[float]) -> list[list[Block]]:
    cells: list[list[Block]] = [[] for _ in edges]
    for line in lines:
        for block in line:
            cells[_column(block, edges)].append(block)
    return [cell for cell in cells if cell]


def rows_of_table(table: Table) -> list[Row]:
    """Each record as one row of its short cells, followed by the lines of its long ones."""
    rows: list[Row] = []
    for record in table.records:
        long = [cell for cell in record if _is_long(cell)]
        head = [cell for cell in record if not _is_long(cell)]
        if head:
            rows.append(_joined_cells(head))
        for cell in long:
            right = max(box_of(block)[2] for block in cell)
            for block in cell:
                row = row_of([block])
                row.right_edge = right
                rows.append(row)
    return rows


def _is_long(cell: Sequence[Block]) -> bool:
    words = sum(len(block.text.split()) for block in cell)
    return words > _LONG_CELL or any(block.bullet for block in cell)


def _joined_cells(cells: Sequence[Sequence[Block]]) -> Row:
    parts = []
    for cell in cells:
        first = part_of(cell[0])
        text = " ".join(block.text for block in cell)
        links = tuple(link for block in cell for link in block.links)
        parts.append(Part(text=text, size=first.size, bold=first.bold, italic=first.italic, links=links, box=first.box))
    box = union([box_of(block) for cell in cells for block in cell])
    return Row(parts=parts, page=cells[0][0].page, box=box, apart=True)
