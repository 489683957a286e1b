"""The characters of a PDF page with place and font, in the order of pdfium's text page."""

import ctypes
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from prepwise_desktop.resume_import.documents.bullets import BULLETS
from prepwise_desktop.resume_import.normalise import clean

_BOLD = re.compile(r"bold|black|heavy|semibd|demi|cmbx|(?<![a-z])(?:bd|sb)(?![a-z])|nimbus\w+-medi", re.IGNORECASE)
_LIGHTER = re.compile(r"regular|light|book|thin|roman(?!.*bold)", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique|cmti|cmsl|slanted", re.IGNORECASE)
_SMALL_CAPS = re.compile(r"csc\d|smallcaps|small-?caps|-sc(?![a-z])|caps\d*-", re.IGNORECASE)
_DINGBATS = re.compile(r"wingding|symbol|dingbat", re.IGNORECASE)
#: what word processors take from those fonts as bullets, under the names of the letters that share their places
_AS_BULLETS = {
    "\u00a7": "\u25aa",
    "\u00d8": "\u27a2",
    "\u00fc": "\u2713",
    "n": "\u25a0",
    "l": "\u25cf",
    "u": "\u25c6",
    "v": "\u2756",
}
_ICONS = re.compile(r"awesome|(?<!sil)icon|fontello|material|webding|academicons|marvosym", re.IGNORECASE)
_DINGBATS = re.compile(r"wingding|dingbat", re.IGNORECASE)
#: what word processors take from dingbats as bullets, under the names of the letters that share their places
_AS_BULLETS = {
    "\u00a7": "\u25aa",
    "\u00d8": "\u27a2",
    "\u00fc": "\u2713",
    "n": "\u25a0",
    "l": "\u25cf",
    "u": "\u25c6",
    "v": "\u2756",
}
_ITALIC_FLAG, _FORCE_BOLD_FLAG = 1 << 6, 1 << 18
#: points; places that differ by less are one
_SAME_PLACE = 0.05
#: a stem as heavy as that is bold whatever the name says nothing about
_HEAVY = 620


class Glyph(NamedTuple):
    """One printed character: `text` is "" where it is an icon; y runs down the page."""

    text: str
    left: float
    right: float
    baseline: float
    font: "Font"


@dataclass(frozen=True, slots=True)
class Font:
    """A face as it is used: its printed size in points and its style."""

    size: float
    bold: bool
    italic: bool
    small_caps: bool
    icons: bool
    dingbats: bool
    upright: bool


@dataclass(frozen=True, slots=True)
class PageSpace:
    """Turns PDF's coordinates into points from the top-left corner of the page as it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @classmethod
    def of(cls, page: Any) -> "PageSpace":
        """The space of a page: what of it is shown, and its rotation."""
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right, top, page.get_rotation() % 360)

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point lies."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Where a rectangle lies: left, top, right, bottom."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


class Fonts:
    """Knows the face of each text object; asks pdfium once for each face and size."""

    def __init__(self) -> None:
        self._faces: dict[int, tuple[bool, bool, bool, bool, bool]] = {}
        #: characters that had a glyph, readable or not
        self.decoded = 0

    def font_at(self, textpage: Any, index: int, text_object: Any, rotation: int) -> Font:
        """The font of a text object, of which `index` is a character."""
        from pypdfium2 import raw

        size, matrix = ctypes.c_float(), raw.FS_MATRIX()
        raw.FPDFTextObj_GetFontSize(text_object, size)
        raw.FPDFText_GetMatrix(textpage, index, matrix)
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) + rotation
        bold, italic, small_caps, icons, dingbats = self._face(raw.FPDFTextObj_GetFont(text_object))
        return Font(
            size=round(abs(size.value) * math.hypot(matrix.c, matrix.d), 1),
            bold=bold,
            italic=italic,
            small_caps=small_caps,
            icons=icons or dingbats,
            dingbats=dingbats,
            upright=abs((angle + 180) % 360 - 180) < 5,
        )

    def _face(self, font: Any) -> tuple[bool, bool, bool, bool, bool]:
        from pypdfium2 import raw

        if not font:
            return False, False, False, False, False
        key = ctypes.addressof(font.contents)
        if key not in self._faces:
            buffer = ctypes.create_string_buffer(256)
            raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
            name = buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
            flags = max(raw.FPDFFont_GetFlags(font), 0)
            heavy = raw.FPDFFont_GetWeight(font) >= _HEAVY and not _LIGHTER.search(name)
            self._faces[key] = (
                bool(_BOLD.search(name)) or heavy or bool(flags & _FORCE_BOLD_FLAG),
                bool(_SLANTED.search(name) or flags & _ITALIC_FLAG) and not name.startswith("CMSY"),
                bool(_SMALL_CAPS.search(name)),
                bool(_ICONS.search(name)),
                bool(_DINGBATS.search(name)),
            )
        return self._faces[key]


def glyphs_of(textpage: Any, space: PageSpace, fonts: Fonts) -> list[Glyph]:
    """The characters printed on the page. Of the spaces that pdfium made up those behind slanted letters are kept."""
    from pypdfium2 import raw

    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    #: the font and baseline of each text object, whose characters share both
    known: dict[int, tuple[Font, float]] = {}
    glyphs: list[Glyph] = []
    for index in range(textpage.count_chars()):
        text_object = raw.FPDFText_GetTextObject(textpage, index)
        if raw.FPDFText_IsGenerated(textpage, index) == 1:
            if glyphs and glyphs[-1].font.italic and _leans_over(textpage, index - 1, glyphs[-1]):
                glyphs.append(glyphs[-1]._replace(text=" ", left=glyphs[-1].right))
            continue
        if not text_object:
            continue
        key = ctypes.addressof(text_object.contents)
        if key not in known:
            raw.FPDFText_GetCharOrigin(textpage, index, x, y)
            font = fonts.font_at(textpage, index, text_object, -space.rotation)
            known[key] = font, space.point(x.value, y.value)[1]
        font, baseline = known[key]
        raw.FPDFText_GetLooseCharBox(textpage, index, box)
        left, _, right, _ = space.box(box.left, box.bottom, box.right, box.top)
        if not (right > 0 and left < space.width and 0 < baseline < space.height + font.size):
            continue
        text = _text_of(raw.FPDFText_GetUnicode(textpage, index), icons=font.icons, dingbats=font.dingbats)
        if not (font.icons or text == " "):
            fonts.decoded += 1
        glyphs.append(Glyph(text, left, right, baseline, font))
    return glyphs


def _leans_over(textpage: Any, index: int, glyph: Glyph) -> bool:
    """Whether a slanted letter's ink ends where its box does: it hides a part of the space behind it, or all of it."""
    from pypdfium2 import raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
    return abs(right.value - glyph.right) < _SAME_PLACE and glyph.text.isalpha()


@lru_cache(maxsize=4096)
def _text_of(code: int, *, icons: bool, dingbats: bool) -> str:
    if not 0 < code < 0x110000:
        return ""
    text = clean(chr(code))
    if dingbats:
        text = _AS_BULLETS.get(text, text)
    if text == "\ufffd" or (icons and text not in BULLETS):
        return ""
    return " " if text.isspace() else text
