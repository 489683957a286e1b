"""The links of a PDF page: the address and the place of each."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents.pdf_glyphs import PageSpace
from prepwise_desktop.resume_import.normalise import tidy

#: addresses longer than this are tracking data or an attack
_MAX_ADDRESS = 2_000


class PageLink(NamedTuple):
    """An address and the rectangle that opens it."""

    url: str
    box: Box


def links_of(pdf: Any, page: Any, space: PageSpace) -> list[PageLink]:
    """The page's links to addresses, as they are stored; jumps inside the document are left out."""
    return [PageLink(url, box) for url, box in _annotations(pdf, page, space) if url]


def _annotations(pdf: Any, page: Any, space: PageSpace) -> Iterator[tuple[str, Box]]:
    from pypdfium2 import raw

    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(limits.MAX_PAGE_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, link):
            return
        if raw.FPDFLink_GetAnnotRect(link, rect):
            yield _address(pdf, link), space.box(rect.left, rect.bottom, rect.right, rect.top)


def _address(pdf: Any, link: Any) -> str:
    from pypdfium2 import raw

    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(pdf, action, None, 0)
    if not 1 < length <= _MAX_ADDRESS:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(pdf, action, buffer, length)
    return tidy(buffer.value.decode("utf-8", "replace")).strip()
