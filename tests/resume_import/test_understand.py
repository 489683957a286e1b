"""From blocks to a Resume: every field cites its lines, doubt is said, nothing hangs."""

import time
from collections.abc import Iterator

import pytest

from prepwise_desktop.domain.resume import Field, Resume
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.understand import understand
from tests.resume_import.pages import a_pdf, a_piece, a_text

WHOLE = """
Ada Byron
Analytical Engineer
ada@looms.example | +44 7700 900412 | London, UK

SUMMARY
-------
Engineer of programs for machines that were never built.

EXPERIENCE
----------
Difference Works Ltd, London
Chief Programmer
Mar 2019 - Present
* Wrote the first published program.
* Led a team of four.

EDUCATION
---------
University of London
BSc Mathematics
2015 - 2018

SKILLS
------
Mathematics, Punched cards

LANGUAGES
---------
English: native speaker
French: fluent

AWARDS
------
Medal of the Royal Society, 2020

VOLUNTEERING
------------
Tutor, Evening School, 2018 - 2019

MISCELLANY
----------
Owns a tame parrot that speaks two words and bites.
"""


def fields_of(resume: Resume) -> Iterator[Field]:
    yield from (resume.name, resume.label, resume.email, resume.phone, resume.place, resume.summary)
    for work in resume.work:
        yield from (work.company, work.title, work.start, work.end, work.place, *work.highlights)
    for study in resume.education:
        yield from (study.institution, study.degree, study.area, study.start, study.end)
    yield from (skill.name for skill in resume.skills)
    for language in resume.languages:
        yield from (language.name, language.level)
    for item in (*resume.awards, *resume.volunteering):
        yield from (item.name, item.date)


def test_a_whole_resume_is_understood() -> None:
    resume = understand(a_text(WHOLE))
    (work,) = resume.work
    (study,) = resume.education
    assert (resume.name.value, resume.label.value, resume.place.value) == (
        "Ada Byron",
        "Analytical Engineer",
        "London, UK",
    )
    assert resume.summary.value == "Engineer of programs for machines that were never built."
    assert (work.company.value, work.title.value) == ("Difference Works Ltd", "Chief Programmer")
    assert (work.start.value, work.end.value) == ("2019-03", "Present")
    assert [field.value for field in work.highlights] == ["Wrote the first published program.", "Led a team of four."]
    assert study.institution.value == "University of London"
    assert [skill.name.value for skill in resume.skills] == ["Mathematics", "Punched cards"]
    assert [(item.name.value, item.level.value) for item in resume.languages] == [
        ("English", "native speaker"),
        ("French", "fluent"),
    ]


def test_awards_and_volunteering_are_no_work() -> None:
    resume = understand(a_text(WHOLE))
    assert len(resume.work) == 1
    assert [item.name.value for item in resume.awards] == ["Medal of the Royal Society"]
    assert [item.name.value for item in resume.volunteering] == ["Tutor, Evening School"]


def test_every_field_cites_lines_that_hold_its_words() -> None:
    resume = understand(a_text(WHOLE))
    for field in filter(None, fields_of(resume)):
        cited = " ".join(resume.line(number).text for number in field.lines).casefold()
        assert field.lines
        assert field.value.casefold() in cited or field.value[:4] in cited or field.value == "Present"


def test_an_unsure_field_says_why() -> None:
    resume = understand(a_text(WHOLE))
    unsure = [field for field in fields_of(resume) if field and not field.sure]
    assert all(field.doubt for field in unsure)


def test_lines_are_numbered_in_reading_order_and_headings_are_marked() -> None:
    resume = understand(a_text(WHOLE))
    assert [line.number for line in resume.lines] == list(range(1, len(resume.lines) + 1))
    headings = [line.text for line in resume.lines if line.heading]
    assert headings[:4] == ["SUMMARY", "EXPERIENCE", "EDUCATION", "SKILLS"]


def test_what_was_not_understood_is_listed_and_nothing_else() -> None:
    resume = understand(a_text(WHOLE))
    left = [resume.line(number).text for number in resume.not_understood]
    assert "Owns a tame parrot that speaks two words and bites." in left
    cited = {number for field in fields_of(resume) for number in field.lines}
    assert not cited & set(resume.not_understood)


def test_wrapped_bullets_of_a_page_are_whole_and_keep_their_place() -> None:
    document = a_pdf(
        a_piece(50, 100, "Experience", size=14, bold=True),
        a_piece(50, 120, "Chief Welder", bold=True),
        a_piece(480, 120, "2019 - 2021"),
        a_piece(50, 133, "Acme Ltd", italic=True),
        a_piece(60, 146, "Welded the hulls of eleven ferries, two of them in", bullet=True),
        a_piece(70, 159, "winter, without a single leak."),
        a_piece(60, 172, "Trained six apprentices.", bullet=True),
    )
    (work,) = understand(document).work
    assert [(field.value, field.lines) for field in work.highlights] == [
        ("Welded the hulls of eleven ferries, two of them in winter, without a single leak.", (4, 5)),
        ("Trained six apprentices.", (6,)),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Led the team and cut the cost of the plant by a third.", "en"),
        ("Leitung der Abteilung und Einführung von Kennzahlen für die Produktion.", "de"),
        ("Mise en place des outils et suivi de la qualité avec les équipes.", "fr"),
        ("Dirección de los proyectos y control de costes con las subcontratas.", "es"),
        ("Gestione della brigata e del magazzino con una riduzione degli sprechi.", "it"),
        ("Gestão dos contratos e da equipa com uma redução em custos.", "pt"),
        ("Planning van het vervoer en overleg met de klanten voor een goede dienst.", "nl"),
        ("Przygotowanie raportów dla zarządu oraz szkolenia z obsługi w firmie.", "pl"),
        ("Επίβλεψη κατασκευής δύο γεφυρών.", "el"),
        ("הובלת צוות של שישה מפתחים", "he"),
        ("決済基盤の再設計を担当。", "ja"),
    ],
)
def test_the_language_shows_in_the_small_words(text: str, language: str) -> None:
    assert understand(a_text(text)).language == language


@pytest.mark.parametrize("document", [Document(format="text", blocks=()), a_text("\n\n"), a_pdf()])
def test_nothing_gives_an_empty_resume(document: Document) -> None:
    assert understand(document) == Resume(format=document.format, pages=document.pages)


@pytest.mark.parametrize("unit", ["1", ", ", "2019 - ", "a@", "www.", "Acme Ltd, "])
def test_a_line_of_a_million_characters_takes_no_time(unit: str) -> None:
    line = unit * (1_000_000 // len(unit))
    document = Document(format="text", blocks=(Block(text="SKILLS"), Block(text=line), Block(text=line, bullet=True)))
    begun = time.perf_counter()
    understand(document)
    assert time.perf_counter() - begun < 5


def test_many_lines_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        pieces = [
            a_piece(50 + 170 * (n % 3 == 1), 40 + 13 * (n % 58), f"Line {n} of some text", page=1 + n // 58)
            for n in range(count)
        ]
        begun = time.perf_counter()
        understand(a_pdf(*pieces))
        return time.perf_counter() - begun

    seconds(100)
    assert seconds(4000) < 16 * max(seconds(1000), 0.02)
