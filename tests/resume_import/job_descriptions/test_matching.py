"""Which lines of a resume meet a requirement, and what is not found in it."""

from datetime import date

import pytest

from prepwise_desktop.domain.corrections import corrected
from prepwise_desktop.domain.job_match import Evidence, Found, JobMatch, Shortfall
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.resume_import.files import resume_of
from prepwise_desktop.resume_import.job_description.reading import job_match_now
from prepwise_desktop.resume_import.job_description.resume_index import akin

RESUME = """Nora Feld
nora.feld@example.org

EXPERIENCE
Data Engineer, Havel Systems
03/2021 - Present
- Moved nightly loads to Airflow and cut them from 6 hours to 40 minutes
- Mentored two working students
Analyst, Spree Bank
04/2018 - 02/2021
- Wrote reports in SQL for the credit team

EDUCATION
BSc Statistics, University of Potsdam
2014 - 2018

SKILLS
Python, Postgres, Tableau, Docker

LANGUAGES
German (native), English (B2)

CERTIFICATES
AWS Certified Developer, 2022
"""
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def resume() -> Resume:
    return resume_of(RESUME.encode(), "nora.txt", lambda part: None)


def asked(resume: Resume, *requirements: str) -> JobMatch:
    return job_match_now("\n".join(["Requirements:", *(f"- {each}" for each in requirements)]), resume, TODAY)


def the_evidence(resume: Resume, requirement: str) -> Evidence:
    (match,) = asked(resume, requirement).must_haves
    (evidence,) = match.evidence
    return evidence


def shown(resume: Resume, evidence: Evidence) -> list[str]:
    return [resume.line(number).text for number in evidence.lines]


@pytest.mark.parametrize(
    ("requirement", "line"),
    [
        ("Experience with Airflow", "Moved nightly loads to Airflow and cut them from 6 hours to 40 minutes"),
        ("Experience with PostgreSQL", "Python, Postgres, Tableau, Docker"),
        ("Experience in mentoring students", "Mentored two working students"),
        ("Fluency in German", "German (native), English (B2)"),
        ("Bachelor's degree in statistics", "BSc Statistics, University of Potsdam"),
        ("AWS Certified Developer", "AWS Certified Developer, 2022"),
    ],
)
def test_what_is_met_is_shown_with_the_line_that_meets_it(resume: Resume, requirement: str, line: str) -> None:
    evidence = the_evidence(resume, requirement)
    assert evidence.found is Found.MET
    assert line in shown(resume, evidence)


@pytest.mark.parametrize(
    "requirement", ["Experience with Kubernetes", "Fluent Polish", "Driving licence", "Experience with wound care"]
)
def test_what_nothing_shows_is_not_found_and_has_no_lines(resume: Resume, requirement: str) -> None:
    evidence = the_evidence(resume, requirement)
    assert evidence.found is Found.NOT_FOUND
    assert evidence.lines == ()


@pytest.mark.parametrize(
    ("requirement", "shortfall", "years"),
    [
        ("12 years of experience", Shortfall.FEWER_YEARS, 8.7),
        ("7 years of experience with SQL", Shortfall.FEWER_YEARS, 2.9),
        ("3 years of experience with Tableau", Shortfall.NO_DATES, 0.0),
        ("5 years of experience in opera houses", Shortfall.NOT_NAMED, 8.7),
        ("Fluent English (C1)", Shortfall.LOWER_LEVEL, 0.0),
        ("Master's degree in statistics", Shortfall.LOWER_LEVEL, 0.0),
        ("A degree in chemistry", Shortfall.OTHER_SUBJECT, 0.0),
    ],
)
def test_what_falls_short_says_by_what(resume: Resume, requirement: str, shortfall: Shortfall, years: float) -> None:
    evidence = the_evidence(resume, requirement)
    assert evidence.found is Found.PARTLY
    assert evidence.shortfall is shortfall
    assert evidence.years == pytest.approx(years, abs=0.1)
    assert evidence.lines


def test_years_are_counted_and_their_lines_shown(resume: Resume) -> None:
    evidence = the_evidence(resume, "At least 5 years of experience")
    assert evidence.found is Found.MET
    assert shown(resume, evidence) == ["03/2021 - Present", "04/2018 - 02/2021"]


def test_one_of_several_is_enough_and_all_of_several_are_not(resume: Resume) -> None:
    one, all_of_them = asked(resume, "Python, Go or Rust", "Experience with Docker and Kubernetes").must_haves
    assert one.found is Found.MET
    assert all_of_them.found is Found.PARTLY
    assert [each.found for each in all_of_them.evidence] == [Found.MET, Found.NOT_FOUND]


def test_what_the_person_typed_counts_without_a_line(resume: Resume) -> None:
    typed = corrected(resume, {"work.0.highlights.1": "Ran the Kubernetes clusters"})
    evidence = the_evidence(typed, "Experience with Kubernetes")
    assert evidence.found is Found.MET
    assert evidence.lines == ()


def test_the_person_s_name_is_no_evidence() -> None:
    ruby = resume_of(
        b"Ruby Spring\nruby@example.org\n\nEXPERIENCE\nBaker, Oven Ltd\n2019 - 2021\n", "r.txt", lambda p: None
    )
    assert the_evidence(ruby, "Experience with Ruby").found is Found.NOT_FOUND


def test_without_a_resume_nothing_is_found() -> None:
    match = job_match_now("Requirements:\n- Python", None, TODAY)
    assert match.met == 0
    assert match.matches[0].found is Found.NOT_FOUND


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("mentoring", "mentored", True),
        ("pflege", "pflegen", True),
        ("statistics", "statistik", True),
        ("java", "javascript", False),
        ("care", "career", True),
        ("contract", "contain", False),
    ],
)
def test_forms_of_a_word_meet_and_other_words_do_not(first: str, second: str, *, alike: bool) -> None:
    assert akin(first, second) is alike
