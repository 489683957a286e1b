"""OpenDocument text: paragraphs, lists, tables and text boxes in the order of the document."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.container import Container
from prepwise_desktop.resume_import.documents.odt_styles import OdtStyles, TextStyle
from prepwise_desktop.resume_import.documents.runs import Place, Run, blocks_of
from prepwise_desktop.resume_import.documents.xml_names import attribute, child, name_of, through
from prepwise_desktop.resume_import.progress import Report

if TYPE_CHECKING:
    from lxml.etree import _Element

_MANIFEST = "META-INF/manifest.xml"
#: what is about the text and not in it
_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "note", "title", "desc"}
)
_ROW_GROUPS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_SIGNS = {"tab": "\t", "line-break": "\n"}


def read(data: bytes, report: Report) -> Document:
    """The document's blocks; the page header's stand first and the footer's last."""
    container = Container(data)
    if _MANIFEST in container and b"encryption-data" in container.read(_MANIFEST):
        raise refusal.encrypted()
    content = container.xml("content.xml")
    common = container.xml("styles.xml") if "styles.xml" in container else None
    report(0.5)
    styles = OdtStyles(common, content)
    body = child(child(content, "body"), "text")
    if body is None:
        raise refusal.damaged("no text body")
    header, footer = (_margin(common, kind, styles) for kind in ("header", "footer"))
    blocks = (*header, *_Walk(styles).blocks(body), *footer)
    if not any(block.text for block in blocks):
        raise refusal.empty("no text")
    return Document(format="odt", blocks=blocks)


def _margin(common: "_Element | None", kind: str, styles: OdtStyles) -> list[Block]:
    if common is None:
        return []
    found = (block for element in common.iter("{*}" + kind) for block in _Walk(styles, margin=True).blocks(element))
    return list(dict.fromkeys(found))


class _Walk:
    """Goes through the elements of one part."""

    def __init__(self, styles: OdtStyles, *, margin: bool = False) -> None:
        self._styles = styles
        self._margin = margin
        self._tables = 0
        self._characters = 0

    def blocks(self, element: "_Element", place: Place | None = None) -> Iterator[Block]:
        """The blocks inside an element."""
        around: Place = place or {}
        for inner in element:
            name = name_of(inner)
            if name in {"p", "h"}:
                yield from self._paragraph(inner, around)
            elif name == "table":
                yield from self._table(inner)
            elif name == "list":
                depth = around["indent"] + 1 if around.get("bullet") else 0
                yield from self.blocks(inner, {**around, "indent": depth, "bullet": True})
            elif name not in _SKIPPED:
                yield from self.blocks(inner, around)

    def _paragraph(self, element: "_Element", around: Place) -> Iterator[Block]:
        style = self._styles.of(attribute(element, "style-name"))
        outline = attribute(element, "outline-level") if name_of(element) == "h" else ""
        level = int(outline) if len(outline) == 1 and outline.isdecimal() else style.level
        place: Place = {**around, "level": level, "margin": self._margin}
        place["bullet"] = around.get("bullet", False) and not level
        runs: list[Run] = []
        boxes: list[_Element] = []
        self._inline(element, style, "", runs, boxes)
        self._characters += sum(len(run.text) for run in runs)
        if self._characters > limits.MAX_CHARACTERS:
            raise refusal.too_large(f"more than {limits.MAX_CHARACTERS} characters")
        for block in blocks_of(runs, **place):
            yield without_bullet(block)
        for box in boxes:
            yield from self.blocks(box, around)

    def _inline(
        self, element: "_Element", style: TextStyle, url: str, runs: list[Run], boxes: list["_Element"]
    ) -> None:
        def add(text: str | None) -> None:
            if text and not style.hidden:
                runs.append(style.run(text, url))

        add(_flat(element.text))
        for inner in element:
            name = name_of(inner)
            if name in _SIGNS:
                add(_SIGNS[name])
            elif name == "s":
                count = attribute(inner, "c")
                add(" " * (int(count) if len(count) < 3 and count.isdecimal() else 1))
            elif name == "text-box":
                boxes.append(inner)
            elif name not in _SKIPPED:
                link = attribute(inner, "href") if name == "a" else url
                own = attribute(inner, "style-name") if name == "span" else ""
                self._inline(inner, self._styles.of(own, style), link, runs, boxes)
            add(_flat(inner.tail))

    def _table(self, element: "_Element") -> Iterator[Block]:
        table, self._tables = self._tables, self._tables + 1
        for number, row in enumerate(through(element, "table-row", _ROW_GROUPS)):
            column = 0
            for inner in row:
                if name_of(inner) not in {"table-cell", "covered-table-cell"}:
                    continue
                yield from self.blocks(inner, {"cell": (table, number, column)})
                repeated = attribute(inner, "number-columns-repeated")
                column += int(repeated) if repeated.isdecimal() and len(repeated) < 4 else 1


def _flat(text: str | None) -> str:
    """White space in the source is one space."""
    if not text:
        return ""
    return (" " if text[0].isspace() else "") + " ".join(text.split()) + (" " if text[-1].isspace() else "")
