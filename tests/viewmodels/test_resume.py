"""Reading one file after the other, putting right, and the plan that a session is made from."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.errors import DiskFull, FileRefused, InvalidRequest, PrepWiseError
from prepwise_desktop.domain.job_match import Found
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionType
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.viewmodels import resume_keeper
from prepwise_desktop.viewmodels.job_reader import READ_AFTER_MS
from prepwise_desktop.viewmodels.resume import ResumeViewModel, Stage
from prepwise_desktop.viewmodels.resume_keeper import KEEP_AFTER_MS
from tests.app.window import JOB, RESUME
from tests.viewmodels.program import Program, a_program

OTHER = RESUME.replace("Ines Halvorsen", "Bo Berg").replace("Senior Backend Engineer", "Data Analyst")


@pytest.fixture
def program(tmp_path: Path, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with a_program(tmp_path / "data", jobs, qtbot.waitUntil, monkeypatch) as made:
        yield made


@pytest.fixture
def resume(program: Program) -> ResumeViewModel:
    return program.models.resume


def stages(resume: ResumeViewModel) -> list[Stage]:
    """The stages from now on, in order."""
    found: list[Stage] = []
    resume.stage_changed.connect(lambda: found.append(resume.stage))
    return found


def now(resume: ResumeViewModel) -> tuple[Stage, FileRefused | None]:
    """Stage and refusal; mypy takes an attribute to stay what it was compared with."""
    return resume.stage, resume.refusal


def name(resume: ResumeViewModel) -> str:
    return "" if resume.kept is None else resume.kept.resume.name.value


def imported(program: Program, text: str = RESUME, file: str = "ines.txt") -> None:
    resume = program.models.resume
    resume.import_files([program.file(file, text)])
    program.wait(lambda: resume.stage is Stage.SHOWN and resume.kept is not None)


def test_a_file_is_read_shown_and_kept(program: Program, resume: ResumeViewModel, qtbot: QtBot) -> None:
    seen = stages(resume)
    parts: list[float] = []
    resume.progressed.connect(parts.append)
    with qtbot.waitSignal(resume.resume_imported):
        resume.import_files([program.file()])
    assert seen == [Stage.READING, Stage.SHOWN]
    assert parts == [0.5]
    kept = program.services.resumes.newest(program.user())
    assert kept == resume.kept
    assert name(resume) == "Ines Halvorsen"


def test_no_files_are_nothing(resume: ResumeViewModel) -> None:
    resume.import_files([])
    assert resume.stage is Stage.EMPTY


def test_a_second_file_takes_the_place_of_one_that_is_being_read(program: Program, resume: ResumeViewModel) -> None:
    program.reader.hold()
    resume.import_files([program.file("slow.txt")])
    resume.import_files([program.file("other.txt", OTHER)])
    assert resume.reading_name == "other.txt"
    program.reader.let_go()
    program.wait(lambda: resume.stage is Stage.SHOWN)
    assert name(resume) == "Bo Berg"
    newest = program.services.resumes.newest(program.user())
    assert newest is not None
    assert newest.file_name == "other.txt"


def test_reading_that_is_slow_is_told_and_quick_reading_is_not(
    program: Program, resume: ResumeViewModel, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(resume.reading_slowly):
        imported(program)
    program.reader.hold()
    with qtbot.waitSignal(resume.reading_slowly):
        resume.import_files([program.file("slow.txt")])
    resume.cancel()
    assert resume.stage is Stage.SHOWN


def test_a_refusal_keeps_what_was_there_until_it_is_dismissed(program: Program, resume: ResumeViewModel) -> None:
    imported(program)
    resume.import_files([program.file("refused.txt")])
    program.wait(lambda: resume.stage is Stage.REFUSED)
    assert isinstance(resume.refusal, FileRefused)
    assert name(resume) == "Ines Halvorsen"
    resume.dismiss()
    assert now(resume) == (Stage.SHOWN, None)


def test_the_files_that_came_together_wait_for_their_turn(program: Program, resume: ResumeViewModel) -> None:
    paths = [program.file(each) for each in ("a.txt", "b.txt", "c.txt")]
    resume.import_files(paths)
    assert resume.others == tuple(paths[1:])
    program.wait(lambda: resume.stage is Stage.SHOWN)
    resume.import_next()
    assert (resume.reading_name, resume.others) == ("b.txt", (paths[2],))


def test_pasted_text_is_read_like_a_file(program: Program, resume: ResumeViewModel) -> None:
    resume.import_text(RESUME)
    program.wait(lambda: resume.stage is Stage.SHOWN)
    assert name(resume) == "Ines Halvorsen"


def test_the_first_resume_proposes_role_and_level(program: Program, resume: ResumeViewModel) -> None:
    imported(program)
    target = resume.plan.target
    assert (target.role, target.experience_level.value) == ("Senior Backend Engineer", "senior")


def test_a_new_resume_replaces_what_the_former_one_proposed_but_not_what_was_chosen(
    program: Program, resume: ResumeViewModel
) -> None:
    imported(program)
    imported(program, OTHER, "bo.txt")
    assert resume.plan.target.role == "Data Analyst"
    resume.change_target(role="Head of Data")
    imported(program, RESUME, "ines-again.txt")
    assert resume.plan.target.role == "Head of Data"


def test_a_correction_is_kept_told_and_comes_back_with_the_same_file(program: Program, resume: ResumeViewModel) -> None:
    imported(program)
    told: list[str] = []
    resume.resume_changed.connect(lambda: told.append(name(resume)))
    resume.correct("name", "Ines M. Halvorsen")
    assert told == ["Ines M. Halvorsen"]
    imported(program, OTHER, "bo.txt")
    imported(program)
    assert name(resume) == "Ines M. Halvorsen"


def test_a_job_description_s_file_becomes_its_words(program: Program, resume: ResumeViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(resume.plan_changed):
        resume.read_job_description(program.file("job.txt", JOB))
    program.wait(lambda: resume.plan.target.job_description == JOB.strip())
    resume.change_target(job_description="typed")
    with qtbot.waitSignal(resume.job_description_refused):
        resume.read_job_description(program.file("refused.txt"))
    assert resume.plan.target.job_description == "typed"


def test_the_plan_is_kept_within_a_second_and_opened_again(
    program: Program, resume: ResumeViewModel, jobs: Jobs, qtbot: QtBot
) -> None:
    assert max(KEEP_AFTER_MS, READ_AFTER_MS) <= 500
    when = datetime(2031, 5, 6, 10, tzinfo=UTC)
    resume.open()
    resume.change_target(role="Nurse", company="St. Olav", interview_date=when, job_description="care")
    resume.take_shape(replace(resume.plan, session_type=SessionType.BEHAVIORAL, mix={Kind.BEHAVIORAL: 3}))

    def kept() -> Plan | None:
        return program.services.plans.current(program.user())

    program.wait(lambda: kept() == resume.plan)


def test_what_cannot_be_kept_is_told_and_kept_by_itself_when_it_can_be(
    program: Program, resume: ResumeViewModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resume_keeper, "TRY_AGAIN_MS", 5)
    told: list[PrepWiseError] = []
    resume.failed.connect(told.append)
    resume.open()
    resume.change_target(role="Nurse")
    with monkeypatch.context() as broken:

        def full(*_: object) -> None:
            raise DiskFull("made")

        broken.setattr(Plans, "keep", full)
        resume.keep_now()
    assert [type(each) for each in told] == [DiskFull]
    assert program.services.plans.current(program.user()) is None
    qtbot.waitUntil(lambda: program.services.plans.current(program.user()) is not None)
    assert program.services.plans.current(program.user()) == resume.plan


def test_keeping_before_anything_was_opened_leaves_the_plan_alone(program: Program, resume: ResumeViewModel) -> None:
    plan = Plan(target=resume.plan.target, session_type=SessionType.CODING, mix={Kind.CODING: 5})
    program.services.plans.keep(program.user(), plan)
    resume.keep_now()
    assert program.services.plans.current(program.user()) == plan


def test_the_request_is_the_plan_in_the_name_of_the_resume(program: Program, resume: ResumeViewModel) -> None:
    imported(program)
    resume.change_target(company="Quillbank", job_description="own it")
    mix = {Kind.TECHNICAL: 1, Kind.BEHAVIORAL: 2}
    resume.take_shape(replace(resume.plan, mode=InterviewMode.MOCK, total_minutes=30, mix=mix))
    request = resume.request()
    assert resume.kept is not None
    assert (request.candidate_name, request.user_id) == ("Ines Halvorsen", program.user())
    assert (request.resume_id, request.mode) == (resume.kept.resume_id, InterviewMode.MOCK)
    assert (request.target_role, request.company, request.job_description) == (
        "Senior Backend Engineer",
        "Quillbank",
        "own it",
    )
    assert (request.num_technical, request.num_behavioral, request.num_coding) == (1, 2, 0)


def test_without_a_role_there_is_no_request(resume: ResumeViewModel) -> None:
    with pytest.raises(InvalidRequest) as refused:
        resume.request()
    assert refused.value.field == "target_role"


# ---------------------------------------------------------------- what the job asks

ADVERT = (
    "Staff Data Engineer\nCompany: Lumen Freight\n\nRequirements:\n- Experience with Kafka\n- Experience with dbt\n"
)


def matched(program: Program, text: str = ADVERT) -> None:
    """Type a job description and wait until it is understood."""
    resume = program.models.resume
    resume.change_target(job_description=text)
    title = text.partition("\n")[0]
    program.wait(lambda: resume.job_match is not None and resume.job_match.job.lines[0].text == title)


def test_a_job_description_is_held_against_the_resume(program: Program, resume: ResumeViewModel) -> None:
    imported(program)
    matched(program)
    assert resume.job_match is not None
    kafka, dbt = resume.job_match.must_haves
    assert [kafka.found, dbt.found] == [Found.MET, Found.NOT_FOUND]


def test_a_correction_counts_at_once(program: Program, resume: ResumeViewModel) -> None:
    imported(program)
    matched(program)
    resume.correct("skills.0.name", "dbt")
    program.wait(lambda: resume.job_match is not None and resume.job_match.met == 2)


def test_a_job_description_proposes_the_target(program: Program, resume: ResumeViewModel) -> None:
    imported(program)
    matched(program)
    target = resume.plan.target
    assert (target.role, target.company) == ("Staff Data Engineer", "Lumen Freight")
    assert target.experience_level is ExperienceLevel.SENIOR


def test_another_job_description_takes_back_what_the_former_proposed(program: Program, resume: ResumeViewModel) -> None:
    matched(program)
    matched(program, "Junior Accountant\nCompany: Ash & Elm Ltd\n\nRequirements:\n- Excel\n")
    target = resume.plan.target
    assert (target.role, target.company) == ("Junior Accountant", "Ash & Elm Ltd")
    assert target.experience_level is ExperienceLevel.JUNIOR


def test_what_the_person_typed_is_never_proposed_away(program: Program, resume: ResumeViewModel) -> None:
    resume.change_target(role="Platform Engineer", experience_level=ExperienceLevel.MID)
    matched(program)
    target = resume.plan.target
    assert (target.role, target.company) == ("Platform Engineer", "Lumen Freight")
    assert target.experience_level is ExperienceLevel.MID


def test_what_stood_at_the_last_time_is_understood_and_proposes_nothing(
    program: Program, resume: ResumeViewModel
) -> None:
    target = Target(role="My own role", job_description=ADVERT)
    program.services.plans.keep(program.user(), Plan(target=target))
    resume.open()
    program.wait(lambda: resume.job_match is not None)
    assert resume.plan.target == target


def test_a_resume_does_not_take_back_what_the_job_description_proposed(
    program: Program, resume: ResumeViewModel
) -> None:
    resume.open()
    matched(program)
    imported(program)
    assert resume.plan.target.role == "Staff Data Engineer"


def test_a_job_description_that_goes_takes_its_reading_along(program: Program, resume: ResumeViewModel) -> None:
    matched(program)
    resume.change_target(job_description=" ")
    assert resume.job_match is None
