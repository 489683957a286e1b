"""The next session is chosen freely, as far as there are questions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionType
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.session_shape import MOST_OF_A_KIND, SessionShape
from tests.viewmodels.program import Program, a_program


@pytest.fixture
def program(tmp_path: Path, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with a_program(tmp_path / "data", jobs, qtbot.waitUntil, monkeypatch) as made:
        made.models.resume.open()
        made.models.resume.change_target(role="Backend Engineer")
        yield made


@pytest.fixture
def shape(program: Program, qtbot: QtBot) -> SessionShape:
    made = program.models.resume.shape()
    qtbot.waitUntil(lambda: made.most(Kind.CODING) > 0 and made._held is not None)
    return made


def test_the_type_sets_the_numbers_and_the_numbers_set_the_type(shape: SessionShape) -> None:
    shape.choose_type(SessionType.CODING)
    assert {kind: count for kind, count in shape.plan.mix.items() if count} == {Kind.CODING: 4}
    for kind, count, expected in ((Kind.BEHAVIORAL, 2, "mixed"), (Kind.CODING, 0, "behavioral")):
        shape.choose_number(kind, count)
        assert shape.plan.session_type == expected


def test_without_a_question_it_is_no_session(shape: SessionShape) -> None:
    for kind in Kind:
        shape.choose_number(kind, 0)
    assert not shape.can_be_taken
    shape.choose_number(Kind.TECHNICAL, 1)
    assert shape.can_be_taken


def test_an_assessment_has_no_more_than_its_fixed_set(shape: SessionShape, qtbot: QtBot) -> None:
    shape.choose_number(Kind.CODING, MOST_OF_A_KIND)
    shape.choose_mode(InterviewMode.ASSESSMENT)
    qtbot.waitUntil(lambda: shape.plan.mix[Kind.CODING] < MOST_OF_A_KIND)
    assert shape.limited[Kind.CODING] == shape.plan.mix[Kind.CODING] == shape.most(Kind.CODING)


def test_nothing_of_it_counts_before_it_is_taken(program: Program, shape: SessionShape) -> None:
    resume = program.models.resume
    before = resume.plan
    shape.choose_mode(InterviewMode.REAL)
    shape.choose_minutes(40)
    assert resume.plan == before
    resume.take_shape(shape.plan)
    assert (resume.plan.mode, resume.plan.minutes) == (InterviewMode.REAL, 40)
    assert resume.request().total_minutes == 40
    program.wait(lambda: program.services.plans.current(program.user()) == resume.plan)


def test_in_practice_the_time_is_what_the_questions_need(program: Program, shape: SessionShape) -> None:
    shape.choose_minutes(40)
    program.models.resume.take_shape(shape.plan)
    assert program.models.resume.request().total_minutes is None
    assert program.models.resume.plan.minutes == 24
