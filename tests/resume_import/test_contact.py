"""E-mail, telephone, links, name and label."""

import pytest

from prepwise_desktop.resume_import.blocks import Block, Document, LinkSpan
from prepwise_desktop.resume_import.understand import understand
from tests.resume_import.pages import a_pdf, a_piece, a_text

TAIL = "\n\nEXPERIENCE\n----------\nAcme Ltd\nChief Welder\n2019 - 2021\n* Welded 1,200 hulls in 2020 2021 shifts."


def urls_of(document: Document) -> list[str]:
    return [link.url.value for link in understand(document).links]


@pytest.mark.parametrize(
    "number",
    [
        "+44 7700 900412",
        "+1 (206) 555-0164",
        "(602) 555-0143",
        "404.555.0119",
        "123-456-7890",
        "020 915 0042",
        "07700 900318",
        "+84 28 5550 1962",
        "+212 522 55 01 48",
        "0049 351 5550 1423",
    ],
)
def test_telephone_numbers_of_many_countries_are_found_as_printed(number: str) -> None:
    assert understand(a_text(f"Ada Byron\nBristol | {number} | ada@mail.example{TAIL}")).phone.value == number


def test_a_number_in_a_highlight_or_a_fax_is_no_telephone_number() -> None:
    document = a_text(f"Ada Byron\nFax: +44 20 7946 0000\nada@mail.example{TAIL}")
    assert not understand(document).phone


def test_an_identifier_is_no_telephone_number() -> None:
    assert not understand(a_text(f"Ada Byron\nORCID 0000-0002-1825-0097\nada@mail.example{TAIL}")).phone


def test_an_address_behind_a_link_is_whole_where_the_printed_one_is_broken() -> None:
    document = a_pdf(
        a_piece(50, 60, "Ada Byron", size=20),
        a_piece(50, 80, "ada.byron@looms.exampl", url="mailto:ada.byron@looms.example"),
        a_piece(50, 92, "e", url="mailto:ada.byron@looms.example"),
    )
    assert understand(document).email.value == "ada.byron@looms.example"


def test_an_address_hidden_from_robots_is_put_together() -> None:
    assert understand(a_text(f"Ada Byron\nada (at) looms (dot) example{TAIL}")).email.value == "ada@looms.example"


def test_links_are_told_by_kind_and_project_pages_are_not_personal() -> None:
    text = (
        "Ada Byron\nlinkedin.com/in/ada-byron | github.com/adab | https://adabyron.example\n\n"
        "PROJECTS\n--------\nLoom (github.com/adab/loom): Weaves numbers."
    )
    links = understand(a_text(text)).links
    assert [(link.network, link.url.value) for link in links] == [
        ("LinkedIn", "https://linkedin.com/in/ada-byron"),
        ("GitHub", "https://github.com/adab"),
        ("", "https://adabyron.example"),
    ]


def test_an_icon_without_text_gives_its_link() -> None:
    span = LinkSpan(start=0, end=0, url="https://linkedin.com/in/ada-byron")
    icon = Block(text="", links=(span,), box=(50, 90, 60, 100))
    assert urls_of(a_pdf(a_piece(50, 60, "Ada Byron", size=20), icon)) == ["https://linkedin.com/in/ada-byron"]


def test_the_host_of_the_mail_address_and_names_of_software_are_no_links() -> None:
    assert urls_of(a_text("Ada Byron\nada@looms.example\nNode.js, ASP.NET, M.Tech, B.Sc.")) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Hamish McCorquodale, Executive Chef", "Hamish McCorquodale"),
        ("Jörg Wittmann \u2013 Elektrotechniker", "Jörg Wittmann"),
        ("CHLOE VAN DER BERG", "Chloe van der Berg"),
        ("HAMISH MCCORQUODALE", "Hamish McCorquodale"),
        ("Lebenslauf: Jörg Wittmann", "Jörg Wittmann"),
        ("Priya Raman, MSc, PMP", "Priya Raman"),
        ("J. T. Trudeau", "J. T. Trudeau"),
        ("Nguyễn Thị Hồng Nhung", "Nguyễn Thị Hồng Nhung"),
        ("Ελευθερία Παπαδάκη", "Ελευθερία Παπαδάκη"),
        ("נועם אלמוג-שקד", "נועם אלמוג-שקד"),
        ("森嶋 悠希", "森嶋 悠希"),
    ],
)
def test_names_are_found_in_every_dress_and_script(line: str, name: str) -> None:
    assert understand(a_text(f"{line}\nsomebody@mail.example{TAIL}")).name.value == name


def test_the_largest_print_is_the_name_even_below_other_lines() -> None:
    document = a_pdf(
        a_piece(400, 50, "Bristol"),
        a_piece(400, 62, "ada@looms.example"),
        a_piece(50, 80, "Ada", size=28),
        a_piece(50, 110, "Byron", size=28),
        a_piece(50, 130, "Analytical Engineer", size=14),
        a_piece(50, 170, "She wrote the first program for a machine that was never built at all."),
    )
    resume = understand(document)
    assert (resume.name.value, resume.label.value) == ("Ada Byron", "Analytical Engineer")


def test_a_resume_without_a_name_gets_none() -> None:
    assert not understand(a_text("EXPERIENCE\n----------\nAcme Ltd\nChief Welder\n2019 - 2021\n* Welded hulls.")).name


def test_an_address_that_breaks_over_two_full_lines_is_one() -> None:
    document = a_pdf(
        a_piece(50, 60, "Eleanor Whitcombe", size=18, bold=True),
        a_piece(50, 80, "Plymouth, Devon | e.whitcombe@mail.example | orcid.org/0000-0000-0000-0155 | whitcombe-"),
        a_piece(50, 92, "lab.example | scholar.example/whitcombe"),
    )
    assert "https://whitcombe-lab.example" in urls_of(document)
    assert "https://lab.example" not in urls_of(document)
