"""The sums that progress is read from are always those that a count from the beginning would make."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prepwise_desktop.domain.evaluation import NotScored
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, SessionStatus
from prepwise_desktop.storage.database import Database
from prepwise_desktop.work import run
from tests.made import STORY
from tests.seeding import made_up, seed_database
from tests.services.practising import HOUR, Practice, of_every_competency, practice

_TABLES = {
    "day_sum": "profile_id, day, utc_offset",
    "session_sum": "yardstick_id, held_at, session_id",
    "score_sum": "yardstick_id, day, assessment",
    "part_sum": "yardstick_id, competency, held_at, session_id, kind",
    "block_sum": "yardstick_id, block, competency, kind",
}


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Practice]:
    with practice(tmp_path) as made:
        yield made


def the_database(person: Practice) -> Database:
    return person.services.progress._database


def kept(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the sums."""
    return {table: database.execute(f"SELECT * FROM {table} ORDER BY {key}") for table, key in _TABLES.items()}


def rebuild(database: Database) -> None:
    """Forget the sums and make them anew from the sessions, as the migration of an old file does."""
    for table in ("part_sum", "session_sum", "score_sum", "block_sum", "day_sum"):
        database.execute(f"DELETE FROM {table}")
    database.execute("UPDATE session SET deleted_at = 1 WHERE deleted_at IS NULL RETURNING 1")
    database.execute("DELETE FROM day_sum")
    database.execute("UPDATE session SET deleted_at = NULL WHERE deleted_at = 1 RETURNING 1")


def alike(one: dict[str, list[tuple[Any, ...]]], other: dict[str, list[tuple[Any, ...]]]) -> None:
    """Both hold the same rows, but for the rounding of sums."""
    for table, rows in one.items():
        assert len(rows) == len(other[table]), table
        for mine, theirs in zip(rows, other[table], strict=True):
            assert [each for each in mine if not isinstance(each, float)] == [
                each for each in theirs if not isinstance(each, float)
            ], table
            assert [each for each in mine if isinstance(each, float)] == pytest.approx(
                [each for each in theirs if isinstance(each, float)]
            ), table


def a_busy_past(person: Practice) -> None:
    """Sessions of every kind and end: deleted, brought back, paused, given up, skipped, not scored, judged late."""
    sessions = person.services.sessions
    person.hold(2, 3, 4, questions=of_every_competency()[:3])
    back = person.hold(5, 1, after=HOUR)
    sessions.delete_session(back.session_id)
    sessions.restore_session(back.session_id)
    sessions.delete_session(person.hold(3, 3).session_id)
    person.hold(4, 4, mode=InterviewMode.ASSESSMENT)
    waits = person.begin(2, mode=InterviewMode.MOCK)
    person.answer(waits, 0, 3)
    sessions.skip_question(waits.session_id, 1)
    sessions.pause_session(waits.session_id)
    given_up = person.begin(1)
    person.answer(given_up, 0, 5)
    sessions.abandon_session(given_up.session_id)
    person.coach.not_scored = NotScored.EMPTY
    person.hold(1)
    person.coach.not_scored = None
    person.hold(3, user_id="otto")


def test_the_sums_are_those_of_a_count_from_the_beginning(person: Practice) -> None:
    a_busy_past(person)
    database = the_database(person)
    before = kept(database)
    assert all(before.values())
    rebuild(database)
    alike(before, kept(database))


def test_the_sums_are_what_the_sessions_themselves_say(person: Practice) -> None:
    a_busy_past(person)
    parts: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for session in whole_sessions(person):
        for each in session.scored if session.status is SessionStatus.COMPLETED else ():
            assert each.evaluation_score is not None
            key = (session.session_id, each.question.competency.value, each.question.kind.value)
            parts[key].append(each.evaluation_score)
    rows = the_database(person).execute("SELECT session_id, competency, kind, answers, total, squares FROM part_sum")
    assert {row[:3]: row[3:] for row in rows} == {
        key: (len(scores), sum(scores), sum(score * score for score in scores)) for key, scores in parts.items()
    }


def whole_sessions(person: Practice) -> list[InterviewSession]:
    sessions = person.services.sessions
    lines = [*sessions.get_user_sessions("ines"), *sessions.get_user_sessions("otto")]
    return [sessions.get_session(each.session_id) for each in lines]


def test_a_session_counts_once_its_last_answer_is_judged_and_not_before(person: Practice) -> None:
    session = person.begin(2)
    person.answer(session, 0, 4)
    database = the_database(person)
    attempt = "INSERT INTO attempt VALUES ('late', ?, 1, 'words', 0, 0, NULL, 0) RETURNING 1"
    database.execute(attempt, session.questions[1].question_id)
    person.services.sessions._store.refresh_sums(session.session_id)
    person.services.sessions._store.change(session.session_id, status=SessionStatus.COMPLETED)
    progress = person.services.progress
    assert kept(database)["session_sum"] == []
    assert progress.get_user_progress("ines").waiting_sessions == 1
    run(person.services.sessions.score_waiting("ines"))
    assert len(kept(database)["session_sum"]) == 1
    assert progress.get_user_progress("ines").waiting_sessions == 0


def test_a_score_given_later_beside_the_first_moves_no_sum(person: Practice) -> None:
    session = person.hold(2, 2)
    before = kept(the_database(person))
    person.coach.level = 5
    run(person.services.sessions.rescore_session(session.session_id))
    run(person.services.sessions.retry_question(session.session_id, 0, STORY))
    assert kept(the_database(person)) == before


def test_what_is_deleted_for_good_leaves_no_sum_and_no_word(person: Practice) -> None:
    a_busy_past(person)
    database = the_database(person)
    database.execute("DELETE FROM profile RETURNING 1")
    assert not any(kept(database).values())
    assert database.execute("SELECT count(*) FROM passage") == [(0,)]
    assert database.execute("SELECT count(*) FROM passage_words WHERE passage_words MATCH 'nordvik'") == [(0,)]


def test_hundreds_of_sessions_at_once_are_summed_alike(tmp_path: Path) -> None:
    database = Database(tmp_path)
    try:
        seed_database(database, "ines", made_up(60, 3))
        before = kept(database)
        assert len(before["session_sum"]) == 60
        assert sum(row[3] for row in before["day_sum"]) == 60
        rebuild(database)
        alike(before, kept(database))
    finally:
        database.close()
