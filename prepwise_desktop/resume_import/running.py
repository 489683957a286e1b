"""Headers and footers that repeat from page to page, and page numbers, are no text of the resume."""

import re
from collections.abc import Collection, Sequence

from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.plain import plain

#: the share of a page's height, above and below, in which such lines stand
_MARGIN = 0.09
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|pagina|página|strona|blz|p)\W{0,2})?\d{1,3}(?:\s*(?:/|of|von|de|sur|di|van|z|\|)\s*\d{1,3})?\W*"
)


#: "Page 1 - Curriculum vitae of Ada Byron", "Ada Byron | Resume | 1/2"; digits stand as 0
_NUMBERED = re.compile(r"(?:page|seite|pagina|strona|blz)\s0(?:\D|$)|.{0,80}\s0\s?(?:/|of|von|de|sur|di|van|z)\s?0\W*$")


def without_running_lines(document: Document) -> list[Block]:
    """The blocks without page numbers and without what an earlier page's margin already said."""
    seen: set[str] = set()
    repeated = _repeated(document)
    counted = {_line(block) for block in document.blocks if _counts_pages(block, document)}
    kept = []
    for block in document.blocks:
        key = _key(block)
        if not _in_margin(block, document):
            kept.append(block)
        elif not (_is_beside(block, counted) and not _is_contact(key)) and not (key in repeated and key in seen):
            seen.add(key)
            kept.append(block)
    return kept


def _is_beside(block: Block, counted: Collection[tuple[int, int, str]]) -> bool:
    """Whether it stands on a line that counts pages, give or take a point."""
    page, line, text = _line(block)
    return any((page, line + step, text) in counted for step in (-1, 0, 1))


def _counts_pages(block: Block, document: Document) -> bool:
    key = _key(block)
    return _in_margin(block, document) and bool(_PAGE_NUMBER.fullmatch(key) or _NUMBERED.match(key))


def _line(block: Block) -> tuple[int, int, str]:
    """The line that a block stands on; without geometry each text is a line of its own."""
    return block.page, round(block.box[3] / 3) if block.box else 0, "" if block.box else _key(block)


def _is_contact(key: str) -> bool:
    return "@" in key or "+" in key or "." in key.strip(".")


def _repeated(document: Document) -> set[str]:
    pages: dict[str, set[int]] = {}
    for block in document.blocks:
        if block.text and _in_margin(block, document):
            pages.setdefault(_key(block), set()).add(block.page)
    return {key for key, found in pages.items() if len(found) > 1}


def _key(block: Block) -> str:
    return re.sub(r"\d+", "0", plain(block.text[:200])).strip()


def _in_margin(block: Block, document: Document) -> bool:
    if block.margin:
        return True
    sizes: Sequence[tuple[float, float]] = document.page_sizes
    if block.box is None or block.page > len(sizes):
        return False
    height = sizes[block.page - 1][1]
    return block.box[3] < _MARGIN * height or block.box[1] > (1 - _MARGIN) * height
