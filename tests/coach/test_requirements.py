"""Of an advert only what it asks for becomes a reason for a question."""

from dataclasses import replace
from datetime import date

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.person import person_of
from prepwise_desktop.coach.offline.requirements import asked_for
from prepwise_desktop.coach.offline.statements import Statement
from prepwise_desktop.coach.offline.traits import Trait
from prepwise_desktop.domain.resume import Field
from prepwise_desktop.domain.target import Target
from prepwise_desktop.resume_import.job_description.reading import job_match_now
from tests.coach.builders import a_resume

ADVERT = """Marketing Manager
Brightleaf sells plants to offices.

Your tasks
- Plan and run campaigns across paid and owned channels
- Analyse performance and
  report to the leadership team
Requirements
* A degree in marketing or several years of practice
What we offer
- Lead a quiet life with 30 days off
- Free coffee for the whole team

Write to work@brightleaf.example and tell us what you like."""


def job_statements(job_description: str) -> list[Statement]:
    return [said.statement for said in asked_for(job_match_now(job_description, None, date(2026, 11, 22)))]


def texts(job_description: str) -> list[str]:
    return [statement.text for statement in job_statements(job_description)]


def test_tasks_and_requirements_are_taken_and_offers_are_not() -> None:
    assert texts(ADVERT) == [
        "Plan and run campaigns across paid and owned channels",
        "Analyse performance and report to the leadership team",
        "A degree in marketing or several years of practice",
    ]


def test_a_sentence_over_two_lines_is_one_statement_with_its_first_line() -> None:
    wrapped = next(each for each in job_statements(ADVERT) if each.text.startswith("Analyse"))
    assert wrapped.line == 6


def test_each_sentence_of_a_long_paragraph_stands_alone() -> None:
    found = texts("We are nine people. You own what you ship, day and night. You know PostgreSQL v16.2 very well.")
    assert found == ["You own what you ship, day and night.", "You know PostgreSQL v16.2 very well."]


def test_a_qualification_is_told_from_a_task() -> None:
    statements = job_statements("- 5+ years of experience with Kafka\n- Lead a team of five engineers")
    assert Trait.QUALIFICATION in statements[0].traits
    assert Trait.QUALIFICATION not in statements[1].traits


def test_an_empty_advert_asks_for_nothing() -> None:
    assert job_statements(" \n\n ") == []
    assert list(asked_for(None)) == []


def test_the_same_sentence_twice_counts_once() -> None:
    assert len(texts("You write tests first.\n\nYou write tests first.")) == 1


def test_a_must_that_the_resume_does_not_tell_is_asked_for_before_one_that_it_does() -> None:
    resume = a_resume("# Data Engineer", "- Moved nightly loads to Airflow without losing one.")
    job = "Requirements:\n- Solid experience with Airflow pipelines\n- Solid experience with Kubernetes clusters"
    told, untold = asked_for(job_match_now(job, resume, date(2026, 11, 22)))
    assert untold.worth > told.worth > 0


def test_a_line_of_the_resume_that_shows_a_must_is_worth_more_than_its_neighbours() -> None:
    resume = a_resume(
        "# Data Engineer", "- Moved nightly loads to Airflow without losing one.", "- Wrote the yearly report."
    )
    brief = Brief(
        target=Target(role="Data Engineer"),
        mix={},
        resume=resume,
        job=job_match_now("Requirements:\n- Experience with Airflow", resume, date(2026, 11, 22)),
    )
    worth = {said.statement.line: said.worth for said in person_of(brief).deeds}
    assert worth[2] > worth[3] == 0


def test_a_claim_and_a_practised_skill_are_worth_more_than_what_stands_beside_them() -> None:
    resume = a_resume(
        "# Cook",
        "- Cut the waste of the kitchen by 40 percent with Rotalog.",
        "- Cooked lunch every single day.",
        "S: Rotalog, Wok",
    )
    job = replace(resume.work[0], start=Field(value="2020-01"), end=Field(value="2024-01"))
    brief = Brief(target=Target(role="Cook"), mix={}, resume=replace(resume, work=(job,)), today=date(2026, 11, 22))
    person = person_of(brief)
    worth = {said.statement.line: said.worth for said in person.deeds}
    assert worth[2] > worth[3] == 0
    assert [said.worth > 0 for said in person.skills] == [True, False]
