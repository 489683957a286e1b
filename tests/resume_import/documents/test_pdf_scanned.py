"""A scanned PDF: recognised where the extra `ocr` is installed, and marked as that; refused where it is not."""

import io
from contextlib import closing

import pypdfium2
import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.domain.resume import Doubt
from prepwise_desktop.resume_import import files, limits
from prepwise_desktop.resume_import.documents import pdf_scanned
from prepwise_desktop.resume_import.documents.pdf_scanned import Recognised, ScannedPage, document_of
from prepwise_desktop.resume_import.understand import understand
from tests.resume_import.made_pdf import BOLD, Page, pdf

needs_ocr = pytest.mark.skipif(not pdf_scanned.is_installed(), reason="the extra `ocr` is not installed")

PRINTED = (
    Page()
    .text(60, 740, "Ana Pires", size=20, font=BOLD)
    .text(60, 715, "ana.pires@example.org", size=11)
    .text(60, 680, "Experience", size=15, font=BOLD)
    .text(60, 655, "Baker, Mill Lane Bread", size=11)
    .text(400, 655, "2019 - 2022", size=11)
    .text(60, 635, "Baked 400 loaves a night with two apprentices.", size=11)
)


def scanned(*pages: Page) -> bytes:
    """The pages as pictures in a PDF."""
    made = pypdfium2.PdfDocument.new()
    with closing(pypdfium2.PdfDocument(pdf(*pages))) as source, closing(made):
        for page in source:
            width, height = page.get_size()
            picture = pypdfium2.PdfImage.new(made)
            picture.set_bitmap(page.render(scale=2))
            picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
            target = made.new_page(width, height)
            target.insert_obj(picture)
            target.gen_content()
        buffer = io.BytesIO()
        made.save(buffer)
    return buffer.getvalue()


def a_piece(text: str, top: float, *, height: float = 14, score: float = 0.95) -> Recognised:
    return Recognised(text=text, box=(50, top, 50 + 6 * len(text), top + height), score=score)


def a_page(*pieces: Recognised) -> ScannedPage:
    return ScannedPage(size=(600.0, 800.0), pieces=pieces)


def test_lines_of_nearly_one_height_have_one_size_and_headings_another() -> None:
    document = document_of(
        [
            a_page(
                a_piece("Name", 40, height=30), a_piece("one", 90), a_piece("two", 110, height=12.5), a_piece("x", 130)
            )
        ]
    )
    name, one, two, _ = document.blocks
    assert one.size == two.size < name.size


def test_a_recognised_bullet_is_one() -> None:
    block = document_of([a_page(a_piece("• Baked 400 loaves", 40))]).blocks[0]
    assert (block.text, block.bullet) == ("Baked 400 loaves", True)


def test_pictures_without_words_have_no_text() -> None:
    with pytest.raises(FileRefused) as refused:
        document_of([a_page()])
    assert refused.value.reason is RefusalReason.NO_TEXT


def test_every_field_says_that_it_was_recognised_and_is_as_sure_as_its_lines() -> None:
    page = a_page(a_piece("Ana Pires", 40, height=30), a_piece("ana.pires@example.org", 90, score=0.5))
    resume = understand(document_of([page]))
    assert resume.recognised
    assert resume.email.doubt is Doubt.READ_BY_OCR
    assert not resume.email.sure
    assert resume.name.doubt is Doubt.READ_BY_OCR


def test_a_scanned_file_is_refused_where_nothing_can_recognise_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_scanned, "find_spec", lambda _name: None)
    with pytest.raises(FileRefused) as refused:
        files.resume_of(scanned(PRINTED), "scan.pdf", lambda _part: None)
    assert refused.value.reason is RefusalReason.NO_TEXT


def test_more_pages_than_can_be_recognised_are_refused_before_it_begins() -> None:
    begun: list[int] = []
    with pytest.raises(FileRefused) as refused:
        pdf_scanned.read(pdf(*[Page()] * (limits.MAX_RECOGNISED_PAGES + 1)), lambda _part: None, begun.append)
    assert (refused.value.reason, begun) == (RefusalReason.TOO_LARGE, [])


@needs_ocr
def test_a_scanned_file_is_read_and_tells_first_that_it_will_take_long() -> None:
    begun: list[int] = []
    resume = files.resume_of(scanned(PRINTED), "scan.pdf", lambda _part: None, recognising=begun.append)
    assert begun == [1]
    assert (resume.name.value, resume.email.value) == ("Ana Pires", "ana.pires@example.org")
    assert resume.work[0].company.value == "Mill Lane Bread"
    assert resume.recognised
