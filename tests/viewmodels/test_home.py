"""What Home finds: what to go on with, what was done, and for whom."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prepwise_desktop.domain.home import HomeState
from prepwise_desktop.domain.session import InterviewMode
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.home import SHOWN
from prepwise_desktop.work import run
from tests.made import MadeClock, a_request
from tests.viewmodels.program import Program, a_program


@pytest.fixture
def clock() -> MadeClock:
    return MadeClock()


@pytest.fixture
def program(
    tmp_path: Path, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, clock: MadeClock
) -> Iterator[Program]:
    with a_program(tmp_path / "data", jobs, qtbot.waitUntil, monkeypatch, clock) as made:
        yield made


def look(program: Program) -> HomeState:
    program.models.home.refresh()
    assert program.models.home.state is not None
    return program.models.home.state


def test_at_first_there_is_nothing_but_the_zone(program: Program) -> None:
    state = look(program)
    assert state.first_run
    assert (state.plan, state.unfinished, state.last, state.completed_count) == (None, None, (), 0)


def test_a_resume_ends_the_first_run_and_names_the_person(program: Program) -> None:
    run(program.services.resumes.import_file(program.user(), program.file()))
    state = look(program)
    assert not state.first_run
    assert (state.resume_name, state.profile.name) == ("ines.txt", "Ines Halvorsen")


def test_the_last_sessions_come_newest_first_and_only_the_ended_ones(program: Program, clock: MadeClock) -> None:
    ended = []
    for _ in range(SHOWN + 2):
        ended.append(program.completed().session_id)
        clock.advance(3600)
    abandoned = program.begun()
    program.services.sessions.abandon_session(abandoned.session_id)
    clock.advance(3600)
    program.begun()
    state = look(program)
    assert [each.session_id for each in state.last] == [abandoned.session_id, *ended[::-1]][:SHOWN]
    assert (state.completed_count, state.scored_answers) == (SHOWN + 2, SHOWN + 2)


@pytest.mark.parametrize("mode", [InterviewMode.PRACTICE, InterviewMode.REAL])
def test_what_was_begun_is_offered_until_it_has_ended(program: Program, mode: InterviewMode) -> None:
    session = program.begun(mode=mode)
    unfinished = look(program).unfinished
    assert unfinished is not None
    assert unfinished.session_id == session.session_id
    program.services.sessions.abandon_session(session.session_id)
    assert look(program).unfinished is None


def test_a_deleted_session_is_not_shown(program: Program) -> None:
    program.services.sessions.delete_session(program.completed().session_id)
    state = look(program)
    assert state.last == ()
    assert state.completed_count == 0


def test_another_person_s_sessions_are_not_mine(program: Program) -> None:
    program.user()
    sessions = program.services.sessions
    other = sessions.create_session(a_request(user_id="somebody-else"))
    run(sessions.start_session(other.session_id))
    assert look(program).unfinished is None


def test_a_new_look_is_told(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.models.home.refreshed):
        program.models.home.refresh()
