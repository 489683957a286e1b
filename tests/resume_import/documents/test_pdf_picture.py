"""A page of a PDF as a picture: its size, its bounds, and what cannot be drawn."""

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.documents.pdf_picture import picture_of
from prepwise_desktop.resume_import.read import Reader
from tests.resume_import.made_pdf import Page, pdf
from tests.resume_import.reading import running

RESUME = pdf(Page().text(50, 700, "Ana Pires", size=40), Page().box(0, 0, 600, 400))


def test_a_page_is_drawn_as_wide_as_it_is_wanted_with_its_size_in_points() -> None:
    picture = picture_of(RESUME, 1, 300)
    assert (picture.page, picture.width, picture.height, picture.points) == (1, 300, 400, (600.0, 800.0))
    assert len(picture.pixels) == 4 * 300 * 400


def test_what_is_printed_is_where_it_stands() -> None:
    picture = picture_of(RESUME, 2, 60)
    row = 4 * 60
    assert picture.pixels[:3] == b"\xff\xff\xff"
    assert picture.pixels[70 * row : 70 * row + 3] == b"\x00\x00\x00"


def test_no_picture_is_larger_than_the_limits() -> None:
    picture = picture_of(RESUME, 1, 1_000_000)
    assert picture.width <= limits.MAX_PICTURE_WIDTH
    assert picture.width * picture.height <= limits.MAX_PICTURE_PIXELS * 1.01


@pytest.mark.parametrize("data", [RESUME[:40], b"", b"%PDF-1.4 nothing"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        picture_of(data, 1, 100)


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        picture_of(RESUME, 3, 100)
    assert refused.value.reason is RefusalReason.DAMAGED


def test_the_reader_process_draws_it() -> None:
    async def test(reader: Reader) -> None:
        picture = await reader.read_picture(RESUME, 1, 120)
        assert (picture.width, picture.height) == (120, 160)

    running(test)
