"""Printed bullets: what they look like, and how a line loses its own."""

import re
from dataclasses import replace

from prepwise_desktop.resume_import.blocks import Block

#: bullets, hyphen bullets, triangles, squares, circles, diamonds, arrows and ticks
BULLETS = frozenset(
    "\u2022\u2023\u25e6\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25c6\u25c7\u25ba\u25b8\u25b6\u27a2\u27a4\u2713\u2714\u2043\u2219\u00b7\u2756\uff65\u30fb"
)
_DASHES = "\\-\u2013\u2014*+"
#: what may be a bullet when it stands alone before a line
LINE_BULLETS = BULLETS | frozenset("-\u2013\u2014*o")
#: a bullet's glyph, or a dash, star or letter o that stands for one before a line of words
_BULLET = re.compile(
    rf"\s*(?:[{''.join(sorted(BULLETS))}]+(?=\s|\w)|[{_DASHES}](?=\s+\w+\W+\w)|\*(?=\s+\w)|o(?=\s+[A-Z]))\s*"
)


def without_bullet(block: Block) -> Block:
    """A bullet printed at the start is taken off and becomes the mark of a list item."""
    found = _BULLET.match(block.text)
    if not found:
        return block
    cut = found.end()
    return replace(
        block,
        text=block.text[cut:],
        bullet=True,
        links=tuple(replace(link, start=max(0, link.start - cut), end=max(0, link.end - cut)) for link in block.links),
        bolds=_moved(block.bolds, cut),
        italics=_moved(block.italics, cut),
    )


def _moved(ranges: tuple[tuple[int, int], ...], cut: int) -> tuple[tuple[int, int], ...]:
    return tuple((max(0, start - cut), end - cut) for start, end in ranges if end > cut)
