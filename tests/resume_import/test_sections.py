"""Headings by summed evidence, consistent within a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.edges import Edges
from prepwise_desktop.resume_import.heading_words import kind_of_phrase
from prepwise_desktop.resume_import.layout import reading_rows
from prepwise_desktop.resume_import.rows import Part, Row
from prepwise_desktop.resume_import.sections import OTHER, sections_of
from prepwise_desktop.resume_import.understand import understand
from tests.resume_import.pages import a_pdf, a_piece, a_text


def kinds_of(document: Document) -> list[str]:
    return [section.kind for section in sections_of(reading_rows(document))]


SIDES = st.integers(0, 40).map(float)
BOXES = st.lists(st.tuples(SIDES, st.just(0.0), SIDES, st.just(12.0)), max_size=12)


@given(BOXES, st.tuples(SIDES, st.just(0.0), SIDES, st.just(12.0)))
def test_headings_that_a_row_lines_up_with_are_found_as_if_each_was_looked_at(boxes: list[Box], box: Box) -> None:
    heads = [Row(parts=[Part(text="Experience")], box=each, number=number) for number, each in enumerate(boxes)]
    row = Row(parts=[Part(text="Other")], box=box, number=len(boxes))
    near = [
        each
        for each in boxes
        if abs(each[0] - box[0]) < 3 or abs(each[2] - box[2]) < 2 or abs(each[0] + each[2] - box[0] - box[2]) < 4
    ]
    edges = Edges(heads)
    assert edges.lined_up(row) == min(2, len(near))
    assert edges.above(row) == (boxes[-1] if boxes else None)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("WORK EXPERIENCE", "work"),
        ("Employment History:", "work"),
        ("2. Professional Background", "work"),
        ("S K I L L S", "skills"),
        ("Beruflicher Werdegang", "work"),
        ("Persönliche Daten", "contact"),
        ("Expérience professionnelle", "work"),
        ("Centres d\u2019intérêt", "interests"),
        ("Formación académica", "education"),
        ("Habilitações literárias", "education"),
        ("Esperienze lavorative", "work"),
        ("Werkervaring", "work"),
        ("Wykształcenie", "education"),
        ("Umiejętności", "skills"),
        ("Εκπαίδευση", "education"),
        ("ניסיון תעסוקתי", "work"),
        ("職歴", "work"),
        ("Acme Limited", ""),
    ],
)
def test_usual_headings_are_known_in_many_languages(phrase: str, kind: str) -> None:
    assert kind_of_phrase(phrase) == kind


def test_headings_of_plain_text_are_found_by_words_and_underlines() -> None:
    text = "Ada Byron\n\nSUMMARY\n-------\nEngineer.\n\nSKILLS\n------\nMathematics, Looms\n"
    assert kinds_of(a_text(text)) == ["", "summary", "skills"]


def test_the_style_of_sure_headings_makes_a_heading_of_an_unknown_one() -> None:
    def heading(y: float, text: str) -> list[Block]:
        return [a_piece(50, y, text, size=14, bold=True), a_piece(50, y + 16, "Some words of plain text follow here.")]

    pieces = [*heading(100, "Experience"), *heading(150, "Gizmos"), *heading(200, "Education"), *heading(250, "Skills")]
    assert kinds_of(a_pdf(*pieces)) == ["", "work", OTHER, "education", "skills"]


def test_a_label_that_is_worded_like_a_heading_but_looks_like_text_is_none() -> None:
    document = a_pdf(
        a_piece(50, 100, "Skills", size=14, bold=True),
        a_piece(80, 116, "Languages", size=10, bold=True),
        a_piece(80, 129, "Go, Java, SQL and a little Bash when needed", size=10),
        a_piece(50, 160, "Experience", size=14, bold=True),
        a_piece(50, 176, "Acme of Bristol, where much was built", size=10),
        a_piece(50, 200, "Education", size=14, bold=True),
        a_piece(50, 216, "Bristol College, a place of learning", size=10),
    )
    assert kinds_of(document) == ["", "skills", "work", "education"]


def test_a_heading_on_the_line_of_its_first_entry_is_parted_from_it() -> None:
    document = a_pdf(
        a_piece(50, 100, "Work", size=20),
        a_piece(180, 100, "Chief Welder", size=14, bold=True),
        a_piece(180, 115, "Acme of Bristol"),
    )
    sections = sections_of(reading_rows(document))
    assert [(section.kind, [row.text for row in section.rows]) for section in sections] == [
        ("", []),
        ("work", ["Chief Welder", "Acme of Bristol"]),
    ]


def test_text_without_headings_is_one_section() -> None:
    assert kinds_of(a_text("Ada Byron\nEngineer at Looms\n2019 - 2020")) == [""]


def test_a_resume_without_headings_is_parted_by_what_its_lines_tell() -> None:
    text = """
Ling Zhao
ling.zhao@mail.example, +61 2 5550 1423

2018 - present  Senior Physiotherapist, Harbour Sports Clinic
* Treat elite rowers.

2010 - 2013  Bachelor of Physiotherapy, University of Sydney

Manual therapy, Dry needling, Pilates, Return-to-sport testing
"""
    resume = understand(a_text(text))
    assert [work.title.value for work in resume.work] == ["Senior Physiotherapist"]
    assert [study.institution.value for study in resume.education] == ["University of Sydney"]
    assert [skill.name.value for skill in resume.skills][:2] == ["Manual therapy", "Dry needling"]


def test_a_heading_on_the_line_of_its_text_is_parted_from_it() -> None:
    resume = understand(a_text("Ada Byron\nObjective: To program a machine that is built at last."))
    assert resume.summary.value == "To program a machine that is built at last."


def test_the_content_decides_where_the_words_of_a_heading_name_work_and_study() -> None:
    text = "Helena Marchetti\n\nACADEMIC CAREER\n---------------\nAssistant Professor, University of Turin\n2020 - now"
    resume = understand(a_text(text))
    assert [work.title.value for work in resume.work] == ["Assistant Professor"]


def test_bold_titles_above_their_dates_are_no_headings_where_headings_look_alike() -> None:
    lines = (
        ("Ana Pires", True), ("Experience", True), ("Baker", True), ("Mill Lane Bread", False), ("2019 - 2022", False),
        ("Tiller of dough", True), ("Oven Street Four", False), ("2015 - 2018", False),
        ("Education", True), ("BSc Biology", True), ("University of Porto", False), ("2011 - 2014", False),
        ("Skills", True), ("Sourdough, Rye", False),
    )  # fmt: skip
    resume = understand(
        a_pdf(*(a_piece(50, 40 + 16 * place, text, bold=bold) for place, (text, bold) in enumerate(lines)))
    )
    assert [work.title.value for work in resume.work] == ["Baker", "Tiller of dough"]
    assert [work.start.value for work in resume.work] == ["2019", "2015"]
    assert resume.education[0].institution.value == "University of Porto"
