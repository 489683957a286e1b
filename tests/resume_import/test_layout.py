"""Reading order: columns, margins, grids, tables and lines that repeat."""

from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.layout import reading_rows
from tests.resume_import.pages import a_pdf, a_piece, a_text


def texts_of(document: Document) -> list[str]:
    return [row.text for row in reading_rows(document)]


def a_column(x: float, y: float, *lines: str, step: float = 13.0) -> list[Block]:
    return [a_piece(x, y + step * place, line) for place, line in enumerate(lines)]


def test_pieces_on_one_baseline_are_one_row_with_parts() -> None:
    document = a_pdf(
        a_piece(50, 100, "Acme Ltd", bold=True), a_piece(480, 100, "2019 \u2013 2021"), a_piece(50, 113, "Chef")
    )
    assert texts_of(document) == ["Acme Ltd\t2019 \u2013 2021", "Chef"]


def test_a_sidebar_is_read_before_the_column_beside_it() -> None:
    left = [
        a_piece(30, 100, "SKILLS", bold=True),
        *a_column(30, 115, "Python", "Excel", "Welding"),
        a_piece(30, 170, "LANGUAGES", bold=True),
        *a_column(30, 185, "English", "French"),
    ]
    right = [
        a_piece(220, 104, "EXPERIENCE", bold=True),
        *a_column(220, 119, "Acme Limited of Bristol", "Chief Welder", "Welded the hulls of eleven ferries and more."),
        a_piece(220, 175, "EDUCATION", bold=True),
        *a_column(220, 190, "Bristol College", "Diploma in Welding"),
    ]
    texts = texts_of(a_pdf(*left, *right))
    assert texts[:7] == ["SKILLS", "Python", "Excel", "Welding", "LANGUAGES", "English", "French"]
    assert texts[7] == "EXPERIENCE"


def test_a_column_goes_on_over_the_page_before_the_other_column_begins() -> None:
    def page(number: int, left: str, right: str) -> list[Block]:
        return [
            a_piece(30, 100, left, bold=True, page=number),
            *[a_piece(30, 113 + 13 * n, f"left {number} {n}", page=number) for n in range(5)],
            a_piece(220, 105, right, bold=True, page=number),
            *[a_piece(220, 120 + 17 * n, f"right column {number} {n} with words", page=number) for n in range(5)],
        ]

    texts = texts_of(a_pdf(*page(1, "SKILLS", "EXPERIENCE"), *page(2, "LANGUAGES", "EDUCATION")))
    assert texts.index("left 2 0") < texts.index("EXPERIENCE") < texts.index("right column 2 0 with words")


def test_a_date_in_the_margin_stands_on_the_line_of_its_entry_even_when_it_wraps() -> None:
    document = a_pdf(
        a_piece(50, 80, "Experience", bold=True, size=14),
        a_piece(50, 100, "Mar 2019 \u2013"),
        a_piece(50, 113, "Feb 2021"),
        a_piece(160, 100, "Senior Chef at the Gillie", bold=True),
        a_piece(160, 113, "Led a brigade of nineteen in a busy hotel kitchen.", bullet=True),
        a_piece(160, 126, "Cut food waste by a third with a new menu.", bullet=True),
        a_piece(50, 145, "2015 \u2013 2018"),
        a_piece(160, 145, "Sous Chef at the Stag", bold=True),
        a_piece(160, 158, "Ran banquets for up to three hundred and fifty guests.", bullet=True),
    )
    texts = texts_of(document)
    assert texts[1] == "Mar 2019 \u2013 Feb 2021\tSenior Chef at the Gillie"
    assert texts[4] == "2015 \u2013 2018\tSous Chef at the Stag"


def test_headings_in_the_margin_come_before_what_stands_beside_them() -> None:
    pieces = []
    for place, heading in enumerate(("Profile", "Experience", "Education", "Skills")):
        y = 100 + 60 * place
        pieces += [a_piece(50, y, heading, size=11), *a_column(170, y, f"first line {place} is long enough", "second")]
    texts = texts_of(a_pdf(*pieces))
    assert [texts.index(heading) for heading in ("Profile", "Experience", "Education", "Skills")] == [0, 3, 6, 9]


def test_entries_side_by_side_are_read_one_after_the_other() -> None:
    document = a_pdf(
        a_piece(50, 100, "Education", bold=True, size=14),
        a_piece(50, 120, "University of Galway", bold=True),
        a_piece(300, 120, "Trinity College", bold=True),
        a_piece(50, 133, "Sep 2011 - Jun 2012"),
        a_piece(300, 133, "Sep 2007 - Jun 2011"),
        a_piece(50, 146, "Diploma in Education"),
        a_piece(300, 146, "BA in Mathematics"),
    )
    texts = texts_of(document)
    assert texts.index("Diploma in Education") < texts.index("Trinity College") < texts.index("BA in Mathematics")


def test_a_table_is_read_record_by_record_although_its_cells_wrap() -> None:
    document = a_pdf(
        a_piece(50, 100, "2019 \u2013 2021"),
        a_piece(140, 100, "Acme Ship"),
        a_piece(240, 100, "Chief Welder"),
        a_piece(140, 112, "Builders"),
        a_piece(50, 130, "2015 \u2013 2018"),
        a_piece(140, 130, "Fjord Works"),
        a_piece(240, 130, "Welder and"),
        a_piece(240, 142, "Fitter"),
    )
    assert texts_of(document) == [
        "2019 \u2013 2021\tAcme Ship Builders\tChief Welder",
        "2015 \u2013 2018\tFjord Works\tWelder and Fitter",
    ]


def test_page_numbers_and_repeated_headers_are_read_once_at_most() -> None:
    def page(number: int) -> list[Block]:
        return [
            a_piece(50, 30, "Ada Byron", page=number),
            a_piece(50, 300, f"what page {number} tells", page=number),
            a_piece(280, 825, f"Page {number} of 2", page=number),
        ]

    assert texts_of(a_pdf(*page(1), *page(2))) == ["Ada Byron", "what page 1 tells", "what page 2 tells"]


def test_cells_of_a_layout_table_are_read_one_after_the_other() -> None:
    def cell(text: str, row: int, column: int) -> Block:
        return Block(text=text, cell=(0, row, column))

    blocks = (cell("Skills", 0, 0), cell("Excel", 0, 0), cell("Experience", 0, 1), cell("Acme", 0, 1))
    document = Document(format="docx", blocks=blocks)
    assert texts_of(document) == ["Skills", "Excel", "Experience", "Acme"]


def test_a_table_row_of_single_lines_is_one_row() -> None:
    blocks = (Block(text="2019", cell=(0, 0, 0)), Block(text="Acme", cell=(0, 0, 1)))
    assert texts_of(Document(format="docx", blocks=blocks)) == ["2019\tAcme"]


def test_an_underline_of_signs_marks_the_line_above_and_is_no_row() -> None:
    rows = reading_rows(a_text("SUMMARY\n-------\nWelder."))
    assert [(row.text, row.ruled) for row in rows] == [("SUMMARY", True), ("Welder.", False)]


def test_a_footer_that_counts_pages_in_a_sentence_is_left_out() -> None:
    document = a_pdf(a_piece(50, 300, "Ada Byron"), a_piece(200, 825, "Page 1 - Curriculum vitae of Ada Byron"))
    assert texts_of(document) == ["Ada Byron"]
