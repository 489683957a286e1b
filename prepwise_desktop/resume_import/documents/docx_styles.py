"""What the styles of a DOCX say about a run and a paragraph, inherited as Word inherits."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import.documents.container import Container
from prepwise_desktop.resume_import.documents.xml_names import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = "word/styles.xml"
_HEADING = re.compile(r"heading\s*(\d)", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
#: styles based on each other, deeper than any real document
_MAX_CHAIN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterStyle:
    """How a run looks."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    hidden: bool = False

    def changed(self, properties: "_Element | None") -> "CharacterStyle":
        """The same with what a run's properties say otherwise."""
        if properties is None:
            return self
        size = attribute(child(properties, "sz"), "val")
        capitals = _switch(child(properties, "caps"), otherwise=self.small_caps)
        return replace(
            self,
            size=int(size) / 2 if size.isdecimal() and len(size) < 5 else self.size,
            bold=_switch(child(properties, "b"), otherwise=self.bold),
            italic=_switch(child(properties, "i"), otherwise=self.italic),
            small_caps=_switch(child(properties, "smallCaps"), otherwise=capitals),
            hidden=_switch(child(properties, "vanish"), otherwise=self.hidden),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """What a paragraph is: a heading (level 1-9), a list item of a depth, or neither."""

    characters: CharacterStyle = CharacterStyle()
    level: int = 0
    listed: bool = False
    depth: int = 0

    def changed(self, properties: "_Element | None") -> "ParagraphStyle":
        """The same with what a paragraph's properties say otherwise."""
        outline = attribute(child(properties, "outlineLvl"), "val")
        numbering = child(properties, "numPr")
        number = attribute(child(numbering, "numId"), "val")
        depth = attribute(child(numbering, "ilvl"), "val")
        return replace(
            self,
            level=int(outline) + 1 if len(outline) == 1 and outline in "012345678" else self.level,
            listed=number != "0" if number else self.listed,
            depth=int(depth) if len(depth) == 1 and depth.isdecimal() else self.depth,
        )


class Styles:
    """The document's styles, resolved once each."""

    def __init__(self, root: "_Element | None") -> None:
        self._sources = {attribute(style, "styleId"): style for style in children(root, "style")}
        defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
        self._plain = ParagraphStyle(characters=CharacterStyle().changed(defaults))
        self._resolved: dict[str, ParagraphStyle] = {}
        self._default = next(
            (
                name
                for name, style in self._sources.items()
                if attribute(style, "default") in {"1", "true"} and attribute(style, "type") == "paragraph"
            ),
            "",
        )

    @classmethod
    def of(cls, container: Container, relations: Mapping[str, str]) -> "Styles":
        """The styles that the document's relations name; none are as good as any."""
        named = (target for target in relations.values() if target.rpartition("/")[2].startswith("styles"))
        name = next((target for target in (*named, _STYLES) if target in container), "")
        return cls(container.xml(name) if name else None)

    def paragraph(self, properties: "_Element | None") -> ParagraphStyle:
        """The style of a paragraph with these properties."""
        name = attribute(child(properties, "pStyle"), "val") or self._default
        return self._style(name, 0).changed(properties)

    def run(self, properties: "_Element | None", paragraph: ParagraphStyle) -> CharacterStyle:
        """The style of a run with these properties in such a paragraph."""
        style = paragraph.characters
        name = attribute(child(properties, "rStyle"), "val")
        if name in self._sources:
            style = style.changed(child(self._sources[name], "rPr"))
        return style.changed(properties)

    def _style(self, name: str, chain: int) -> ParagraphStyle:
        source = self._sources.get(name)
        if source is None or chain > _MAX_CHAIN:
            return self._plain
        if name not in self._resolved:
            base = self._style(attribute(child(source, "basedOn"), "val"), chain + 1)
            title = attribute(child(source, "name"), "val")
            heading = _HEADING.match(title)
            level = int(heading[1]) if heading else 1 if title.casefold() == "title" else base.level
            style = replace(base, level=level, characters=base.characters.changed(child(source, "rPr")))
            self._resolved[name] = style.changed(child(source, "pPr"))
        return self._resolved[name]


def _switch(element: "_Element | None", *, otherwise: bool) -> bool:
    return otherwise if element is None else attribute(element, "val").casefold() not in _OFF
