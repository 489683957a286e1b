"""Pieces of lines become blocks: text with its links, bullets drawn as dots, icons that carry a link."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.documents import runs
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.pdf_glyphs import Glyph
from prepwise_desktop.resume_import.documents.pdf_lines import Piece, spelled
from prepwise_desktop.resume_import.documents.pdf_links import PageLink
from prepwise_desktop.resume_import.documents.runs import Run

#: a line's height above and below its baseline, as parts of the font size
_ASCENT, _DESCENT = 0.78, 0.22


def blocks_of(pieces: Sequence[Piece], links: Sequence[PageLink], dots: Sequence[Box], *, page: int) -> Iterator[Block]:
    """The blocks of a page; a link that lies on no text comes as a block of its own without text."""
    used: set[int] = set()
    for piece in pieces:
        box = _box(piece)
        near = [(number, link) for number, link in enumerate(links) if _overlap(box, link.box)]
        for block in runs.blocks_of(list(_runs(piece, near, used)), page=page, box=box):
            yield _with_dot(without_bullet(block), box, dots)
    known = {links[number].url for number in used}
    for number, link in enumerate(links):
        if number not in used and link.url not in known:
            known.add(link.url)
            yield Block(text="", links=(LinkSpan(start=0, end=0, url=link.url),), page=page, box=link.box)


def _runs(piece: Piece, links: Sequence[tuple[int, PageLink]], used: set[int]) -> Iterator[Run]:
    def key(spelling: tuple[str, Glyph]) -> tuple[object, int]:
        _, glyph = spelling
        font = glyph.font
        return (font.size, font.bold, font.italic, font.small_caps), _link_under(glyph, links)

    for (_, number), group in groupby(spelled(piece.glyphs), key):
        spellings = list(group)
        font = spellings[0][1].font
        text = "".join(text for text, _ in spellings)
        if number >= 0 and text.strip():
            used.add(number)
        yield Run(
            text=text,
            size=font.size,
            bold=font.bold,
            italic=font.italic,
            small_caps=font.small_caps,
            url=next((link.url for index, link in links if index == number), ""),
        )


def _link_under(glyph: Glyph, links: Sequence[tuple[int, PageLink]]) -> int:
    x, y = (glyph.left + glyph.right) / 2, glyph.baseline - 0.3 * glyph.font.size
    for number, link in links:
        left, top, right, bottom = link.box
        if left <= x <= right and top <= y <= bottom:
            return number
    return -1


def _box(piece: Piece) -> Box:
    if not piece.glyphs[0].font.upright:
        baselines = [glyph.baseline for glyph in piece.glyphs]
        return piece.left, min(baselines), piece.right, max(baselines)
    return (
        round(piece.left, 2),
        round(piece.baseline - _ASCENT * piece.size, 2),
        round(piece.right, 2),
        round(piece.baseline + _DESCENT * piece.size, 2),
    )


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _with_dot(block: Block, box: Box, dots: Sequence[Box]) -> Block:
    """A dot drawn a little before the line, about the middle of its height, is its bullet."""
    size = block.size or 10.0
    for left, top, right, bottom in dots:
        height = ((top + bottom) / 2 - box[1]) / (box[3] - box[1] or 1.0)
        if right - left < 0.7 * size and 0 <= box[0] - right < 2.0 * size and 0.25 < height < 0.7:
            return replace(block, bullet=True)
    return block
