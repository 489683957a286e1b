"""Text that was typed over a PDF, into its form fields or as notes on the page, becomes part of the page."""

from typing import Any

from prepwise_desktop.resume_import import limits


def has_typed_text(page: Any) -> bool:
    """Whether fields or typed notes lie on the page."""
    from pypdfium2 import raw

    kinds = {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT}
    count = raw.FPDFPage_GetAnnotCount(page)
    return any(_kind(page, index) in kinds for index in range(min(count, limits.MAX_PAGE_LINKS)))


def _kind(page: Any, index: int) -> int:
    from pypdfium2 import raw

    annotation = raw.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return -1
    kind: int = raw.FPDFAnnot_GetSubtype(annotation)
    raw.FPDFPage_CloseAnnot(annotation)
    return kind


def flattened(pdf: Any, number: int, page: Any) -> Any:
    """The page of that number (from 0) with what was typed over it; `page` is closed. Its links are gone."""
    from pypdfium2 import raw

    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return pdf[number]
