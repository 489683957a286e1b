"""Adverts of many styles, in eight languages: what they ask for, and on which lines."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.domain.job_description import Ask, AskKind, JobDescription
from prepwise_desktop.resume_import.job_description.understand import MOST_READ, understand_job

ADVERTS = Path(__file__).parent / "adverts"
NAMES = sorted(path.stem for path in ADVERTS.glob("*.txt"))


def understood(name: str) -> tuple[JobDescription, dict[str, object]]:
    expected = json.loads((ADVERTS / f"{name}.json").read_text("utf-8"))
    return understand_job((ADVERTS / f"{name}.txt").read_text("utf-8")), expected


def told(ask: Ask) -> str:
    """An ask on one line, such as "years 3 Java|Kotlin"."""
    figure = {AskKind.YEARS: f"{ask.years:g} ", AskKind.DEGREE: f"{ask.rank} ", AskKind.LANGUAGE: f"{ask.rank} "}
    return f"{ask.kind} {figure.get(ask.kind, '')}{'|'.join(ask.names)}"


@pytest.mark.parametrize("name", NAMES)
def test_title_company_level_and_language_are_found(name: str) -> None:
    job, expected = understood(name)
    found = (job.title.value, job.company.value, job.level.value, job.language)
    assert found == (expected["title"], expected["company"], expected["level"], expected.get("language", "en"))


@pytest.mark.parametrize("name", NAMES)
def test_each_statement_is_sorted_and_knows_its_lines(name: str) -> None:
    job, expected = understood(name)
    assert [each.statement.lines[0] for each in job.must_haves] == expected["must_haves"]
    assert [each.statement.lines[0] for each in job.nice_to_haves] == expected["nice_to_haves"]
    assert [field.lines[0] for field in job.responsibilities] == expected["responsibilities"]


@pytest.mark.parametrize("name", NAMES)
def test_a_requirement_is_taken_apart_into_what_a_resume_can_show(name: str) -> None:
    job, expected = understood(name)
    asks = [told(ask) for requirement in job.requirements for ask in requirement.asks]
    assert sorted(asks) == sorted(map(str, expected["asks"] if isinstance(expected["asks"], list) else ()))


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_stands_in_its_lines_word_for_word(name: str) -> None:
    job, _ = understood(name)
    for field in (*(each.statement for each in job.requirements), *job.responsibilities, job.title, job.company):
        text = " ".join(" ".join(job.lines[number - 1].text for number in field.lines).split())
        assert field.value in text


def test_a_line_without_a_heading_or_a_cue_is_no_requirement() -> None:
    job = understand_job("The canteen is on the second floor.\nOur founders met on a ferry.")
    assert job.requirements == ()
    assert job.responsibilities == ()


def test_what_is_said_not_to_be_needed_is_not_asked_for() -> None:
    assert understand_job("Requirements:\n- No degree required\n- Patience").must_haves[0].statement.value == "Patience"


@pytest.mark.parametrize("text", ["Go-to-market experience", "You read R&D reports"])
def test_an_everyday_word_names_no_tool(text: str) -> None:
    job = understand_job(f"Requirements:\n- {text}")
    assert not any(name in ("Go", "R") for each in job.must_haves for ask in each.asks for name in ask.names)


def test_what_comes_after_the_longest_advert_is_not_read() -> None:
    job = understand_job("word " * MOST_READ)
    assert sum(len(line.text) for line in job.lines) <= MOST_READ


@given(st.text(alphabet="abc \n-•:.,;/()0159+äß", max_size=400))
def test_any_text_will_do(text: str) -> None:
    job = understand_job(text)
    assert len(job.lines) == len(text.splitlines())
