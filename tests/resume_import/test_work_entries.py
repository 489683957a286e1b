"""Work and education: entries, slots decided for the whole section, several roles at one employer."""

import pytest

from prepwise_desktop.domain.resume import Doubt, Education, Work
from prepwise_desktop.resume_import.blocks import Block
from prepwise_desktop.resume_import.understand import understand
from prepwise_desktop.resume_import.work_entries import education_of, work_of
from tests.resume_import.pages import a_pdf, a_piece, some_rows


def told(work: Work) -> tuple[str, str, str, str]:
    return work.company.value, work.title.value, work.start.value, work.end.value


def studied(education: Education) -> tuple[str, str, str, str]:
    degree = " ".join(field.value for field in (education.degree, education.area) if field)
    return education.institution.value, degree, education.start.value, education.end.value


def test_a_line_that_can_be_read_in_two_ways_says_so() -> None:
    work = work_of(some_rows("Compass, Northfield", "2019 - 2021", "* Answered 40 letters a day with care."))[0]
    assert work.title.doubt is work.company.doubt is Doubt.TWO_READINGS
    assert not work.title.sure


def test_a_line_whose_words_tell_its_slots_is_read_in_one_way() -> None:
    work = work_of(some_rows("Nurse, Northfield Hospital", "2019 - 2021", "* Cared for 12 patients a night."))[0]
    assert work.title.doubt is None
    assert work.company.sure


FIRST = ("Fernway Rail", "Senior Product Manager", "2019-04", "Present")
SECOND = ("Oakmere", "Product Manager", "2016-01", "2019-03")

LAYOUTS = {
    "company first": (
        ("Fernway Rail", "Apr 2019 - Present"),
        "Senior Product Manager",
        "* Owned the roadmap.",
        ("Oakmere", "Jan 2016 - Mar 2019"),
        "Product Manager",
        "* Launched a planner.",
    ),
    "title first": (
        ("Senior Product Manager", "Apr 2019 - Present"),
        "Fernway Rail, Bristol",
        "* Owned the roadmap.",
        ("Product Manager", "Jan 2016 - Mar 2019"),
        "Oakmere, Bath",
        "* Launched a planner.",
    ),
    "dates first": (
        "04/2019 - Present",
        "Senior Product Manager",
        "Fernway Rail",
        "* Owned the roadmap.",
        "01/2016 - 03/2019",
        "Product Manager",
        "Oakmere",
        "* Launched a planner.",
    ),
    "all in one line": (
        "Senior Product Manager, Fernway Rail, Bristol (04.2019 - Present)",
        "* Owned the roadmap.",
        "Product Manager, Oakmere, Bath (01.2016 - 03.2019)",
        "* Launched a planner.",
    ),
    "title at company": (
        "Senior Product Manager at Fernway Rail",
        "April 2019 to Present",
        "* Owned the roadmap.",
        "Product Manager at Oakmere",
        "January 2016 to March 2019",
        "* Launched a planner.",
    ),
    "pipes": (
        "Fernway Rail | Senior Product Manager | Bristol | Apr 2019 - Present",
        "* Owned the roadmap.",
        "Oakmere | Product Manager | Bath | Jan 2016 - Mar 2019",
        "* Launched a planner.",
    ),
    "no bullets at all": (
        ("Fernway Rail", "Apr 2019 - Present"),
        "Senior Product Manager",
        ("Oakmere", "Jan 2016 - Mar 2019"),
        "Product Manager",
    ),
    "labelled": (
        ("Dates", "Apr 2019 - Present"),
        ("Position held", "Senior Product Manager"),
        ("Main activities", "Owned the roadmap."),
        ("Name of employer", "Fernway Rail"),
        ("Dates", "Jan 2016 - Mar 2019"),
        ("Position held", "Product Manager"),
        ("Main activities", "Launched a planner."),
        ("Name of employer", "Oakmere"),
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_slots_are_found_whatever_their_order(layout: str) -> None:
    assert [told(work) for work in work_of(some_rows(*LAYOUTS[layout]))] == [FIRST, SECOND]


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "no bullets at all"])
def test_each_entry_keeps_its_own_highlights(layout: str) -> None:
    told_by = [[field.value for field in work.highlights] for work in work_of(some_rows(*LAYOUTS[layout]))]
    assert told_by == [["Owned the roadmap."], ["Launched a planner."]]


@pytest.mark.parametrize(
    ("lines", "company", "title"),
    [
        (
            ("Elbtal Automation GmbH, Dresden", "Projektleiter", "02/2018 - heute"),
            "Elbtal Automation GmbH",
            "Projektleiter",
        ),
        (("Infirmière de nuit", "Clinique du Triskell", "2015 - 2019"), "Clinique du Triskell", "Infirmière de nuit"),
        (("Jefa de obra", "Construcciones Arriaga S.L.", "2014 - 2018"), "Construcciones Arriaga S.L.", "Jefa de obra"),
        (("Advogado", "Rocha & Amaral", "2019 - presente"), "Rocha & Amaral", "Advogado"),
        (("Sous chef", "Tirrena Crociere S.p.A.", "2012 - 2017"), "Tirrena Crociere S.p.A.", "Sous chef"),
        (("Medewerker logistiek", "Polderfris B.V.", "2018 - 2021"), "Polderfris B.V.", "Medewerker logistiek"),
        (("Stażystka", "Urząd Statystyczny", "2016 - 2017"), "Urząd Statystyczny", "Stażystka"),
        (("P&T Cruises, Inc., Miami, FL", "Commis Chef", "2006 - 2008"), "P&T Cruises, Inc.", "Commis Chef"),
    ],
)
def test_word_lists_vote_in_eight_languages(lines: tuple[str, ...], company: str, title: str) -> None:
    (work,) = work_of(some_rows(*lines))
    assert (work.company.value, work.title.value) == (company, title)


def test_one_clear_entry_decides_the_unclear_ones_of_its_section() -> None:
    rows = some_rows(
        ("Quill & Sons Ltd", "2019 - 2021"),
        "Typesetting Engineer",
        "* Set type.",
        ("Marrow", "2015 - 2018"),
        "Bindery",
        "* Bound books.",
    )
    assert told(work_of(rows)[1])[:2] == ("Marrow", "Bindery")


def test_a_title_with_a_comma_stays_whole_beside_a_company_of_its_own() -> None:
    rows = some_rows(
        ("Cascadia Ferry Lines", "2023 - 2024"),
        "Software Engineer",
        "* Built pages.",
        ("University of Washington", "2022 - 2023"),
        "Teaching Assistant, CSE 154 Web Programming",
        "* Held labs.",
    )
    assert work_of(rows)[1].title.value == "Teaching Assistant, CSE 154 Web Programming"


def test_a_role_without_an_employer_belongs_to_the_one_above() -> None:
    rows = some_rows(
        "Tessellate Cloud Ltd",
        ("Principal Engineer", "Jan 2022 - Present"),
        "* Owned reliability.",
        ("Staff Engineer", "Aug 2019 - Dec 2021"),
        "* Led a move.",
    )
    assert [told(work)[:2] for work in work_of(rows)] == [
        ("Tessellate Cloud Ltd", "Principal Engineer"),
        ("Tessellate Cloud Ltd", "Staff Engineer"),
    ]


def test_an_employer_with_dates_of_its_own_only_heads_its_roles() -> None:
    rows = some_rows(
        ("Tessellate Cloud Ltd", "2019 - Present"),
        ("Principal Engineer", "2022 - Present"),
        "* Owned reliability.",
        ("Staff Engineer", "2019 - 2021"),
        "* Led a move.",
    )
    assert [told(work) for work in work_of(rows)] == [
        ("Tessellate Cloud Ltd", "Principal Engineer", "2022", "Present"),
        ("Tessellate Cloud Ltd", "Staff Engineer", "2019", "2021"),
    ]


def test_a_single_date_of_a_job_is_its_start_and_its_end() -> None:
    (work,) = work_of(some_rows(("Acme Ltd", "Summer 2022"), "Engineering Intern", "* Wrote tests."))
    assert told(work)[2:] == ("2022", "2022")


def test_bare_years_are_marked_as_such() -> None:
    (work,) = work_of(some_rows(("Acme Ltd", "2019 - 2021"), "Engineer"))
    assert work.start.doubt is Doubt.YEAR_ONLY


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (("University of Leeds", "2012 - 2013"), "MSc, Transport Planning"),
            ("University of Leeds", "MSc Transport Planning", "2012", "2013"),
        ),
        (
            ("Bachelor of Science in Nursing - GPA: 3.8", ("Arizona State University", "May 2016")),
            ("Arizona State University", "Bachelor of Science in Nursing", "", "2016-05"),
        ),
        (
            ("Mechanical Engineering, MSc, Politecnico di Torino", "Jan, 2011 - Jan, 2013"),
            ("Politecnico di Torino", "MSc Mechanical Engineering", "2011-01", "2013-01"),
        ),
        (
            (("Technische Universität Chemnitz", "Okt 2008 - Sep 2011"), "* Bachelor of Science: Informatik"),
            ("Technische Universität Chemnitz", "Bachelor of Science Informatik", "2008-10", "2011-09"),
        ),
        (
            ("DEUG: Mathématiques (Mention bien)", "Université Mohammed V", "2011 - 2013"),
            ("Université Mohammed V", "DEUG Mathématiques", "2011", "2013"),
        ),
    ],
)
def test_courses_of_study_are_read_without_their_marks(
    lines: tuple[str | tuple[str, ...], ...], expected: tuple[str, str, str, str]
) -> None:
    (education,) = education_of(some_rows(*lines))
    assert studied(education) == expected


def test_studies_without_text_between_them_are_told_apart_by_their_dates() -> None:
    rows = some_rows(
        "University of Galway",
        "Diploma in Education",
        "2011 - 2012",
        "Trinity College",
        "BA Mathematics",
        "2007 - 2011",
    )
    assert [studied(entry)[0] for entry in education_of(rows)] == ["University of Galway", "Trinity College"]


def test_every_field_cites_the_line_that_it_was_read_from() -> None:
    (work,) = work_of(some_rows(("Acme Ltd", "2019 - 2021"), "Chief Welder", "* Welded hulls."))
    assert (work.company.lines, work.title.lines, work.start.lines) == ((1,), (2,), (1,))
    assert work.highlights[0].lines == (3,)


def test_sentences_without_bullets_or_full_stops_are_highlights_and_no_heads() -> None:
    rows = some_rows(
        ("Soft Landing", "2018 - Present"),
        "Doula and Birth Educator",
        "Attended 140 births at home and in hospital",
        "Teach a six-week course four times a year",
        ("Chef & Co", "2013 - 2017"),
        "Pastry Chef",
        "Ran the dessert section for 90 covers",
    )
    works = work_of(rows)
    assert [told(work)[:2] for work in works] == [
        ("Soft Landing", "Doula and Birth Educator"),
        ("Chef & Co", "Pastry Chef"),
    ]
    assert [len(work.highlights) for work in works] == [2, 1]


def test_a_range_of_dates_inside_a_sentence_begins_no_entry() -> None:
    rows = some_rows(
        ("Maji Trust", "2019 - 2022"),
        "Programme Officer",
        "introduced mobile logging (2020 - 2021) later adopted by the county",
    )
    (work,) = work_of(rows)
    assert told(work)[2:] == ("2019", "2022")


def test_the_short_form_of_a_state_is_no_legal_form() -> None:
    (work,) = work_of(some_rows(("Third Grade Teacher", "Aug 2017 - present"), "Maple Grove Elementary, Denver, CO"))
    assert (work.company.value, work.place.value) == ("Maple Grove Elementary", "Denver, CO")


def test_a_city_with_its_country_is_one_place() -> None:
    (work,) = work_of(some_rows("Kestrel Analytics", "Data Engineer", "2020 - 2022", "Lisbon, Portugal"))
    assert work.place.value == "Lisbon, Portugal"


def test_a_labelled_slot_is_not_taken_for_the_rest_of_a_full_line_above() -> None:
    def entry(y: float, start: str, employer: str) -> list[Block]:
        texts = (
            ("Dates", start),
            ("Occupation", "Mathematics Teacher"),
            ("Main activities", "Taught mathematics to classes of thirty for years on end"),
            ("Name of employer", employer),
        )
        return [
            a_piece(x, y + 13 * place, text)
            for place, pair in enumerate(texts)
            for x, text in zip((50.0, 200.0), pair, strict=True)
        ]

    document = a_pdf(
        a_piece(50, 80, "Work experience", bold=True, size=14),
        *entry(100, "2018 - 2020", "Trinity"),
        *entry(170, "2012 - 2017", "St. Brendan"),
    )
    assert [told(work)[0] for work in understand(document).work] == ["Trinity", "St. Brendan"]


@pytest.mark.parametrize("firm", ["Zielony Transport Sp. z o.o.", "Forno Vecchio S.r.l.", "Bäckerei am Markt GmbH"])
def test_the_name_of_a_firm_that_ends_with_a_point_is_no_sentence(firm: str) -> None:
    work = work_of(some_rows("Baker\t2019 - 2021", firm, "* Baked 400 loaves a night with two apprentices."))[0]
    assert (work.title.value, work.company.value) == ("Baker", firm)
