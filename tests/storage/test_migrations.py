"""A file of an earlier schema opens with everything that was in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from prepwise_desktop.domain.history import FoundIn
from prepwise_desktop.domain.rubric import PRESENT
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.storage.database import FILE_NAME, Database
from prepwise_desktop.storage.history import HistoryStore
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.work import run
from tests.made import STORY, MadeClock, made_services

GOLDEN = sorted(Path(__file__).parent.glob("schema_*.sql"))


def an_old_file(folder: Path, golden: Path) -> None:
    """The database of that schema, with one practice session in progress and one mock that is paused."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.executescript(golden.read_text(encoding="utf-8"))


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_an_old_file_gets_todays_schema_and_is_kept_beside_as_it_was(tmp_path: Path, golden: Path) -> None:
    an_old_file(tmp_path, golden)
    Database(tmp_path).close()
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    Database(fresh).close()
    assert _schema(tmp_path / FILE_NAME) == _schema(fresh / FILE_NAME)
    version = int(golden.stem.removeprefix("schema_"))
    assert _schema(tmp_path / f"{FILE_NAME}.schema-{version}")["user_version"] == {str(version)}


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_old_sessions_are_read_and_gone_on_with(tmp_path: Path, golden: Path) -> None:
    an_old_file(tmp_path, golden)
    clock = MadeClock()
    clock.advance(3600)
    with made_services(tmp_path, clock=clock) as services:
        sessions = services.sessions
        mock, practice = (sessions.get_session(each.session_id) for each in sessions.get_user_sessions("ines"))
        assert [each.text for each in practice.responses[0].attempts] == [STORY]
        assert (practice.average_score, practice.waiting_count, practice.seconds) == (75, 1, 343.5)
        assert (practice.responses[2].draft, practice.responses[2].flagged) == ("half a sen", True)
        assert practice.rubric == PRESENT
        assert [each.waiting_count for each in sessions.get_user_sessions("ines")] == [0, 1]
        assert run(sessions.score_waiting("ines")) == 1
        assert sessions.resume_session(practice.session_id).waiting_count == 0
        assert (mock.mode, mock.status, mock.responses[0].evaluation) == (
            InterviewMode.MOCK,
            SessionStatus.PAUSED,
            None,
        )
        assert mock.pauses == ()
        assert run(sessions.complete_session(mock.session_id)).average_score == 75
        plan = PlanStore(services.database).find("ines")
        assert plan is not None
        assert (plan.mode, plan.total_minutes, plan.question_count) == (InterviewMode.PRACTICE, None, 4)


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_the_words_of_an_old_file_are_found_and_its_days_counted(tmp_path: Path, golden: Path) -> None:
    an_old_file(tmp_path, golden)
    database = Database(tmp_path)
    try:
        history = HistoryStore(database)
        hits = history.search("ines", "nordvik quotes", 10).hits
        assert FoundIn.ANSWER in {hit.source for hit in hits}
        assert history.search("ines", "broke something in production", 10).hits
        ((sessions, answered),) = database.execute("SELECT sum(sessions), sum(answered) FROM day_sum")
        assert (sessions, answered) == database.execute(
            "SELECT count(*), sum(answered_count) FROM session WHERE started_at IS NOT NULL"
        )[0]
    finally:
        database.close()


def _schema(path: Path) -> dict[str, set[str]]:
    """Tables, columns and indexes, in whatever order they were made."""
    with closing(sqlite3.connect(path)) as connection:
        found = {
            name: {repr(column[1:6]) for column in connection.execute(f"PRAGMA table_xinfo({name})")}
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        found["indexes"] = {
            " ".join(sql.split())
            for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
        }
        found["user_version"] = {str(*connection.execute("PRAGMA user_version").fetchone())}
        return found
