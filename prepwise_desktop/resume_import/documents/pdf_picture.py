"""One page of a PDF drawn as a picture, for a person to see where something stands."""

from contextlib import closing
from typing import Any

from prepwise_desktop.domain.page_picture import PagePicture
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents import pdf_streams, refusal
from prepwise_desktop.resume_import.documents.pdf import opened
from prepwise_desktop.resume_import.documents.pdf_fields import flattened, has_typed_text
from prepwise_desktop.resume_import.documents.pdf_glyphs import PageSpace


def picture_of(data: bytes, page: int, width: int) -> PagePicture:
    """The page (from 1) drawn `width` pixels wide, or less where it would pass the limits.

    FileRefused where the file cannot be opened or the page cannot be loaded.
    """
    import pypdfium2

    pdf_streams.check(data)
    with closing(opened(data)) as pdf:
        if not 1 <= page <= len(pdf):
            raise refusal.damaged(f"page {page} of {len(pdf)}")
        try:
            return _drawn(pdf, page, width)
        except pypdfium2.PdfiumError as error:
            raise refusal.damaged(error) from error


def _drawn(pdf: Any, number: int, width: int) -> PagePicture:
    page = pdf[number - 1]
    if has_typed_text(page):
        page = flattened(pdf, number - 1, page)
    with closing(page):
        space = PageSpace.of(page)
        if min(space.width, space.height) <= 0:
            raise refusal.damaged("a page without a size")
        with closing(page.render(scale=_scale(space, width), prefer_bgrx=True)) as bitmap:
            return PagePicture(
                page=number,
                width=bitmap.width,
                height=bitmap.height,
                points=(space.width, space.height),
                pixels=_rows(bitmap),
            )


def _scale(space: PageSpace, width: int) -> float:
    """Pixels a point; a page as long as a street is drawn smaller."""
    scale = min(max(1, width), limits.MAX_PICTURE_WIDTH) / space.width
    pixels = scale * scale * space.width * space.height
    return scale if pixels <= limits.MAX_PICTURE_PIXELS else scale * (limits.MAX_PICTURE_PIXELS / pixels) ** 0.5


def _rows(bitmap: Any) -> bytes:
    """The pixels without what stands between the rows in memory."""
    whole, stride, used = bytes(bitmap.buffer), bitmap.stride, bitmap.width * 4
    if stride == used:
        return whole
    return b"".join(whole[start : start + used] for start in range(0, stride * bitmap.height, stride))
