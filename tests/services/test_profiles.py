"""Several people on one computer: each has what is theirs, and nothing of another's."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.errors import InvalidRequest, NotFound
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.profile import ProfileContents
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.domain.target import Target
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.storage import glance
from prepwise_desktop.storage.database import Database
from prepwise_desktop.work import Step, Steps, Work, ignore, run
from tests.dumping import rows_of
from tests.made import STORY, MadeClock, OneCoach, ScriptedCoach, a_request


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with _opened(tmp_path) as made:
        yield made


def _opened(folder: Path) -> Any:
    return open_services(folder, coaches=OneCoach(ScriptedCoach()), clock=MadeClock(), seed=5)


def _practised(services: Services, user_id: str) -> str:
    session = services.sessions.create_session(a_request(user_id=user_id, candidate_name=user_id))
    run(services.sessions.start_session(session.session_id))
    run(services.sessions.submit_answer(session.session_id, 0, STORY))
    services.sessions.keep_draft(session.session_id, 1, "half a sen", 1.0)
    return session.session_id


def _names(profiles: Profiles) -> list[str]:
    return [each.name for each in profiles.all()]


def test_the_first_run_makes_a_profile_without_a_name(services: Services) -> None:
    assert services.profiles.all() == ()
    first = services.profiles.current()
    assert first.name == ""
    assert services.profiles.current() == first
    assert services.profiles.all() == (first,)


def test_a_profile_that_was_switched_to_is_current_after_a_restart(tmp_path: Path) -> None:
    with _opened(tmp_path) as services:
        services.profiles.ensure("ines", "Ines")
        bo = services.profiles.create(" Bo ")
        assert services.profiles.current().name == "Ines"
        assert services.profiles.switch(bo.profile_id) == bo
        assert bo.name == "Bo"
    with _opened(tmp_path) as services:
        assert services.profiles.current() == bo


def test_an_unknown_user_of_a_request_becomes_a_profile(services: Services) -> None:
    services.profiles.ensure("ines", "Ines")
    services.sessions.create_session(a_request(user_id="bo", candidate_name="Bo"))
    assert _names(services.profiles) == ["Ines", "Bo"]
    assert services.profiles.current().name == "Ines"


def test_a_profile_can_be_renamed_and_two_may_have_one_name(services: Services) -> None:
    services.profiles.ensure("ines", "Ines")
    other = services.profiles.create("Bo")
    assert services.profiles.rename(other.profile_id, " Ines ").name == "Ines"
    assert _names(services.profiles) == ["Ines", "Ines"]


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda p: p.create(" "), InvalidRequest),
        (lambda p: p.rename("ines", "\t"), InvalidRequest),
        (lambda p: p.rename("nobody", "Bo"), NotFound),
        (lambda p: p.switch("nobody"), NotFound),
        (lambda p: p.contents("nobody"), NotFound),
        (lambda p: p.delete("nobody"), NotFound),
    ],
)
def test_a_refused_act_changes_nothing(tmp_path: Path, act: Any, error: type[Exception]) -> None:
    with _opened(tmp_path) as services:
        services.profiles.ensure("ines", "Ines")
        before = rows_of(tmp_path)
        with pytest.raises(error):
            act(services.profiles)
        assert rows_of(tmp_path) == before


def test_what_goes_with_a_profile_is_counted_before_and_gone_after(tmp_path: Path) -> None:
    with _opened(tmp_path) as services:
        for user in ("ines", "bo"):
            services.profiles.ensure(user, user)
            run(services.resumes.import_text(user, f"{user} Halvorsen\nBackend Engineer\n"))
            run(services.resumes.import_text(user, "Shared words\nBackend Engineer\n"))
            services.plans.keep(user, Plan(target=Target(role="Engineer")))
            services.profiles.switch(user)
            services.preferences.set(TEXT_SIZE, 150)
            _practised(services, user)
        deleted = _practised(services, "bo")
        services.sessions.delete_session(deleted)
        assert services.profiles.contents("bo") == ProfileContents(resumes=2, sessions=1, answers=1)
        kept = {table: [row for row in rows if "ines" in row] for table, rows in rows_of(tmp_path).items()}
        services.profiles.delete("bo")
        after = rows_of(tmp_path)
        assert not [row for rows in after.values() for row in rows if "bo" in row]
        assert {table: [row for row in rows if "ines" in row] for table, rows in after.items()} == kept
        assert len(after["original_file"]) == 2
        assert len(after["session"]) == len(after["attempt"]) == len(after["journal"]) == 1
        assert services.profiles.current().profile_id == "ines"
        assert services.resumes.newest("ines") is not None
    Database(tmp_path).close()


def test_what_comes_after_its_profile_is_gone_is_dropped(services: Services) -> None:
    sessions, session_id = services.sessions, _practised(services, "bo")
    works: tuple[Work[Any], ...] = (
        sessions.submit_answer(session_id, 1, STORY),
        sessions.make_stronger_answer(session_id, 0),
        sessions.ask_follow_up(session_id, 0),
    )
    under_way = [(steps, next(steps)) for steps in (iter(each) for each in works)]
    services.profiles.delete("bo")
    for steps, step in under_way:
        with pytest.raises(NotFound):
            _go_on(steps, step)


def _go_on(steps: Steps[Any], step: Step) -> None:
    """Drive work that is under way to its end."""
    while True:
        step = steps.send(asyncio.run(step.perform(ignore)))


def test_when_the_last_profile_goes_a_new_one_begins(services: Services) -> None:
    only = services.profiles.current()
    services.profiles.delete(only.profile_id)
    assert services.profiles.current().profile_id != only.profile_id


def test_no_call_with_a_user_shows_what_is_another_s(services: Services) -> None:
    sessions = services.sessions
    theirs = _practised(services, "bo")
    resume = run(services.resumes.import_text("bo", "Bo Halvorsen\nBackend Engineer\n"))
    services.plans.keep("bo", Plan(target=Target(role="Engineer")))
    _practised(services, "ines")
    assert not any(each.session_id == theirs for each in sessions.get_user_sessions("ines"))
    assert sessions.unfinished("nobody") is None
    assert sessions.scheduled("ines") == ()
    assert services.plans.current("ines") is None
    assert services.resumes.newest("ines") is None
    with pytest.raises(NotFound):
        sessions.get_session(theirs, "ines")
    with pytest.raises(NotFound):
        services.resumes.get(resume.resume_id, "ines")
    with pytest.raises(NotFound):
        sessions.create_session(a_request(user_id="ines", resume_id=resume.resume_id))
    assert services.resumes.get(resume.resume_id, "bo") == resume


def test_each_profile_has_its_own_settings(tmp_path: Path) -> None:
    with _opened(tmp_path) as services:
        services.profiles.ensure("ines", "Ines")
        services.profiles.ensure("bo", "Bo")
        services.preferences.set(APPEARANCE, "dark")
        services.profiles.switch("bo")
        assert services.preferences.get(APPEARANCE) == APPEARANCE.default
        services.preferences.set(TEXT_SIZE, 200)
        assert glance.preferences(tmp_path)["text_size"] == 200
        assert "appearance" not in glance.preferences(tmp_path)
        services.profiles.switch("ines")
        assert services.preferences.get(APPEARANCE) == "dark"
        assert glance.preferences(tmp_path)["appearance"] == "dark"
        assert "text_size" not in glance.preferences(tmp_path)
