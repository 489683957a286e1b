"""A margin column of headings, dates or labels is laid beside the lines that it belongs to."""

from collections.abc import Sequence
from dataclasses import replace

from prepwise_desktop.resume_import.blocks import Block
from prepwise_desktop.resume_import.columns import baseline, box_of, line_height
from prepwise_desktop.resume_import.dates import find_dates, find_ranges
from prepwise_desktop.resume_import.heading_words import kind_of_phrase
from prepwise_desktop.resume_import.lines import row_of, union
from prepwise_desktop.resume_import.rows import Part, Row

#: a date that ends so goes on in the next line
_OPEN = ("-", "\u2013", "\u2014")


def beside(left: Sequence[Block], rows: list[Row]) -> list[Row]:
    """The rows with those of the margin between them: a label on its line, a heading or a date before its lines."""
    height = line_height(left)
    placed: dict[int, list[Row]] = {}
    taken = 0
    headed = _headed(rows)
    above: list[Block] = []
    clusters = _clusters(left, rows, height)
    for cluster, after in zip(clusters, [*clusters[1:], None], strict=True):
        margin = _joined(cluster)
        heading = bool(kind_of_phrase(margin.text)) and not headed
        own = rows if after is None else rows[: _rows_above(rows, after, height)]
        place = _place(cluster, own if heading else rows, height, taken, heading=heading)
        first = bool(above) and bool(find_ranges(margin.text)) and _follows(above, cluster, height)
        place = taken if first else place
        above = cluster if heading else []
        if place < len(rows) and _on_line(cluster[0], rows[place], height) and not heading:
            rows[place] = _with_label(margin, rows[place])
            taken = place + 1
        else:
            placed.setdefault(place, []).append(margin)
            taken = place
    return [row for place in range(len(rows) + 1) for row in (*placed.get(place, []), *rows[place : place + 1])]


def _clusters(left: Sequence[Block], rows: Sequence[Row], height: float) -> list[list[Block]]:
    """Lines of the margin that run on, each cluster one heading, date or label."""
    clusters: list[list[Block]] = []
    for block in sorted(left, key=lambda block: (baseline(block), box_of(block)[0])):
        if clusters and _runs_on(clusters[-1], block, rows, height):
            clusters[-1].append(block)
        else:
            clusters.append([block])
    return clusters


def _runs_on(cluster: Sequence[Block], block: Block, rows: Sequence[Row], height: float) -> bool:
    last = cluster[-1]
    if abs(last.size - block.size) > 0.1 * max(last.size, 1) or last.bold != block.bold:
        return False
    before, joined = _text(cluster), _text([*cluster, block])
    step = (baseline(block) - baseline(last)) / max(height, block.size)
    if step < 2.0 and kind_of_phrase(joined):
        return True
    if step > 1.6 or kind_of_phrase(before) or (kind_of_phrase(block.text) and not block.text[0].islower()):
        return False
    if find_ranges(joined) or find_dates(joined):
        whole = bool(find_ranges(before)) and not before.rstrip().endswith(_OPEN)
        return not whole and bool(find_ranges(joined))
    return not any(_on_line(block, row, height) for row in rows)


def _text(cluster: Sequence[Block]) -> str:
    return " ".join(block.text for block in cluster)


def _headed(rows: Sequence[Row]) -> bool:
    """Whether the right side has headings of its own, so that a like word in the margin is a label."""
    sizes = sorted(row.size for row in rows)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    return any(kind_of_phrase(row.text) and (row.size > 1.05 * usual or row.bold or row.capitals) for row in rows)


def _place(cluster: Sequence[Block], rows: Sequence[Row], height: float, taken: int, *, heading: bool) -> int:
    """The row that the cluster goes before or onto: the one on its line or the next, or the first of its group."""
    top = box_of(cluster[0])[1]
    at = taken
    while at < len(rows) and _bottom(rows[at]) < top + 0.4 * height:
        at += 1
    start = _start_of_group(rows, at, taken)
    if heading and _is_centred(cluster, rows, start):
        return start
    if at < len(rows) and find_dates(_text(cluster)) and _is_deep(rows, start, at):
        return start
    return at


def _rows_above(rows: Sequence[Row], cluster: Sequence[Block], height: float) -> int:
    """How many rows stand above the line on which the cluster begins, which are all that one before it can head."""
    top = box_of(cluster[0])[1]
    return sum(_bottom(row) < top + 0.4 * height for row in rows)


def _follows(heading: Sequence[Block], cluster: Sequence[Block], height: float) -> bool:
    """A date right below a heading of the margin belongs to the first entry under that heading."""
    return box_of(cluster[0])[1] - box_of(heading[-1])[3] < 1.6 * height


def _is_deep(rows: Sequence[Row], start: int, at: int) -> bool:
    """Whether the row is a bullet or the rest of one, and so no place for a date."""
    least = min(row.left for row in rows[start : at + 1])
    return rows[at].bullet or rows[at].left > least + 4


def _start_of_group(rows: Sequence[Row], at: int, taken: int) -> int:
    start = min(at, len(rows) - 1)
    while start > taken and not rows[start].apart:
        start -= 1
    return start


def _is_centred(cluster: Sequence[Block], rows: Sequence[Row], start: int) -> bool:
    """Whether the cluster stands at half the height of the group that begins at `start`."""
    end = start + 1
    while end < len(rows) and not rows[end].apart:
        end += 1
    boxes = [row.box for row in rows[start:end] if row.box]
    if len(boxes) < 2:
        return False
    middle = (boxes[0][1] + boxes[-1][3]) / 2
    own = (box_of(cluster[0])[1] + box_of(cluster[-1])[3]) / 2
    return abs(middle - own) < 0.75 * (boxes[0][3] - boxes[0][1])


def _bottom(row: Row) -> float:
    return row.box[3] if row.box else 0.0


def _on_line(block: Block, row: Row, height: float) -> bool:
    line = row.box[3] - 0.22 * row.size if row.box else 0.0
    return abs(line - baseline(block)) <= 0.35 * height


def _joined(cluster: Sequence[Block]) -> Row:
    row = row_of([cluster[0]])
    if len(cluster) > 1:
        first = row.parts[0]
        text = " ".join(block.text for block in cluster)
        links = tuple(link for block in cluster for link in block.links)
        row.parts = [Part(text=text, size=first.size, bold=first.bold, italic=first.italic, links=links, box=first.box)]
        row.box = union([box_of(block) for block in cluster])
    row.in_margin = True
    return row


def _with_label(margin: Row, row: Row) -> Row:
    box = union([row.box, margin.box]) if row.box and margin.box else row.box
    return replace(row, parts=[*margin.parts, *row.parts], box=box, in_margin=True)
