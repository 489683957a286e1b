"""A line is cut where a gap is wider than the spaces between its words, as between a label and its value."""

from collections.abc import Sequence
from itertools import pairwise

from prepwise_desktop.resume_import.documents.pdf_glyphs import Glyph

#: gaps as parts of the font size; a wider one is no space even in justified text
_NEVER_A_SPACE = 0.95
#: the only gap of a line is no space from here on
_WIDE_ALONE = 0.7
#: wider than that, and by so much wider than the line's other gaps, is no space either
_WIDE, _TIMES = 0.55, 1.8
#: narrower than that is kerning
_WORDS_APART = 0.18


def cut_at_wide_gaps(glyphs: Sequence[Glyph], first_text: int) -> list[list[Glyph]]:
    """The parts of a line; nothing is cut before the glyph at `first_text`, which follows the line's bullet."""
    places = [place for place, glyph in enumerate(glyphs) if not glyph.text.isspace()]
    gaps = {after: _gap(glyphs[before], glyphs[after]) for before, after in pairwise(places)}
    least = _least(sorted(gap for gap in gaps.values() if gap > _WORDS_APART))
    cuts = [place for place, gap in gaps.items() if gap > least and place > first_text]
    ends = [*cuts, len(glyphs)]
    return [list(glyphs[start:end]) for start, end in zip([0, *cuts], ends, strict=True)]


def _least(gaps: Sequence[float]) -> float:
    if len(gaps) == 1:
        return _WIDE_ALONE
    for narrow, wide in pairwise(gaps):
        if wide > _WIDE and wide > _TIMES * narrow:
            return min(_NEVER_A_SPACE, (narrow + wide) / 2)
    return _NEVER_A_SPACE


def _gap(before: Glyph, after: Glyph) -> float:
    blank = max(after.left - before.right, before.left - after.right)
    return blank / (max(before.font.size, after.font.size) or 1.0)
