"""What a resume tells about experience."""

from datetime import date

import pytest

from prepwise_desktop.domain.experience import (
    ClaimKind,
    claims,
    family,
    likely_role,
    seniority,
    years_of_experience,
    years_with,
)
from prepwise_desktop.domain.resume import NOTHING, Field, Resume, Skill, Work
from prepwise_desktop.domain.target import ExperienceLevel

TODAY = date(2026, 7, 15)


def a_work(title: str = "", start: str = "", end: str = "", *highlights: str) -> Work:
    return Work(
        title=Field(value=title),
        company=Field(value="Acme"),
        start=Field(value=start),
        end=Field(value=end),
        highlights=tuple(Field(value=text, lines=(7,)) for text in highlights),
    )


def a_resume(*works: Work, skills: tuple[str, ...] = ()) -> Resume:
    return Resume(work=works, skills=tuple(Skill(name=Field(value=name)) for name in skills))


def test_years_count_overlapping_months_once() -> None:
    both = a_resume(a_work("A", "2020-01", "2021-12"), a_work("B", "2021-01", "2022-12"))
    assert years_of_experience(both, TODAY) == 3.0


def test_an_open_end_counts_up_to_today_and_not_further() -> None:
    assert years_of_experience(a_resume(a_work("A", "2025-08", "Present")), TODAY) == 1.0
    assert years_of_experience(a_resume(a_work("A", "2025-08", "2031-01")), TODAY) == 1.0


def test_bare_years_count_from_middle_to_middle() -> None:
    assert years_of_experience(a_resume(a_work("A", "2018", "2020")), TODAY) == 2.0


def test_no_start_gives_no_years() -> None:
    assert years_of_experience(a_resume(a_work("A", "", "2020")), TODAY) == 0.0


@pytest.mark.parametrize(
    ("title", "start", "level"),
    [
        ("Senior Controllerin", "2024-01", ExperienceLevel.SENIOR),
        ("Software Engineering Intern", "2025-01", ExperienceLevel.JUNIOR),
        ("Nurse", "2012-01", ExperienceLevel.SENIOR),
        ("Nurse", "2022-01", ExperienceLevel.MID),
        ("Nurse", "2025-09", ExperienceLevel.JUNIOR),
        ("Team Lead Logistics", "2021-01", ExperienceLevel.SENIOR),
    ],
)
def test_seniority_follows_the_title_and_then_the_years(title: str, start: str, level: ExperienceLevel) -> None:
    assert seniority(a_resume(a_work(title, start, "Present")), TODAY) is level


def test_years_with_a_skill_count_the_jobs_that_name_it() -> None:
    resume = a_resume(
        a_work("Dev", "2020-01", "2021-12", "Rewrote it in Go."), a_work("Dev", "2015-01", "2019-12", "Wrote Java.")
    )
    assert years_with(resume, "Go", TODAY) == 2.0
    assert years_with(resume, "C++", TODAY) == 0.0


def test_the_likely_role_is_the_newest_even_when_printed_last() -> None:
    resume = a_resume(a_work("Cook", "2010", "2014"), a_work("Head Chef", "2014", "Present"))
    assert likely_role(resume).value == "Head Chef"


def test_the_likely_role_falls_back_to_the_label_and_then_to_nothing() -> None:
    assert likely_role(Resume(label=Field(value="Welder"))).value == "Welder"
    assert likely_role(Resume()) is NOTHING


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Senior Backend Engineer", "software"),
        ("Senior Data Scientist", "data"),
        ("HR Business Partner", "people"),
        ("Controllerin", "finance"),
        ("Ingénieure structures", "engineering"),
        ("Executive Chef", "hospitality"),
        ("Head of Mathematics Department, Teacher", "education"),
        ("Krankenpflegerin", "health"),
        ("Pflegefachfrau", "health"),
        ("Elektriker", "trades"),
        ("Digital Marketing Manager", "marketing"),
        ("Product Owner", "product"),
        ("Paralegal", "law"),
        ("Wizard", "general"),
    ],
)
def test_the_family_is_told_by_the_words_of_the_role(role: str, expected: str) -> None:
    assert family(Resume(), role) == expected


def test_the_family_is_taken_from_earlier_titles_when_the_role_says_nothing() -> None:
    assert family(a_resume(a_work("Wizard"), a_work("Nurse")), "Wizard") == "health"


def test_claims_carry_figure_place_and_lines() -> None:
    (claim,) = claims(a_resume(a_work("Chef", "2020", "", "Reduced food waste by 31% in 2019.")))
    assert (claim.kind, claim.word, claim.lines, claim.company) == (ClaimKind.NUMBER, "31%", (7,), "Acme")


def test_years_and_figures_inside_names_are_no_figures() -> None:
    work = a_work("Chef", "2020", "", "Leitung der Einführung von SAP S/4HANA seit 2019.")
    (claim,) = claims(a_resume(work))
    assert claim.kind is ClaimKind.LEAD


def test_a_skill_of_the_resume_makes_a_claim_of_the_line_that_uses_it() -> None:
    work = a_work("Dev", "2020", "", "Rewrote the parser in C++ with care.", "Answered mail.")
    (claim,) = claims(a_resume(work, skills=("C++", "Go")))
    assert (claim.kind, claim.word) == (ClaimKind.TECHNOLOGY, "C++")
