"""A line is cut where a gap is wider than the spaces between its words, as between a label and its value."""

import statistics
from collections.abc import Iterable, Sequence
from itertools import pairwise

from prepwise_desktop.resume_import.documents.pdf_glyphs import Glyph

#: gaps as parts of the font size; a wider one is no space even in justified text
_NEVER_A_SPACE = 0.95
#: the only gap of a line is no space from here on
_WIDE_ALONE = 0.7
#: wider than that, and by so much wider than the line's other gaps, is no space either
_WIDE, _TIMES = 0.55, 1.8
#: so few gaps may all be wide; a longer line with wide gaps is justified text
_FEW = 4
#: narrower than that is kerning
WORDS_APART = 0.18


def cut_at_wide_gaps(glyphs: Sequence[Glyph], first_text: int, usual: float) -> list[list[Glyph]]:
    """The parts of a line; nothing is cut before the glyph at `first_text`, which follows the line's bullet.

    `usual` is the page's usual gap between words.
    """
    places = [place for place, glyph in enumerate(glyphs) if not glyph.text.isspace()]
    gaps = {after: _gap(glyphs[before], glyphs[after]) for before, after in pairwise(places)}
    least = _least(sorted(gap for gap in gaps.values() if gap > WORDS_APART), usual)
    cuts = [place for place, gap in gaps.items() if gap > least and place > first_text]
    ends = [*cuts, len(glyphs)]
    return [list(glyphs[start:end]) for start, end in zip([0, *cuts], ends, strict=True)]


def usual_gap(lines: Iterable[Sequence[Glyph]]) -> float:
    """The median gap between words, as a part of the font size; 0.0 where there is none."""
    gaps = []
    for glyphs in lines:
        printed = [glyph for glyph in glyphs if not glyph.text.isspace()]
        gaps += [gap for before, after in pairwise(printed) if WORDS_APART < (gap := _gap(before, after)) < 1.5]
    return statistics.median(gaps) if gaps else 0.0


def _least(gaps: Sequence[float], usual: float) -> float:
    if gaps and len(gaps) <= _FEW and gaps[0] > max(_WIDE, _TIMES * usual) and usual:
        return gaps[0] - 0.01
    if len(gaps) == 1:
        return _WIDE_ALONE
    for narrow, wide in pairwise(gaps):
        if wide > _WIDE and wide > _TIMES * narrow:
            return min(_NEVER_A_SPACE, (narrow + wide) / 2)
    return _NEVER_A_SPACE


def _gap(before: Glyph, after: Glyph) -> float:
    blank = max(after.left - before.right, before.left - after.right)
    return blank / (max(before.font.size, after.font.size) or 1.0)
