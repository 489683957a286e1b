"""The services as a script uses them: one folder, one owner, the same every time with a seed, and no Qt."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.errors import DatabaseTooNew, DataFolderInUse, WrongStatus
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, SessionCreateRequest, SessionStatus
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.work import run
from tests.made import STORY, MadeClock, OneCoach, ScriptedCoach, a_request


def alice() -> SessionCreateRequest:
    """The request of the specification's example."""
    return SessionCreateRequest(
        candidate_name="Alice Johnson",
        user_id="user_alice",
        target_role="Senior Software Engineer",
        experience_level="senior",
        mode=InterviewMode.PRACTICE,
        num_technical=3,
        num_behavioral=2,
    )


def held(services: Services) -> InterviewSession:
    """A session that has begun."""
    session = services.sessions.create_session(alice())
    return run(services.sessions.start_session(session.session_id))


def test_the_example_of_the_specification_runs(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        manager = services.sessions
        session = manager.create_session(alice())
        run(manager.start_session(session.session_id))
        response = run(manager.submit_answer(session.session_id, 0, STORY, time_spent_seconds=180))
        assert response.evaluation is not None
        assert response.evaluation_score is None or 0 <= response.evaluation_score <= 100
        assert (response.evaluation_score is None) == (response.evaluation.not_scored is not None)
        assert response.attempts[0].seconds == 180
        completed = run(manager.complete_session(session.session_id))
        assert completed.status is SessionStatus.COMPLETED
        assert completed.average_score == response.evaluation_score
        assert completed.progress_percentage == 20.0


def test_the_first_look_of_all_makes_a_profile_and_finds_nothing_else(tmp_path: Path) -> None:
    with open_services(tmp_path / "data") as services:
        state = services.home.look()
        assert state.first_run
        assert services.home.look() == state
        assert services.profiles.all() == (state.profile,)


def test_todays_rubric_is_kept_by_opening_alone_and_once(tmp_path: Path) -> None:
    for _ in range(2):
        with open_services(tmp_path):
            pass
        with closing(sqlite3.connect(tmp_path / FILE_NAME)) as file:
            assert file.execute("SELECT version FROM rubric").fetchall() == [(RUBRIC_VERSION,)]


def test_what_a_script_did_is_there_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        session = held(services)
        run(services.sessions.submit_answer(session.session_id, 0, STORY))
    with open_services(tmp_path) as services:
        again = services.sessions.get_session(session.session_id, "user_alice")
        assert again.questions[0].attempts[0].text == STORY
        assert again.interrupted


def test_the_same_seed_draws_the_same_identifiers_and_questions(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        with open_services(tmp_path / name, seed=7, clock=MadeClock()) as services:
            session = held(services)
            made.append((session.session_id, [(each.question_id, each.question) for each in session.questions]))
    assert made[0] == made[1]


def test_without_a_seed_every_session_is_another_one(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        one, two = held(services), held(services)
    assert one.session_id != two.session_id
    assert one.seed != two.seed


def test_no_question_of_the_last_session_comes_back_while_others_fit(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        first = {each.question.key for each in held(services).questions}
        second = {each.question.key for each in held(services).questions}
    assert not first & second


def test_a_folder_has_one_owner_at_a_time(tmp_path: Path) -> None:
    with open_services(tmp_path), pytest.raises(DataFolderInUse), open_services(tmp_path):
        pass
    with open_services(tmp_path) as services:
        assert services.profiles.current().profile_id


def test_another_process_is_kept_out_too(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from prepwise_desktop.compose import open_services\n"
        "from prepwise_desktop.domain.errors import DataFolderInUse\n"
        "try:\n"
        "    open_services(sys.argv[1]).__enter__()\n"
        "except DataFolderInUse:\n"
        "    print('in use')\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with open_services(tmp_path):
        told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert told.stdout.strip() == "in use"


def test_two_folders_are_open_at_once_and_know_nothing_of_each_other(tmp_path: Path) -> None:
    with open_services(tmp_path / "one") as one, open_services(tmp_path / "two") as two:
        session = held(one)
        run(one.sessions.submit_answer(session.session_id, 0, STORY))
        assert two.sessions.get_user_sessions("user_alice") == ()
        held(two)
        assert len(one.sessions.get_user_sessions("user_alice")) == 1


def test_afterwards_the_database_is_closed_and_whole(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        held(services)
    assert sorted(each.suffix for each in tmp_path.iterdir() if each.name.startswith("prepwise.db")) == [".db"]
    connection = sqlite3.connect(tmp_path / "prepwise.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_an_error_inside_lets_the_folder_go_too(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), open_services(tmp_path):
        raise ZeroDivisionError
    with open_services(tmp_path) as services:
        assert services.profiles.current().profile_id


@pytest.mark.skipif(os.name != "posix", reason="Windows files have what the person's AppData inherits")
def test_what_is_kept_is_its_owner_s_alone(tmp_path: Path) -> None:
    with open_services(tmp_path / "data") as services:
        held(services)
        modes = {each.name: each.stat().st_mode & 0o777 for each in (tmp_path / "data").iterdir() if each.is_file()}
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    assert set(modes.values()) == {0o600}


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    with open_services(tmp_path):
        pass
    connection = sqlite3.connect(tmp_path / "prepwise.db")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    before = (tmp_path / "prepwise.db").read_bytes()
    with pytest.raises(DatabaseTooNew), open_services(tmp_path):
        pass
    assert (tmp_path / "prepwise.db").read_bytes() == before
    with pytest.raises(DatabaseTooNew):
        Database(tmp_path)


def test_the_coach_is_asked_for_at_each_call(tmp_path: Path) -> None:
    first, second = ScriptedCoach(), ScriptedCoach()
    asked = iter([first, second, second])

    class Changing(OneCoach):
        def current(self, session_id: str | None = None) -> ScriptedCoach:
            return next(asked)

    with open_services(tmp_path, coaches=Changing(first)) as services:
        session = services.sessions.create_session(a_request())
        run(services.sessions.start_session(session.session_id))
        run(services.sessions.submit_answer(session.session_id, 0, STORY))
    assert (first.reviewed, second.reviewed) == ([], [STORY])


def test_work_that_is_never_started_warns(tmp_path: Path) -> None:
    with open_services(tmp_path) as services:
        session = services.sessions.create_session(alice())
        with pytest.warns(RuntimeWarning, match="start_session"):
            services.sessions.start_session(session.session_id)
        with pytest.raises(WrongStatus):
            run(services.sessions.submit_answer(session.session_id, 0, STORY))


def test_scripts_need_no_qt() -> None:
    code = (
        "import sys, prepwise_desktop.compose\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]
    )
    assert told.stdout.strip() == "[]"
