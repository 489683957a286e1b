"""Goes through the elements of a page and gathers their text into blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import.blocks import Block
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.runs import Place, Run, blocks_of
from prepwise_desktop.resume_import.documents.xml_names import attribute, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN_NAMES = """
    head script style template noscript iframe object svg math select option button input textarea audio video canvas
    title
"""
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_BLOCK_NAMES = """
    html body main header footer article section aside nav div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead
    tbody tfoot tr td th blockquote pre address figure figcaption form fieldset legend hr details summary center
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_INLINE = frozenset({"span", "b", "strong", "i", "em", "small", "time", "a", "label"})
_BOLD, _ITALIC = frozenset({"b", "strong", "th"}), frozenset({"i", "em", "cite", "dfn", "var"})
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])", re.IGNORECASE
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|mailto|tel):|//|www\.", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the elements around say about a text."""

    style: Run
    level: int = 0
    bullet: bool = False
    depth: int = 0
    cell: tuple[int, int, int] | None = None
    preformatted: bool = False


class Walk:
    """One page; `hidden` are the ".classes" and "#identifiers" that are not shown."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self._runs: list[Run] = []
        self._tables = 0
        #: number, row and column of each table that is open
        self._places: list[list[int]] = []

    def blocks(self, root: "_Element") -> Iterator[Block]:
        """The blocks in the order of the page."""
        outermost = _Context(style=Run(text=""))
        yield from self._element(root, outermost)
        yield from self._flush(outermost)

    def _element(self, element: "_Element", around: _Context) -> Iterator[Block]:
        name = name_of(element)
        if name not in _UNSEEN and not self._is_hidden(element):
            yield from self._visible(element, name, around)

    def _visible(self, element: "_Element", name: str, around: _Context) -> Iterator[Block]:
        inside = self._inside(element, name, around)
        if name in _BLOCKS:
            yield from self._flush(around)
        elif name == "br":
            self._runs.append(replace(around.style, text="\n"))
        elif _beside(element):
            self._runs.append(replace(around.style, text="\t"))
        before = len(self._runs)
        self._add(element.text, inside)
        for inner in element:
            yield from self._element(inner, inside)
            self._add(inner.tail, inside)
        if inside.style.url and not around.style.url and len(self._runs) == before:
            self._runs.append(inside.style)
        if name in _BLOCKS:
            yield from self._flush(inside)
        if name == "table":
            self._places.pop()

    def _add(self, text: str | None, context: _Context) -> None:
        if text:
            shown = text if context.preformatted else _WHITE.sub(" ", text)
            self._runs.append(replace(context.style, text=shown))

    def _flush(self, context: _Context) -> Iterator[Block]:
        runs, self._runs = self._runs, []
        place = Place(level=context.level, bullet=context.bullet, indent=context.depth, cell=context.cell)
        for block in blocks_of(runs, **place):
            yield without_bullet(block)

    def _inside(self, element: "_Element", name: str, around: _Context) -> _Context:
        css = attribute(element, "style")
        style = replace(
            around.style,
            bold=around.style.bold or name in _BOLD or bool(_BOLD_STYLE.search(css)),
            italic=around.style.italic or name in _ITALIC,
            url=_address(attribute(element, "href")) if name == "a" else around.style.url,
        )
        inside = replace(around, style=style)
        if len(name) == 2 and name[0] == "h" and name[1] in "123456":
            return replace(inside, level=int(name[1]), bullet=False)
        if name in {"ul", "ol"}:
            return replace(inside, depth=around.depth + around.bullet, bullet=False)
        if name == "li":
            return replace(inside, bullet=True)
        if name == "pre":
            return replace(inside, preformatted=True)
        return self._in_table(name, inside)

    def _in_table(self, name: str, inside: _Context) -> _Context:
        if name == "table":
            self._places.append([self._tables, -1, -1])
            self._tables += 1
        elif name == "tr" and self._places:
            self._places[-1][1] += 1
            self._places[-1][2] = -1
        elif name in {"td", "th"} and self._places:
            self._places[-1][2] += 1
            table, row, column = self._places[-1]
            return replace(inside, cell=(table, max(row, 0), column))
        return inside

    def _is_hidden(self, element: "_Element") -> bool:
        if "hidden" in element.attrib or _HIDDEN_STYLE.search(attribute(element, "style")):
            return True
        names = {f".{name}" for name in attribute(element, "class").split()} | {f"#{attribute(element, 'id')}"}
        return not self._hidden.isdisjoint(names)


def _address(href: str) -> str:
    address = href.strip()
    return address if _ADDRESS.match(address) else ""


def _beside(element: "_Element") -> bool:
    """Two inline boxes without a space between them, which the page sets apart by its style sheet."""
    before = element.getprevious()
    if before is None or before.tail or name_of(before) not in _INLINE or name_of(element) not in _INLINE:
        return False
    first, second = ("".join(each.itertext()) for each in (before, element))
    return (
        len(first) > 1 and len(second) > 1 and not first[-1].isspace() and (second[0].isupper() or second[0].isdigit())
    )
