"""Characters become pieces of printed lines: cut at wide gaps, joined where the file's order jumps, spaced by gaps."""

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from prepwise_desktop.resume_import.documents.bullets import LINE_BULLETS
from prepwise_desktop.resume_import.documents.pdf_gaps import cut_at_wide_gaps, usual_gap
from prepwise_desktop.resume_import.documents.pdf_glyphs import Glyph
from prepwise_desktop.resume_import.documents.pdf_gutters import cut_at_gutters

#: gaps as parts of the font size. A space has 0.25 to 0.33 of it, stretched in justified text up to 0.9.
_CUT = 1.3
#: The same where the file's order jumps: then only what nearly touches belongs together.
_JOIN = 0.7
#: A gap that is a space where the file wrote none; kerning stays under 0.1, and a slanted f reaches into the gap.
_SPACE = 0.125
#: Letters set further apart than this are letter-spaced.
_SPACED = 0.08
#: Baselines that differ by less lie on one line; raised figures differ by 0.33.
_LEVEL = 0.4
#: A bullet stands at most so far before its text.
_BULLET_GAP = 3.5


@dataclass(slots=True)
class Piece:
    """Part of a line: characters in reading direction, spaces included."""

    glyphs: list[Glyph]
    left: float = field(init=False)
    right: float = field(init=False)
    size: float = field(init=False)
    baseline: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = min(glyph.left for glyph in self.glyphs)
        self.right = max(glyph.right for glyph in self.glyphs)
        self.size = Counter(glyph.font.size for glyph in self.glyphs).most_common(1)[0][0]
        self.baseline = statistics.median_low(glyph.baseline for glyph in self.glyphs)

    @property
    def right_to_left(self) -> bool:
        """Most of its letters belong to Hebrew or Arabic."""
        letters = [glyph.text[0] for glyph in self.glyphs if glyph.text.isalpha()]
        rightward = sum("\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in letters)
        return 2 * rightward > len(letters)


def pieces_of(glyphs: Iterable[Glyph]) -> list[Piece]:
    """The pieces from the top of the page down, on one line from left to right."""
    runs = [Piece(run) for run in _runs(glyphs) if any(not glyph.text.isspace() for glyph in run)]
    usual = usual_gap(run.glyphs for run in runs)
    parts = [part for line in _lines(runs) for piece in _joined(line) for part in _parts(piece, usual)]
    level = [part.glyphs[0].font.upright and not part.right_to_left for part in parts]
    cuts = cut_at_gutters([part.glyphs for part, is_level in zip(parts, level, strict=True) if is_level])
    found: list[Piece] = []
    for part, is_level in zip(parts, level, strict=True):
        cut = next(cuts) if is_level else [part.glyphs]
        found += [part] if len(cut) == 1 else map(Piece, cut)
    return found


def _parts(piece: Piece, usual: float) -> list[Piece]:
    """The piece cut at its wide gaps; a bullet stays with its text, and spaced letters stay together."""
    printed = [(glyph, False) for glyph in piece.glyphs if not glyph.text.isspace()]
    if piece.right_to_left or _letters_apart(
        printed, [gap(a, b) > _SPACE * a.font.size for (a, _), (b, _) in pairwise(printed)]
    ):
        return [piece]
    starts = [
        place for place, glyph in enumerate(piece.glyphs) if glyph.text.strip() and glyph.text not in LINE_BULLETS
    ]
    parts = cut_at_wide_gaps(piece.glyphs, starts[0] if starts else 0, usual)
    return [Piece(part) for part in parts]


def gap(before: Glyph, after: Glyph) -> float:
    """The blank between two characters, whichever way they run, in points."""
    return max(after.left - before.right, before.left - after.right)


def _runs(glyphs: Iterable[Glyph]) -> Iterable[list[Glyph]]:
    """Characters that follow each other in the file and on the page."""
    run: list[Glyph] = []
    last: Glyph | None = None
    gaps: list[float] = []
    for glyph in glyphs:
        if last is not None and not glyph.text.isspace():
            blank = gap(last, glyph)
            if not _follows(last, glyph, blank, gaps):
                yield run
                run, gaps = [], []
            else:
                gaps.append(blank)
        if not glyph.text.isspace():
            last = glyph
        if run or not glyph.text.isspace():
            run.append(glyph)
    if run:
        yield run


def _follows(last: Glyph, glyph: Glyph, blank: float, gaps: Sequence[float]) -> bool:
    size = max(last.font.size, glyph.font.size)
    if last.font.upright != glyph.font.upright:
        return False
    if not glyph.font.upright:
        return True
    if abs(glyph.baseline - last.baseline) > _LEVEL * size:
        return False
    if glyph.left == last.left and glyph.right == last.right:
        # Two characters of one ligature share its place.
        return True
    spacing = statistics.median(gaps[-12:]) if len(gaps) > 2 else 0.0
    return -0.6 * size < blank < _CUT * size + 2.5 * max(spacing - _SPACED * size, 0.0)


def _lines(runs: Sequence[Piece]) -> Iterable[list[Piece]]:
    """Runs whose baselines agree, from the top down."""
    line: list[Piece] = []
    for run in sorted(runs, key=lambda run: run.baseline):
        if line and run.baseline - line[-1].baseline > 0.25 * min(run.size, line[-1].size):
            yield line
            line = []
        line.append(run)
    if line:
        yield line


def _joined(line: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in sorted(line, key=lambda piece: (piece.left, piece.right)):
        if joined and _belongs(joined[-1], piece):
            joined[-1] = _together(joined[-1], piece)
        else:
            joined.append(piece)
    return joined


def _belongs(before: Piece, after: Piece) -> bool:
    size = max(before.size, after.size)
    blank = after.left - before.right
    text = "".join(glyph.text for glyph in before.glyphs).strip()
    reach = _BULLET_GAP if text in LINE_BULLETS else _JOIN
    return -0.5 * size < blank < reach * size


def _together(before: Piece, after: Piece) -> Piece:
    first, second = (after, before) if before.right_to_left and after.right_to_left else (before, after)
    if after.right_to_left and not before.right_to_left:
        second = _signs_first(second)
    blank = after.left - before.right
    between = [_space_after(first.glyphs[-1])] if blank > _SPACE * max(before.size, after.size) else []
    return Piece([*first.glyphs, *between, *second.glyphs])


def _signs_first(piece: Piece) -> Piece:
    """What ends Hebrew or Arabic on its left side stands between it and the words on its left."""
    cut = len(piece.glyphs)
    while cut and not piece.glyphs[cut - 1].text.isalnum():
        cut -= 1
    return Piece([*reversed(piece.glyphs[cut:]), *piece.glyphs[:cut]])


def _space_after(glyph: Glyph) -> Glyph:
    return glyph._replace(text=" ", left=glyph.right)


def spelled(glyphs: Sequence[Glyph]) -> Iterable[tuple[str, Glyph]]:
    """Each character's text with its glyph; spaces are put in where gaps show them and taken out of spaced letters."""
    printed = [(glyph, False) for glyph in glyphs[:1]]
    for before, glyph in pairwise(glyphs):
        if not glyph.text.isspace():
            printed.append((glyph, before.text.isspace()))
    printed = [(glyph, space) for glyph, space in printed if not glyph.text.isspace()]
    blanks = [gap(a, b) for (a, _), (b, _) in pairwise(printed)]
    is_space = _spaces(printed, blanks)
    for (glyph, _), space in zip(printed, [False, *is_space], strict=True):
        yield (" " + glyph.text if space else glyph.text), glyph


def _spaces(printed: Sequence[tuple[Glyph, bool]], blanks: Sequence[float]) -> list[bool]:
    """Whether a space stands before each character but the first."""
    written = [space for _, space in printed[1:]]
    sizes = [glyph.font.size or 1.0 for glyph, _ in printed[1:]]
    relative = [blank / size for blank, size in zip(blanks, sizes, strict=True)]
    if _letters_apart(printed, written):
        usual = statistics.median(relative)
        return [blank > 1.5 * usual + 0.05 for blank in relative]
    close = [blank for blank, space in zip(relative, written, strict=True) if not space]
    base = statistics.median(close) if len(close) > 2 else 0.0
    least = _SPACE if base < _SPACED else base + max(_SPACE, 0.4 * base)
    return [space or blank > least for space, blank in zip(written, relative, strict=True)]


def _letters_apart(printed: Sequence[tuple[Glyph, bool]], written: Sequence[bool]) -> bool:
    """S P A C E D with real spaces between the letters."""
    letters = sum(glyph.text.isalpha() for glyph, _ in printed)
    return len(printed) > 4 and letters >= 0.8 * len(printed) and sum(written) >= 0.85 * len(written)
