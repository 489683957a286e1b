"""HTML: what a browser would show, block by block; nothing is fetched and nothing is run."""

import codecs
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.encoding import decode
from prepwise_desktop.resume_import.documents.html_walk import Walk
from prepwise_desktop.resume_import.progress import Report

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})[^<>]*?(/?)>")
#: elements without an end, or whose end may be left out
_ENDLESS = """
    area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot
"""
_OPEN_ENDED = frozenset(_ENDLESS.split())
_HIDING = re.compile(
    r"([.#][\w-]{1,80})\s*\{[^{}]{0,2000}?(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)

_FOR_PRINT = re.compile(r"@media\s+print\b.*", re.DOTALL)


def read(data: bytes, report: Report) -> Document:
    """The document's visible blocks."""
    text = _DECLARATION.sub("", _decoded(data), count=1)
    if len(text) > limits.MAX_TEXT_BYTES:
        raise refusal.too_large(f"more than {limits.MAX_TEXT_BYTES >> 20} MiB of markup")
    _check_depth(text)
    root = _parsed(text)
    report(0.5)
    blocks = tuple(_bounded(Walk(_hidden_names(root)).blocks(root)))
    if not any(block.text for block in blocks):
        raise refusal.empty("no visible text")
    return Document(format="html", blocks=blocks)


def _decoded(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    if found and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and b"\0" not in data:
        try:
            return data.decode(found[1].decode("ascii"), "replace")
        except LookupError:
            return decode(data)
    return decode(data)


def _check_depth(text: str) -> None:
    depth = 0
    for found in _TAG.finditer(text):
        if found[2].casefold() in _OPEN_ENDED or found[3]:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > limits.MAX_DEPTH:
            raise refusal.too_large(f"more than {limits.MAX_DEPTH} elements inside each other")


def _parsed(text: str) -> "_Element":
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.ParserError as error:
        raise refusal.empty("no elements") from error
    except etree.XMLSyntaxError as error:
        raise refusal.damaged(error) from error
    if root is None:
        raise refusal.empty("no elements")
    return root


def _hidden_names(root: "_Element") -> frozenset[str]:
    """Classes and identifiers that the page's own style sheet hides, as ".name" and "#name"."""
    sheets = ("".join(style.itertext()) for style in root.iter("style"))
    return frozenset(name for sheet in sheets for name in _HIDING.findall(_FOR_PRINT.sub("", sheet)))


def _bounded(blocks: Iterator[Block]) -> Iterator[Block]:
    characters = 0
    for block in blocks:
        characters += len(block.text)
        if characters > limits.MAX_CHARACTERS:
            raise refusal.too_large(f"more than {limits.MAX_CHARACTERS} characters")
        yield block
