"""What a model is told of a job: what must be brought and is not shown first, each line once, under its real number."""

from dataclasses import replace
from datetime import date
from typing import Any

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.llm import prompts
from prepwise_desktop.coach.llm.masking import Contact
from prepwise_desktop.coach.llm.needs import needs
from prepwise_desktop.coach.llm.outbound import told
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.resume import Line, Resume
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.resume_import.job_description.reading import job_match_now

JOB = """Backend Engineer at Quillbank
We pay invoices for small shops.

Requirements
- Experience with PostgreSQL
- Experience with Kafka

Nice to have
- Experience with Terraform
"""

RESUME = Resume(
    lines=(
        Line(number=1, text="Ines Halvorsen"),
        Line(number=2, text="Skills"),
        Line(number=3, text="PostgreSQL, Python"),
    )
)


def data(job: str = JOB, resume: Resume | None = RESUME) -> dict[str, Any]:
    """What the prompt for a session's questions says."""
    target = Target(role="Backend Engineer", experience_level=ExperienceLevel.SENIOR, job_description=job)
    brief = Brief(
        target=target,
        mix={Kind.TECHNICAL: 2},
        resume=resume,
        job=job_match_now(job, resume, date(2026, 11, 22)) if job else None,
    )
    return prompts.questions(brief, brief.mix, told(brief, Contact())).data


def test_what_must_be_brought_and_is_not_shown_comes_first() -> None:
    found = data()["job_requirements"]
    assert [(each["line"], each["must"], each["shown_by_resume"]) for each in found] == [
        (6, True, "not found"),
        (5, True, "in full"),
        (9, False, "not found"),
    ]
    assert [each["resume_lines"] for each in found] == [[], [3], []]


def test_a_line_is_told_once_and_every_line_that_is_told_is_real() -> None:
    found = data()
    lines = JOB.splitlines()
    rest = [(each["line"], each["text"]) for each in found["rest_of_job_description"]]
    assert {number for number, _ in rest}.isdisjoint(each["line"] for each in found["job_requirements"])
    assert all(text == lines[number - 1] for number, text in rest)
    assert (2, "We pay invoices for small shops.") in rest
    assert all(each["text"] in lines[each["line"] - 1] for each in found["job_requirements"])


def test_contact_data_in_a_requirement_does_not_leave() -> None:
    job = job_match_now(JOB, RESUME, date(2026, 11, 22))
    told_needs = needs(job, {5: "", 9: ""}, {}, lambda text: text.replace("PostgreSQL", "[name]"))
    assert [each.text for each in told_needs] == ["Experience with [name]", "Experience with Terraform"]


def test_a_line_that_says_more_than_its_requirement_stays_whole() -> None:
    one_line = "We pay invoices for small shops. You must have experience with PostgreSQL."
    found = data(one_line)
    assert [each["text"] for each in found["rest_of_job_description"]] == [one_line]


def test_without_a_resume_nothing_is_said_of_one() -> None:
    assert all(each.keys() == {"line", "text", "must"} for each in data(resume=None)["job_requirements"])


def test_a_job_that_was_not_understood_is_told_as_it_stands() -> None:
    brief = Brief(
        target=Target(role="Cook", experience_level=ExperienceLevel.MID, job_description="One.\x0bTwo."),
        mix={Kind.TECHNICAL: 1},
    )
    sent = told(brief, Contact())
    assert sent.needs == ()
    assert sent.rest_of_job == sent.job == {1: "One.", 2: "Two."}
    assert told(replace(brief, target=replace(brief.target, job_description="")), Contact()).job == {}
