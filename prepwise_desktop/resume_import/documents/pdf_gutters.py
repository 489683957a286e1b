"""Columns that nearly touch: labels that end at one edge, and beside them lines that begin at another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from prepwise_desktop.resume_import.documents.pdf_gaps import WORDS_APART
from prepwise_desktop.resume_import.documents.pdf_glyphs import Glyph

#: so many pieces of lines begin where the right column does, and so many words end where the left one does
_BEGIN, _END = 4, 4
#: edges are told apart to this part of a point: what is set to an edge meets it, and words meet by chance
_PARTS = 4
_NEAR = (-1, 0, 1)
#: a label has letters, a bullet or a number of a list has not
_LETTERS = 3


def cut_at_gutters(lines: Sequence[list[Glyph]]) -> Iterator[list[list[Glyph]]]:
    """The parts of each line of a page: cut where it crosses from one such edge to the other, else whole."""
    begins = Counter(_edge(line[0].left) for line in lines)
    crossings = [list(_crossings(line, begins)) for line in lines]
    ends = Counter(_edge(_end(line)) for line in lines)
    ends.update(_edge(line[place].right) for line, places in zip(lines, crossings, strict=True) for place, _ in places)
    for line, places in zip(lines, crossings, strict=True):
        cut = next((after for before, after in places if _count(ends, line[before].right) >= _END), 0)
        cut = cut if sum(glyph.text.isalnum() for glyph in line[:cut]) >= _LETTERS else 0
        yield [line[:cut], line[cut:]] if cut else [line]


def _crossings(line: list[Glyph], begins: Counter[int]) -> Iterator[tuple[int, int]]:
    """Each gap between two words behind which a column may begin: the places of the glyphs around it."""
    printed = [place for place, glyph in enumerate(line) if not glyph.text.isspace()]
    for before, after in pairwise(printed):
        gap = line[after].left - line[before].right
        if gap > WORDS_APART * line[after].font.size and _count(begins, line[after].left) >= _BEGIN:
            yield before, after


def _end(line: Sequence[Glyph]) -> float:
    return max(glyph.right for glyph in line if not glyph.text.isspace())


def _edge(place: float) -> int:
    return round(place * _PARTS)


def _count(edges: Counter[int], place: float) -> int:
    return sum(edges[_edge(place) + near] for near in _NEAR)
