"""PDF: the pieces of printed lines with style, place and links, and the rules between them."""

from contextlib import closing
from typing import Any

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import pdf_streams, refusal
from prepwise_desktop.resume_import.documents.pdf_fields import flattened, has_typed_text
from prepwise_desktop.resume_import.documents.pdf_glyphs import Fonts, Glyph, PageSpace, glyphs_of
from prepwise_desktop.resume_import.documents.pdf_lines import pieces_of
from prepwise_desktop.resume_import.documents.pdf_links import links_of
from prepwise_desktop.resume_import.documents.pdf_pieces import blocks_of
from prepwise_desktop.resume_import.documents.pdf_repair import with_trailer
from prepwise_desktop.resume_import.documents.pdf_shapes import shapes_of
from prepwise_desktop.resume_import.progress import Report

#: below this share of readable characters the text is glyph numbers, not words
_READABLE = 0.5
#: pdfium's own words for "a password is needed" and "locked in a way that is not known"
_LOCKED = frozenset({4, 5})


def read(data: bytes, report: Report) -> Document:
    """The document's blocks; FileRefused where it is encrypted, damaged, too large or without text."""
    pdf_streams.check(data)
    with closing(opened(data)) as pdf:
        reading = _Reading(pdf)
        for number in range(1, reading.pages + 1):
            reading.add_page(number)
            report(number / reading.pages)
    return reading.document()


def opened(data: bytes) -> Any:
    """The file in pdfium, to be closed; FileRefused where it is encrypted, damaged or has too many pages."""
    pdf = _loaded(data)
    if not 0 < len(pdf) <= limits.MAX_PAGES:
        pages = len(pdf)
        pdf.close()
        raise refusal.too_large(f"{pages} pages, at most {limits.MAX_PAGES}") if pages else refusal.damaged("no pages")
    return pdf


def _loaded(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in _LOCKED:
            raise refusal.encrypted() from error
        repaired = with_trailer(data)
        if repaired is None:
            raise refusal.damaged(error) from error
    try:
        return pypdfium2.PdfDocument(repaired)
    except pypdfium2.PdfiumError as error:
        raise refusal.damaged(error) from error


class _Reading:
    """What has been gathered from the pages so far."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self.pages = len(pdf)
        self._fonts = Fonts()
        self._blocks: list[Block] = []
        self._sizes = [(0.0, 0.0)] * self.pages
        self._rules: list[tuple[int, Box]] = []
        self._seen = self._readable = self._failed = 0
        self._pictures = False

    def add_page(self, number: int) -> None:
        """Read one page; a page that cannot be loaded is left out, and counts as damage if all are."""
        import pypdfium2

        try:
            self._add(number, self._pdf[number - 1])
        except pypdfium2.PdfiumError:
            self._failed += 1

    def _add(self, number: int, page: Any) -> None:
        space = PageSpace.of(page)
        links = links_of(self._pdf, page, space)
        if has_typed_text(page):
            page = flattened(self._pdf, number - 1, page)
        with closing(page):
            glyphs = self._glyphs(page, space)
            shapes = shapes_of(page, space)
        self._sizes[number - 1] = (space.width, space.height)
        self._pictures = self._pictures or shapes.pictures
        self._rules += ((number, box) for box in shapes.rules)
        self._blocks += blocks_of(pieces_of(glyphs), links, shapes.dots(), page=number)

    def _glyphs(self, page: Any, space: PageSpace) -> list[Glyph]:
        with closing(page.get_textpage()) as textpage:
            count = textpage.count_chars()
            self._seen += max(count, 0)
            if self._seen > limits.MAX_CHARACTERS:
                raise refusal.too_large(f"more than {limits.MAX_CHARACTERS} characters")
            glyphs = glyphs_of(textpage, space, self._fonts)
        self._readable += sum(1 for glyph in glyphs if glyph.text)
        return glyphs

    def document(self) -> Document:
        """All of it; FileRefused when there is no text that a person could read."""
        if self._failed == self.pages:
            raise refusal.damaged("no page could be loaded")
        if self._readable < _READABLE * self._fonts.decoded:
            raise refusal.no_text("the text layer holds glyph numbers instead of characters")
        if not any(block.text for block in self._blocks):
            raise refusal.no_text("pages are pictures") if self._pictures else refusal.empty("blank pages")
        return Document(
            format="pdf",
            blocks=tuple(self._blocks),
            pages=self.pages,
            page_sizes=tuple(self._sizes),
            rules=tuple(self._rules),
        )
