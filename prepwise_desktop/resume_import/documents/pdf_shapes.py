"""What is drawn on a PDF page: rules that part sections, dots that are bullets, and whether there are pictures."""

import ctypes
from dataclasses import dataclass, field
from typing import Any

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents.pdf_glyphs import PageSpace

#: points; a rule is a line or a bar that is much longer than thick
_THICKEST_RULE, _SHORTEST_RULE = 5.0, 24.0
_BIGGEST_DOT, _SMALLEST_DOT = 8.0, 1.0
_BIGGEST_ICON = 40.0
#: small shapes on a page of text; each is compared with each
_MOST_SHAPES = 1_000
#: parts of one icon are no further apart than that
_NEAR = 1.5


@dataclass(slots=True)
class Shapes:
    """Boxes of what is drawn."""

    rules: list[Box] = field(default_factory=list)
    small: list[Box] = field(default_factory=list)
    parts: list[Box] = field(default_factory=list)
    pictures: bool = False

    def add(self, box: Box) -> None:
        """Take a drawn shape for what its form makes it."""
        width, height = box[2] - box[0], box[3] - box[1]
        if min(width, height) <= _THICKEST_RULE and max(width, height) >= _SHORTEST_RULE:
            self.rules.append(box)
        elif min(width, height) >= _SMALLEST_DOT and max(width, height) <= _BIGGEST_DOT and abs(width - height) < 1:
            self.small.append(box)
        elif max(width, height) <= _BIGGEST_ICON:
            self.parts.append(box)

    def dots(self) -> list[Box]:
        """What may be a bullet: a small shape by itself, no part of an icon. A drawing of many shapes has none."""
        if len(self.small) + len(self.parts) > _MOST_SHAPES:
            return []
        return [box for box in self.small if not any(_touch(box, other) for other in (*self.small, *self.parts))]


def _touch(one: Box, other: Box) -> bool:
    """Two shapes that make one picture; the same place twice is one shape, filled and outlined."""
    apart = max(one[0] - other[2], other[0] - one[2], one[1] - other[3], other[1] - one[3])
    same = all(abs(a - b) < 1 for a, b in zip(one, other, strict=True))
    return apart < _NEAR and not same


def shapes_of(page: Any, space: PageSpace) -> Shapes:
    """What is drawn straight on the page; drawings inside other objects are left out."""
    from pypdfium2 import raw

    shapes = Shapes()
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(raw.FPDFPage_CountObjects(page), limits.MAX_PAGE_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            shapes.pictures = True
        elif kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            shapes.add(space.box(left.value, bottom.value, right.value, top.value))
    return shapes
