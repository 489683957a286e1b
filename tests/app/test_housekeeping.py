"""What goes on beside the person."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from prepwise_desktop.app.housekeeping import Housekeeping
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.errors import DatabaseBusy, DiskFull, Fault, ProviderFailed
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.storage.database import Database
from prepwise_desktop.work import Steps, in_thread, run, slow, work
from tests.made import STORY, MadeClock, OneCoach, ScriptedCoach, a_request

DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Kept:
    """Services with their housekeeping."""

    services: Services
    housekeeping: Housekeeping
    clock: MadeClock
    coach: ScriptedCoach

    def count(self) -> int:
        return len(self.services.archive.backups())


@pytest.fixture
def kept(tmp_path: Path, jobs: Jobs) -> Iterator[Kept]:
    clock, coach = MadeClock(), ScriptedCoach()
    with open_services(tmp_path / "data", coaches=OneCoach(coach), clock=clock, seed=1) as services:
        housekeeping = Housekeeping(services, jobs)
        yield Kept(services, housekeeping, clock, coach)
        jobs.shutdown()
        # Left to the garbage collector its timer could be stopped on another thread.
        delete(housekeeping)


def test_a_backup_is_made_once_a_day(kept: Kept, qtbot: QtBot) -> None:
    kept.housekeeping.start()
    qtbot.waitUntil(lambda: kept.count() == 1)
    qtbot.waitUntil(lambda: not kept.services.archive.backup_is_due())
    kept.housekeeping.back_up()
    assert kept.count() == 1
    kept.clock.advance(DAY)
    kept.housekeeping.back_up()
    qtbot.waitUntil(lambda: kept.count() == 2)
    qtbot.waitUntil(lambda: not kept.services.archive.backup_is_due())


def test_no_session_is_opened_before_what_reads_it_is_loaded(
    kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts: list[str] = []

    @work
    def get_ready(_: SessionManager) -> Steps[None]:
        yield from slow(in_thread, acts.append, "loaded")

    @work
    def fill_gaps(_: SessionManager, user_id: str) -> Steps[None]:
        acts.append(user_id)
        yield from ()

    monkeypatch.setattr(SessionManager, "get_ready", get_ready)
    monkeypatch.setattr(SessionManager, "fill_gaps", fill_gaps)
    kept.housekeeping.start()
    qtbot.waitUntil(lambda: len(acts) == 2)
    assert acts == ["loaded", kept.services.profiles.current().profile_id]
    qtbot.waitUntil(lambda: not kept.services.archive.backup_is_due())


def test_what_cancelled_calls_took_is_written_down_each_minute(
    kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses() -> None:
        raise DiskFull

    written = []
    monkeypatch.setattr(kept.services.providers, "write_down", lambda: written.append(1))
    kept.housekeeping.score_due()
    assert written
    monkeypatch.setattr(kept.services.providers, "write_down", refuses)
    with qtbot.waitSignal(kept.housekeeping.failed) as told:
        kept.housekeeping.score_due()
    assert isinstance(told.args[0], DiskFull)


def test_a_database_that_cannot_be_asked_is_told_and_no_mistake_of_ours(
    kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise DatabaseBusy

    told: list[object] = []
    kept.housekeeping.failed.connect(told.append)
    monkeypatch.setattr(Database, "_execute", refuses)
    kept.housekeeping.start()
    kept.housekeeping.score_due()
    kept.housekeeping.back_up()
    assert [type(each) for each in told] == [DatabaseBusy]
    qtbot.waitUntil(lambda: not kept.housekeeping._jobs._running)
    monkeypatch.undo()
    with qtbot.waitSignal(kept.housekeeping.scored):
        kept.housekeeping.start()
    qtbot.waitUntil(lambda: not kept.services.archive.backup_is_due())


def test_a_backup_that_fails_is_told_once(kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    @work
    def full() -> Steps[Path]:
        yield from ()
        raise DiskFull("no room is left")

    monkeypatch.setattr(kept.services.archive, "backup", full)
    told: list[object] = []
    kept.housekeeping.failed.connect(told.append)
    with qtbot.waitSignal(kept.housekeeping.failed):
        kept.housekeeping.start()
    kept.housekeeping.back_up()
    qtbot.waitUntil(lambda: not kept.housekeeping._jobs._running)
    assert len(told) == 1


def test_what_a_kill_left_without_a_score_gets_one(kept: Kept, qtbot: QtBot) -> None:
    sessions = kept.services.sessions
    session = sessions.create_session(a_request(user_id=kept.services.profiles.current().profile_id))
    run(sessions.start_session(session.session_id))
    step = iter(sessions.submit_answer(session.session_id, 0, STORY))
    next(step)
    step.close()
    assert sessions.get_session(session.session_id).responses[0].evaluation is None
    kept.housekeeping.start()
    qtbot.waitUntil(lambda: sessions.get_session(session.session_id).responses[0].evaluation is not None)


def test_what_a_provider_failed_at_is_tried_again_when_its_time_has_come(kept: Kept, qtbot: QtBot) -> None:
    sessions, user = kept.services.sessions, kept.services.profiles.current().profile_id
    session_id = sessions.create_session(a_request(user_id=user)).session_id
    run(sessions.start_session(session_id))
    kept.coach.error = ProviderFailed(Fault.OVERLOADED, "Anthropic")
    with pytest.raises(ProviderFailed):
        run(sessions.submit_answer(session_id, 0, STORY))
    kept.coach.error = None
    kept.housekeeping.score_due()
    assert len(sessions.waiting(session_id)) == 1
    kept.clock.advance(3600)
    kept.housekeeping.score_due()
    kept.housekeeping.score_due()
    qtbot.waitUntil(lambda: not sessions.waiting(session_id))
    assert sessions.get_session(session_id).responses[0].evaluation_score == 75
    assert len(kept.coach.reviewed) == 1
