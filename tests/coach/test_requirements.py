"""Of an advert only what it asks for becomes a reason for a question."""

from prepwise_desktop.coach.offline.requirements import job_statements
from prepwise_desktop.coach.offline.traits import Trait

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
    assert job_statements(" \n\n ") == ()


def test_the_same_sentence_twice_counts_once() -> None:
    assert len(texts("You write tests first.\n\nYou write tests first.")) == 1
