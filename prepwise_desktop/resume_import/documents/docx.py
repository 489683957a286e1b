"""DOCX: paragraphs, tables, text boxes, headers and footers in the order of the document's body."""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.container import Container
from prepwise_desktop.resume_import.documents.docx_runs import Paragraph, is_placeholder
from prepwise_desktop.resume_import.documents.docx_styles import Styles
from prepwise_desktop.resume_import.documents.runs import Place, blocks_of
from prepwise_desktop.resume_import.documents.xml_names import attribute, child, children, name_of, through
from prepwise_desktop.resume_import.progress import Report

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "AlternateContent", "Choice"})


def read(data: bytes, report: Report) -> Document:
    """The document's blocks; the page header's stand first and the footer's last."""
    container = Container(data)
    main = _main_part(container)
    root = container.xml(main)
    body = child(root, "body")
    if body is None:
        raise refusal.damaged("no body")
    report(0.5)
    part = _Part(container, main)
    blocks: list[Block] = []
    for kind in ("headerReference", "footerReference"):
        margins = [block for name in part.targets(root, kind) for block in _margin(container, name)]
        if kind == "headerReference":
            blocks = [*dict.fromkeys(margins), *part.blocks(body)]
        else:
            blocks += dict.fromkeys(margins)
    if not any(block.text for block in blocks):
        raise refusal.empty("no text")
    return Document(format="docx", blocks=tuple(blocks))


def _main_part(container: Container) -> str:
    """Where the document's text is: as the relationships say, or where it always is."""
    if _MAIN in container:
        return _MAIN
    for target in _relationships(container, "").values():
        if target.endswith((".xml",)) and "document" in posixpath.basename(target) and target in container:
            return target
    raise refusal.damaged("the document's main part is missing")


def _relationships(container: Container, part: str) -> dict[str, str]:
    """Each relationship's target: a part's name, or an address outside."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    if source not in container:
        return {}
    targets = {}
    for relationship in children(container.xml(source), "Relationship"):
        target = attribute(relationship, "Target")
        if attribute(relationship, "TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        targets[attribute(relationship, "Id")] = target
    return targets


def _margin(container: Container, name: str) -> Iterator[Block]:
    return _Part(container, name, margin=True).blocks(container.xml(name))


class _Part:
    """One part with text: the body, a header or a footer."""

    def __init__(self, container: Container, name: str, *, margin: bool = False) -> None:
        self._container = container
        self._relations = _relationships(container, name)
        self._styles = Styles.of(container, self._relations)
        self._margin = margin
        self._tables = 0
        self._characters = 0

    def targets(self, root: "_Element", kind: str) -> list[str]:
        """The parts that the sections refer to by that kind of element."""
        found = (self._relations.get(attribute(element, "id"), "") for element in root.iter("{*}" + kind))
        return list(dict.fromkeys(name for name in found if name in self._container))

    def blocks(self, element: "_Element", cell: tuple[int, int, int] | None = None) -> Iterator[Block]:
        """The blocks of what stands in a body, a cell or a text box."""
        for inner in element:
            name = name_of(inner)
            if name == "p":
                yield from self._paragraph(inner, cell)
            elif name == "tbl":
                yield from self._table(inner)
            elif name in _WRAPPERS and not is_placeholder(inner):
                yield from self.blocks(inner, cell)

    def _paragraph(self, element: "_Element", cell: tuple[int, int, int] | None) -> Iterator[Block]:
        paragraph = Paragraph(element, self._styles, self._relations)
        self._characters += paragraph.length
        if self._characters > limits.MAX_CHARACTERS:
            raise refusal.too_large(f"more than {limits.MAX_CHARACTERS} characters")
        place = Place(
            level=paragraph.style.level,
            bullet=paragraph.style.listed and not paragraph.style.level,
            indent=paragraph.style.depth,
            cell=cell,
            margin=self._margin,
        )
        for block in blocks_of(paragraph.runs, **place):
            yield without_bullet(block)
        for box in paragraph.boxes:
            yield from self.blocks(box, cell)

    def _table(self, element: "_Element") -> Iterator[Block]:
        table, self._tables = self._tables, self._tables + 1
        for number, row in enumerate(through(element, "tr", _WRAPPERS)):
            column = 0
            for inner in through(row, "tc", _WRAPPERS):
                properties = child(inner, "tcPr")
                yield from self.blocks(inner, (table, number, column))
                span = attribute(child(properties, "gridSpan"), "val")
                column += int(span) if span.isdecimal() and len(span) < 4 else 1
