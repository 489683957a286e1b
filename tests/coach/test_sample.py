"""The sample resume is text, invented, and leads to an interview that is plainly about its person."""

from datetime import date

import pytest

from prepwise_desktop import paths
from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.offline.bank import load_bank
from prepwise_desktop.coach.offline.requirements import asked_for
from prepwise_desktop.coach.offline.tailoring import draw
from prepwise_desktop.domain.experience import family, likely_role, seniority
from prepwise_desktop.domain.plan import mix_for
from prepwise_desktop.domain.question import GroundSource
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.domain.session import SessionType
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.resume_import.files import resume_of
from prepwise_desktop.resume_import.job_description.reading import job_match_now

TODAY = date(2026, 11, 22)
FOLDER = paths.resources() / "sample"
RESUME = FOLDER / "ines-halvorsen-resume.pdf"
JOB = (FOLDER / "quillbank-job.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def resume() -> Resume:
    return resume_of(RESUME.read_bytes(), RESUME.name, lambda part: None)


def test_the_sample_is_read_without_a_gap(resume: Resume) -> None:
    assert resume.name.value == "Ines Halvorsen"
    assert resume.email.value == "ines.halvorsen@example.org"
    assert resume.phone.value.replace(" ", "").endswith("1134960142")
    assert [work.company.value for work in resume.work] == ["Nordvik Freight", "Havn Data", "Kestrel Web Studio"]
    assert [work.start.value for work in resume.work] == ["2022-03", "2019-06", "2018-09"]
    assert len(list(resume.highlights())) == 10
    assert {"Python", "PostgreSQL", "Kafka"} <= {skill.name.value for skill in resume.skills}
    assert resume.not_understood == ()


def test_the_sample_proposes_its_own_target(resume: Resume) -> None:
    assert likely_role(resume).value == "Backend Engineer"
    assert seniority(resume, TODAY) is ExperienceLevel.SENIOR
    assert family(resume, "Backend Engineer") == "software"


def test_the_sample_is_at_most_two_pages(resume: Resume) -> None:
    assert max(line.page for line in resume.lines) <= 2


def test_the_sample_advert_asks_for_nine_things_and_offers_nothing() -> None:
    found = [said.statement.text for said in asked_for(job_match_now(JOB, None, TODAY))]
    assert len(found) == 9
    assert not any("holiday" in text or "shops" in text or "@" in text for text in found)


@pytest.mark.parametrize("seed", range(6))
def test_an_interview_from_the_sample_is_plainly_about_its_person(resume: Resume, seed: int) -> None:
    target = Target(role="Backend Engineer", experience_level=ExperienceLevel.SENIOR, job_description=JOB)
    brief = Brief(
        target=target,
        mix=mix_for(SessionType.MIXED, 8),
        resume=resume,
        job=job_match_now(JOB, resume, TODAY),
        seed=seed,
    )
    questions = draw(brief, load_bank())
    assert len(questions) == 8
    assert sum(question.ground.source is GroundSource.RESUME for question in questions) >= 4
