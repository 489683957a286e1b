"""What the styles of an OpenDocument text say about a run and a paragraph."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import.documents.runs import Run
from prepwise_desktop.resume_import.documents.xml_names import attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element

_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)(pt|%)$")
_MAX_CHAIN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How a text looks, and whether its paragraph is a heading."""

    size: float = 12.0
    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    hidden: bool = False
    level: int = 0

    def run(self, text: str, url: str) -> Run:
        """A run of this style."""
        return Run(text=text, size=self.size, bold=self.bold, italic=self.italic, small_caps=self.small_caps, url=url)

    def changed(self, style: "_Element") -> "TextStyle":
        """The same with what a style element says otherwise."""
        properties = child(style, "text-properties")
        outline = attribute(style, "default-outline-level")
        weight = attribute(properties, "font-weight")
        slope = attribute(properties, "font-style")
        capitals = attribute(properties, "font-variant") + attribute(properties, "text-transform")
        return replace(
            self,
            size=self._size(attribute(properties, "font-size")),
            bold=weight in {"bold", "600", "700", "800", "900"} if weight else self.bold,
            italic=slope in {"italic", "oblique"} if slope else self.italic,
            small_caps="small-caps" in capitals or "uppercase" in capitals if capitals else self.small_caps,
            hidden=self.hidden or attribute(properties, "display") == "none",
            level=int(outline) if len(outline) == 1 and outline.isdecimal() else self.level,
        )

    def _size(self, given: str) -> float:
        found = _LENGTH.match(given)
        if not found:
            return self.size
        return float(found[1]) if found[2] == "pt" else self.size * float(found[1]) / 100


class OdtStyles:
    """The styles of the document and its own automatic ones."""

    def __init__(self, *parts: "_Element | None") -> None:
        self._sources: dict[str, _Element] = {}
        self._default = TextStyle()
        for part in parts:
            if part is None:
                continue
            for style in part.iter("{*}default-style"):
                if attribute(style, "family") == "paragraph":
                    self._default = self._default.changed(style)
            self._sources.update((attribute(style, "name"), style) for style in part.iter("{*}style"))

    def of(self, name: str, around: TextStyle | None = None) -> TextStyle:
        """The style of that name; for a span, on top of the paragraph's around it."""
        style = around or self._default
        for source in reversed(self._chain(name)):
            style = style.changed(source)
        return style

    def _chain(self, name: str) -> list["_Element"]:
        chain: list[_Element] = []
        while name in self._sources and len(chain) < _MAX_CHAIN:
            chain.append(self._sources[name])
            name = attribute(chain[-1], "parent-style-name")
        return chain
