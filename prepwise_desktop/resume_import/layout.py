"""A document's blocks in reading order, as rows: columns first, margins beside their lines, tables row by row."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.columns import Gutter, Sides, find_gutter
from prepwise_desktop.resume_import.flowing import rows_of_flow
from prepwise_desktop.resume_import.lines import rows_of, set_apart
from prepwise_desktop.resume_import.margin import beside
from prepwise_desktop.resume_import.rows import Row
from prepwise_desktop.resume_import.running import without_running_lines
from prepwise_desktop.resume_import.tables import find_table, rows_of_table

#: columns inside columns inside columns are no resume
_DEEPEST = 4
#: gutters of two pages that differ by less are one
_SAME_GUTTER = 14.0


@dataclass(slots=True)
class _Flow:
    """A column that may run on over pages: what stands left or right of a gutter, or the whole width."""

    side: str
    x: float
    rows: list[Row] = field(default_factory=list)


def reading_rows(document: Document) -> list[Row]:
    """The rows of the document in reading order, numbered from 1."""
    blocks = without_running_lines(document)
    rows = (
        _rows_of_pages(document, blocks)
        if document.page_sizes
        else rows_of_flow(blocks, printed_lines=document.format == "text")
    )
    rows = [row for row in rows if row.text.strip()]
    for number, row in enumerate(rows, 1):
        row.number = number
        row.numbers = (number,)
    return rows


def _rows_of_pages(document: Document, blocks: Sequence[Block]) -> list[Row]:
    pages: dict[int, list[Block]] = {}
    for block in blocks:
        if block.text.strip() and block.box is not None:
            pages.setdefault(block.page, []).append(block)
    flows: list[_Flow] = []
    for page in sorted(pages):
        for flow in _flows_of_page(pages[page]):
            _append(flows, flow)
    rows = [row for flow in flows for row in flow.rows]
    _mark_ruled(rows, document)
    return rows


def _flows_of_page(blocks: Sequence[Block]) -> list[_Flow]:
    gutter = None if find_table(blocks) else find_gutter(blocks)
    if gutter is None or gutter.sides is not Sides.COLUMNS:
        return [_Flow("", 0.0, _ordered(blocks, 0))]
    return [
        _Flow("", 0.0, _ordered(gutter.above, 1)),
        _Flow("left", gutter.x, _ordered(gutter.left, 1)),
        _Flow("right", gutter.x, _ordered(gutter.right, 1)),
        _Flow("", 0.0, _ordered(gutter.below, 1)),
    ]


def _append(flows: list[_Flow], flow: _Flow) -> None:
    """Go on with the column of an earlier page where there is one, else begin a new flow."""
    if not flow.rows:
        return
    for earlier in flows:
        if earlier.side and _continues(earlier, flow) and earlier.rows[-1].page < flow.rows[0].page:
            earlier.rows += flow.rows
            return
    flow.rows[0].opens_column = bool(flow.side)
    flows.append(flow)


def _continues(earlier: _Flow, flow: _Flow) -> bool:
    if flow.side:
        return flow.side == earlier.side and abs(flow.x - earlier.x) < _SAME_GUTTER
    lefts = [row.box[0] for row in flow.rows if row.box]
    rights = [row.box[2] for row in flow.rows if row.box]
    if earlier.side == "right":
        return min(lefts) >= earlier.x - _SAME_GUTTER
    return max(rights) <= earlier.x


def _ordered(blocks: Sequence[Block], depth: int) -> list[Row]:
    if depth >= _DEEPEST or not blocks:
        return rows_of(blocks)
    if table := find_table(blocks):
        return [*_ordered(table.above, depth + 1), *rows_of_table(table), *_ordered(table.below, depth + 1)]
    gutter = find_gutter(blocks)
    if gutter is None:
        return rows_of(blocks)
    rows = [*_ordered(gutter.above, depth + 1), *_inside(gutter, depth), *_ordered(gutter.below, depth + 1)]
    set_apart(rows)
    return rows


def _inside(gutter: Gutter, depth: int) -> list[Row]:
    right = _ordered(gutter.right, depth + 1)
    if gutter.sides is Sides.MARGIN:
        return beside(gutter.left, right)
    return [*_ordered(gutter.left, depth + 1), *right]


def _mark_ruled(rows: Sequence[Row], document: Document) -> None:
    """A rule close below or above a row sets it off."""
    rules: dict[int, list[tuple[float, float, float]]] = {}
    for page, (left, top, right, bottom) in document.rules:
        if right - left > bottom - top:
            rules.setdefault(page, []).append((left, right, (top + bottom) / 2))
    for row in rows:
        if row.box is None:
            continue
        left, top, right, bottom = row.box
        reach = 0.9 * (bottom - top)
        row.ruled = any(
            first < right and last > left and -reach < y - bottom < reach for first, last, y in rules.get(row.page, ())
        )
