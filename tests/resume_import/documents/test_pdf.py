"""PDF: pieces of lines with style, place and links."""

import pytest

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document, LinkSpan
from prepwise_desktop.resume_import.documents import pdf as reader
from prepwise_desktop.resume_import.progress import ignore
from tests.resume_import.made_pdf import BOLD, DINGBATS, ITALIC, Page, pdf, stream_of


def read(*pages: Page) -> Document:
    return reader.read(pdf(*pages), ignore)


def only(*pages: Page) -> Block:
    (block,) = read(*pages).blocks
    return block


def reason_of(data: bytes) -> RefusalReason:
    with pytest.raises(FileRefused) as caught:
        reader.read(data, ignore)
    return caught.value.reason


def test_a_line_knows_its_text_size_weight_page_and_place() -> None:
    blocks = read(Page(), Page().text(50, 700, "Ana Pires", size=20, font=BOLD)).blocks
    (block,) = blocks
    assert (block.text, block.size, block.bold, block.page) == ("Ana Pires", 20.0, True, 2)
    assert block.box is not None
    left, top, right, bottom = block.box
    assert left == pytest.approx(50, abs=2)
    assert top < 100 < bottom < 110
    assert right > 120


def test_columns_on_one_height_are_pieces_of_their_own() -> None:
    page = Page().text(50, 700, "Acme Works").text(400, 700, "2019 - 2021")
    assert [block.text for block in read(page).blocks] == ["Acme Works", "2019 - 2021"]


def test_words_that_nearly_touch_are_one_piece_whatever_the_order_in_the_file() -> None:
    page = Page().text(74, 700, "Pires").text(50, 700, "Ana ")
    assert [block.text for block in read(page).blocks] == ["Ana Pires"]


def test_spaces_that_are_only_gaps_are_put_in() -> None:
    page = Page()
    page.content.append("BT /F1 10 Tf 50 700 Td [(Lead) -300 (Engineer)] TJ ET")
    assert only(page).text == "Lead Engineer"


@pytest.mark.parametrize("space", [-220, -250, -330])
def test_a_slanted_letter_that_leans_over_a_space_does_not_hide_it(space: int) -> None:
    page = Page()
    page.content.append(f"BT /{ITALIC} 11 Tf 50 700 Td [(University of) {space} (Science)] TJ ET")
    assert only(page).text == "University of Science"


def test_spaced_letters_become_words_again() -> None:
    assert only(Page().text(50, 700, "WORK HISTORY", spacing=4)).text == "WORK HISTORY"


def test_letters_with_spaces_between_them_become_a_word_again() -> None:
    assert only(Page().text(50, 700, "S K I L L S")).text == "SKILLS"


def test_the_bold_part_of_a_line_is_known() -> None:
    page = Page().text(50, 700, "Acme", font=BOLD).text(76, 700, ", Porto since 2019")
    block = only(page)
    assert block.bolds == ((0, 4),)
    assert not block.bold


def test_a_printed_bullet_is_taken_off_and_marked() -> None:
    block = only(Page().text(50, 700, "\u2022").text(62, 700, "Led a team of six"))
    assert (block.text, block.bullet) == ("Led a team of six", True)


@pytest.mark.parametrize(("letter", "text"), [("n", "Led a team of six"), ("*", "Led a team of six")])
def test_dingbats_are_bullets_or_nothing(letter: str, text: str) -> None:
    page = Page().text(50, 700, letter, font=DINGBATS).text(62, 700, text)
    block = only(page)
    assert (block.text, block.bullet) == (text, letter == "n")


def test_a_drawn_dot_before_a_line_is_a_bullet() -> None:
    assert only(Page().box(50, 701.5, 3.3, 3.3).text(60, 700, "Led a team")).bullet


def test_a_drawn_icon_before_a_line_is_no_bullet() -> None:
    assert not only(Page().box(46, 700, 10, 10).text(60, 700, "Porto")).bullet


def test_a_dot_that_is_part_of_an_icon_is_no_bullet() -> None:
    assert not only(Page().box(45, 698, 12, 12).box(50, 702, 3, 3).text(60, 700, "Porto")).bullet


def test_a_drawing_of_very_many_shapes_is_no_bullets() -> None:
    page = Page().text(60, 700, "Porto")
    for number in range(3000):
        page.box(10 + 5 * (number % 100), 10 + 5 * (number // 100), 2, 2)
    assert [block.text for block in read(page).blocks] == ["Porto"]


def test_a_link_lies_on_its_words_only() -> None:
    page = Page().text(50, 700, "see ana.example").link("https://ana.example/", 67, 695, 125, 712)
    assert only(page).links == (LinkSpan(start=4, end=15, url="https://ana.example/"),)


def test_a_link_on_an_icon_comes_as_an_empty_piece() -> None:
    page = Page().text(50, 700, "Ana").box(300, 700, 10, 10).link("https://example.org/ana", 300, 700, 310, 710)
    text, icon = read(page).blocks
    assert text.links == ()
    assert icon.text == ""
    assert icon.links == (LinkSpan(start=0, end=0, url="https://example.org/ana"),)
    assert icon.box == (300, 90, 310, 100)


def test_words_typed_over_a_page_are_read_and_its_links_are_kept() -> None:
    page = Page().text(50, 700, "Name:").note("Ana Pires", 90, 698).link("https://ana.example", 45, 690, 80, 712)
    blocks = read(page).blocks
    assert " ".join(block.text for block in blocks) == "Name: Ana Pires"
    assert [link.url for block in blocks for link in block.links] == ["https://ana.example"]


def test_a_ruled_line_is_told() -> None:
    ((page, box),) = read(Page().text(50, 700, "Skills").box(50, 690, 500, 1)).rules
    assert page == 1
    assert box == pytest.approx((50, 109, 550, 110))


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    page = Page(rotation=90)
    page.content.append("BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Ana Pires) Tj ET")
    document = read(page)
    assert list(document.page_sizes) == [(800.0, 600.0)]
    assert [block.text for block in document.blocks] == ["Ana Pires"]
    box = document.blocks[0].box
    assert box is not None
    assert box[0] == pytest.approx(50, abs=2)
    assert box[2] - box[0] > 30


def test_what_lies_beside_the_page_is_not_on_it() -> None:
    page = Page().text(50, 700, "seen").text(-500, 650, "unseen").text(50, 900, "unseen").text(700, 600, "unseen")
    assert [block.text for block in read(page).blocks] == ["seen"]


def test_a_page_of_pictures_has_no_text() -> None:
    assert reason_of(pdf(Page().with_picture())) is RefusalReason.NO_TEXT


def test_blank_pages_are_empty() -> None:
    assert reason_of(pdf(Page())) is RefusalReason.EMPTY


def test_half_a_file_without_its_table_is_damaged() -> None:
    assert reason_of(b"%PDF-1.7\n") is RefusalReason.DAMAGED


def test_a_file_that_lost_its_table_at_the_end_is_read_again() -> None:
    whole = pdf(Page().text(50, 700, "Ana Pires"))
    blocks = reader.read(whole[: whole.rindex(b"xref\n0")], ignore).blocks
    assert [block.text for block in blocks] == ["Ana Pires"]


def test_a_file_that_broke_off_in_its_pages_is_damaged() -> None:
    whole = pdf(Page().text(50, 700, "Ana Pires"))
    assert reason_of(whole[: whole.index(b"/Catalog") - 20]) is RefusalReason.DAMAGED


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PAGES", 2)
    assert reason_of(pdf(*(Page().text(50, 700, "x") for _ in range(3)))) is RefusalReason.TOO_LARGE


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 20)
    assert reason_of(pdf(Page().text(50, 700, "a" * 30))) is RefusalReason.TOO_LARGE


def test_a_stream_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    assert reason_of(stream_of((limits.MAX_STREAM >> 20) + 2)) is RefusalReason.TOO_LARGE


def test_progress_goes_from_page_to_page() -> None:
    told: list[float] = []
    reader.read(pdf(Page().text(50, 700, "a"), Page().text(50, 700, "b")), told.append)
    assert told == [0.5, 1.0]


def labels_beside_lines(gutter: float) -> Page:
    """Labels that end at one edge, and lines that begin so many points behind it; Helvetica's digits are 5.56 wide."""
    page = Page()
    for place, words in enumerate(("Baker", "Cook", "Waiter", "Porter", "Cleaner")):
        y = 700 - 30 * place
        page.text(100 - 4 * 5.56, y, f"201{place}").text(100 + gutter, y, words).text(100 + gutter, y - 14, "Mill Lane")
    return page


def test_columns_that_nearly_touch_are_told_by_their_edges() -> None:
    document = read(labels_beside_lines(4))
    assert [block.text for block in document.blocks][:2] == ["2010", "Baker"]


def test_words_that_line_up_in_two_lines_are_no_columns() -> None:
    page = Page().text(60, 700, "Baked bread").text(60, 680, "Baked rolls").text(60, 660, "Sold cakes")
    assert [block.text for block in read(page).blocks] == ["Baked bread", "Baked rolls", "Sold cakes"]


def test_a_large_stream_with_a_line_end_behind_it_is_counted_and_read() -> None:
    # Packed it is just large enough to be counted: nothing but blanks packs as tightly.
    assert reason_of(stream_of((limits.MAX_STREAM >> 20) - 1)) is RefusalReason.EMPTY
