"""Rows are written in Peewee's words, each column with its own value, whatever order they are named in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.tables import RubricRow

_EMPTY = dict.fromkeys(
    ("candidate_name", "role", "company", "experience_level", "job_description", "mode", "session_type", "status"), ""
) | dict.fromkeys(("mix", "evaluator", "assessment_version"), "")
_NOUGHT = dict.fromkeys(
    ("interrupted", "seed", "seconds", "current", "question_count", "answered_count", "scored_count", "waiting_count"),
    0,
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path)
    made.execute("INSERT INTO profile (profile_id, name, created_at) VALUES ('p', '', 0)")
    made.run(RubricRow.insert(version="1", content="{}"))
    yield made
    made.close()


def add_session(database: Database, **columns: object) -> None:
    database.insert("session", **{**columns, **_EMPTY, **_NOUGHT}, profile_id="p", rubric_version="1", created_at=1.0)


def test_each_column_gets_its_own_value_in_whatever_order_they_are_named(database: Database) -> None:
    add_session(database, utc_offset=60, session_id="s")
    database.change("session", "s", score=71.5, current=3, role="Clerk")
    assert database.execute("SELECT session_id, utc_offset, score, current, role, skipped_count FROM session") == [
        ("s", 60, 71.5, 3, "Clerk", 0)
    ]


def test_only_the_row_that_is_meant_is_changed(database: Database) -> None:
    for identifier in ("a", "b"):
        add_session(database, session_id=identifier)
    database.change("session", "b", seed=9)
    assert database.execute("SELECT session_id, seed FROM session ORDER BY session_id") == [("a", 0), ("b", 9)]


def test_half_a_character_becomes_a_question_mark(database: Database) -> None:
    add_session(database, session_id="half \ud83d")
    database.change("session", "half ?", role="a \ud83d b")
    assert database.execute("SELECT session_id, role FROM session") == [("half ?", "a ? b")]
