"""Drawn questions fit the person, are new, spread, and quote only what is there."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.bank import ANY, load_bank
from prepwise_desktop.coach.offline.matching import alike, telling_words
from prepwise_desktop.coach.offline.tailoring import draw
from prepwise_desktop.domain.errors import NotEnoughQuestions
from prepwise_desktop.domain.question import GroundSource, Kind, Question
from prepwise_desktop.domain.resume import Field, Line, Resume, Work
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.resume_import.job_description.reading import job_match_now
from tests.coach.builders import a_resume

BANK = load_bank()
MIX = {Kind.TECHNICAL: 3, Kind.BEHAVIORAL: 3, Kind.SYSTEM_DESIGN: 1, Kind.CODING: 1}
TALK = {Kind.TECHNICAL: 3, Kind.BEHAVIORAL: 3, Kind.SYSTEM_DESIGN: 1}

ENGINEER = (
    "# Backend Engineer",
    "- Moved booking from one monolith to four services without a day of downtime.",
    "- Cut price quotes from 900 ms to 210 ms by caching tariff tables in Redis.",
    "- On call for 11 services; wrote the runbook the team still uses.",
    "# Software Developer",
    "- Built the port-calls import: 40 sources, 2 million rows a day.",
    "- Mentored two interns through their first release.",
    "S: Python, PostgreSQL, Redis, Kafka",
)
NURSE = (
    "# Registered Nurse",
    "- Cared for up to 6 post-surgical patients per shift on a 32-bed ward.",
    "- Trained 9 newly qualified nurses in wound care and medication rounds.",
    "- Introduced a bedside handover checklist that cut medication errors by 18%.",
    "# Care Assistant",
    "- Supported residents with dementia and their families in daily living.",
    "S: Wound care, Triage, Medication administration",
)
MARKETER = (
    "# Digital Marketing Manager",
    "- Grew newsletter subscribers from 8,000 to 31,000 in 18 months.",
    "- Led a rebrand with design and sales teams across 4 countries.",
    "- Wrote weekly posts and managed the accounts on three networks.",
    "S: SEO, Google Analytics, Copywriting",
)
TEACHER = (
    "# Teaching Assistant",
    "- Supported a class of 28 pupils aged 7 with reading and maths.",
    "- Ran a weekly phonics group for six children who were behind.",
    "S: Phonics, Classroom management",
)
PEOPLE = {
    "Senior Backend Engineer": ENGINEER,
    "Registered Nurse": NURSE,
    "Marketing Manager": MARKETER,
    "Primary School Teacher": TEACHER,
}
ADVERT = """Senior Backend Engineer, Payments

What you will do
- Own what you ship, day and night
- Design interfaces that other teams depend on
What you bring
- 5+ years of experience with PostgreSQL
We offer a pension and free lunch. Send your CV to jobs@quillbank.example."""


def a_brief(role: str = "Senior Backend Engineer", *, job: str = "", **changes: Any) -> Brief:
    """A brief for eight questions; with the role's resume unless another is given."""
    text = PEOPLE.get(role)
    brief = Brief(
        target=Target(role=role, experience_level=ExperienceLevel.MID, job_description=job),
        mix=MIX,
        resume=a_resume(*text) if text else None,
        job=job_match_now(job, a_resume(*text) if text else None, date(2026, 11, 22)) if job else None,
        seed=1,
    )
    return replace(brief, **changes)


def keys(questions: tuple[Question, ...]) -> list[str]:
    return [question.key for question in questions]


def about_resume(questions: tuple[Question, ...]) -> list[Question]:
    return [question for question in questions if question.ground.source is GroundSource.RESUME]


ROLES = st.sampled_from([*PEOPLE, "Electrician", "Falconer", "Data Analyst", ""])
MIXES = st.fixed_dictionaries({kind: st.integers(0, 6) for kind in Kind}).filter(lambda mix: any(mix.values()))
BRIEFS = st.builds(
    lambda role, mix, level, seed, job, with_resume: a_brief(
        role,
        job=job,
        mix=mix,
        seed=seed,
        resume=a_resume(*PEOPLE[role]) if with_resume and role in PEOPLE else None,
        target=Target(role=role, experience_level=level, job_description=job),
    ),
    ROLES,
    MIXES,
    st.sampled_from(ExperienceLevel),
    st.integers(0, 2**63),
    st.sampled_from(["", ADVERT]),
    st.booleans(),
)


@settings(deadline=None, max_examples=60)
@given(BRIEFS)
def test_whatever_is_asked_for_comes_and_nothing_comes_twice(brief: Brief) -> None:
    questions = draw(brief, BANK)
    assert Counter(question.kind for question in questions) == Counter({k: n for k, n in brief.mix.items() if n})
    entries = [question.key.partition("@")[0] for question in questions]
    assert len(set(entries)) == len(entries)
    lines = [question.ground.line for question in about_resume(questions)]
    assert len(set(lines)) == len(lines)
    assert draw(brief, BANK) == questions


@settings(deadline=None, max_examples=40)
@given(BRIEFS)
def test_every_ground_stands_word_for_word_where_it_says(brief: Brief) -> None:
    for question in draw(brief, BANK):
        ground = question.ground
        if ground.source is GroundSource.INFERRED:
            assert (ground.line, ground.text) == (None, "")
        elif ground.source is GroundSource.RESUME:
            assert brief.resume is not None
            assert ground.line is not None
            assert ground.text in brief.resume.line(ground.line).text
        else:
            assert ground.line is not None
            assert ground.text in brief.target.job_description.splitlines()[ground.line - 1]


@settings(deadline=None, max_examples=40)
@given(BRIEFS)
def test_no_two_questions_of_a_session_are_nearly_the_same(brief: Brief) -> None:
    words = [telling_words(BANK.entries[key.partition("@")[0]].text) for key in keys(draw(brief, BANK))]
    assert not any(alike(one, other) for index, one in enumerate(words) for other in words[index + 1 :])


@pytest.mark.parametrize("role", PEOPLE)
@pytest.mark.parametrize("seed", range(5))
def test_half_of_a_session_with_a_resume_is_about_the_resume(role: str, seed: int) -> None:
    questions = draw(a_brief(role, mix={Kind.TECHNICAL: 3, Kind.BEHAVIORAL: 3}, seed=seed), BANK)
    assert len(about_resume(questions)) >= 3


def test_a_question_about_a_line_shows_the_line() -> None:
    for seed in range(10):
        for question in draw(a_brief("Registered Nurse", seed=seed, mix=TALK), BANK):
            if "@" in question.key:
                assert question.ground.text.rstrip(".") in question.text


def test_the_job_description_leads_to_questions_but_not_its_offers() -> None:
    grounds = {
        question.ground.text
        for seed in range(10)
        for question in draw(a_brief(job=ADVERT, seed=seed), BANK)
        if question.ground.source is GroundSource.JOB
    }
    assert grounds
    assert not any("pension" in text or "CV" in text for text in grounds)


def test_another_seed_draws_another_set() -> None:
    drawn = {tuple(keys(draw(a_brief("Falconer", seed=seed, mix=TALK), BANK))) for seed in range(10)}
    assert len(drawn) >= 8


def test_nothing_seen_comes_back_while_something_unseen_fits() -> None:
    seen: frozenset[str] = frozenset()
    for seed in range(5):
        met = keys(draw(a_brief("Marketing Manager", seen=seen, seed=seed, mix=TALK), BANK))
        assert not seen & set(met)
        seen |= set(met)


def test_seen_questions_come_back_before_those_of_another_profession() -> None:
    everything = frozenset(BANK.entries)
    questions = draw(a_brief("Registered Nurse", resume=None, seen=everything, mix={Kind.TECHNICAL: 12}), BANK)
    for question in questions:
        assert {"health", ANY} & BANK.entries[question.key].families


def test_a_seen_question_about_one_line_is_new_about_another() -> None:
    first = a_brief(mix={Kind.BEHAVIORAL: 6})
    about = next(each for each in draw(first, BANK) if "@" in each.key)
    entry, _, mark = about.key.partition("@")
    later = a_resume("# Backend Engineer", about.ground.text.join(("- ", "")))
    again = draw(replace(first, resume=later, seen=frozenset({about.key})), BANK)
    assert about.key not in keys(again)
    assert mark
    assert entry in BANK.entries


@pytest.mark.parametrize("role", ["Registered Nurse", "Primary School Teacher", "Falconer", "Plumber", "Paralegal"])
@pytest.mark.parametrize("seed", range(4))
def test_no_profession_is_asked_about_software_that_is_not_its_own(role: str, seed: int) -> None:
    for question in draw(a_brief(role, seed=seed, mix={**TALK, Kind.TECHNICAL: 6}), BANK):
        assert BANK.entries[question.key.partition("@")[0]].families != {"software"}
        assert "Kubernetes" not in question.text


@pytest.mark.parametrize("level", ExperienceLevel)
def test_the_experience_level_decides_the_difficulty(level: ExperienceLevel) -> None:
    brief = a_brief("Falconer", target=Target(role="Falconer", experience_level=level), mix={Kind.BEHAVIORAL: 6})
    difficulties = Counter(
        question.difficulty for seed in range(5) for question in draw(replace(brief, seed=seed), BANK)
    )
    assert difficulties.most_common(1)[0][0] is level


def test_a_question_bound_to_a_skill_is_asked_only_of_those_who_have_it() -> None:
    for seed in range(10):
        brief = a_brief("Backend Developer", seed=seed, resume=a_resume("# Backend Developer", "S: Java, Oracle"))
        assert not {"sw-python", "sw-frontend-perf"} & set(keys(draw(brief, BANK)))


def test_competencies_are_spread() -> None:
    for seed in range(5):
        questions = draw(a_brief("Falconer", seed=seed, mix={Kind.BEHAVIORAL: 5}), BANK)
        assert len({question.competency for question in questions}) == 5


def test_more_than_the_bank_holds_is_refused_with_the_number() -> None:
    with pytest.raises(NotEnoughQuestions, match="coding") as caught:
        draw(a_brief(mix={Kind.CODING: 60}), BANK)
    assert (caught.value.wanted, caught.value.held) == (60, 16)


def test_contact_data_is_never_quoted() -> None:
    resume = a_resume(
        "# Backend Engineer",
        "- Reached me for reports at ines@example.org and improved everything.",
        "- Built a portal at https://portal.example for 40 customers.",
    )
    for seed in range(5):
        questions = draw(a_brief(resume=resume, seed=seed), BANK)
        assert not any("example" in question.text + question.ground.text for question in questions)


def test_a_wrapped_highlight_is_quoted_whole_and_grounded_on_its_first_line() -> None:
    lines = ("# Nurse", "Introduced a bedside handover", "checklist that cut errors by 18%.")
    resume = replace(
        a_resume(*lines[:1]),
        lines=tuple(Line(number=number, text=text) for number, text in enumerate(lines, start=1)),
        work=(Work(highlights=(Field(value=" ".join(lines[1:]), lines=(2, 3)),)),),
    )
    grounds = {
        (question.ground.line, question.ground.text)
        for question in draw(a_brief("Nurse", resume=resume, mix={Kind.BEHAVIORAL: 4}), BANK)
    }
    assert (2, "Introduced a bedside handover checklist that cut errors by 18%.") in grounds


def test_what_was_typed_by_hand_is_not_claimed_to_stand_in_the_resume() -> None:
    resume = Resume(work=(Work(highlights=(Field(value="Led a team of five engineers."),)),))
    assert about_resume(draw(a_brief(resume=resume), BANK)) == []


def test_an_endless_job_description_is_read_in_part() -> None:
    endless = ADVERT + "\n- You write code every day" * 40_000
    assert len(draw(a_brief(job=endless), BANK)) == 8
