"""What a session keeps beside its answers: pauses, time limits, its rubric, its assessment set and stronger answers."""

from collections.abc import Callable

STATEMENTS = (
    "ALTER TABLE target ADD COLUMN mode TEXT NOT NULL DEFAULT 'practice'",
    "ALTER TABLE target ADD COLUMN total_minutes INTEGER",
    "ALTER TABLE session ADD COLUMN assessment_version TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE session ADD COLUMN waiting_count INTEGER NOT NULL DEFAULT 0",
    """
    UPDATE session SET waiting_count = (
        SELECT count(*) FROM attempt a JOIN question q USING (question_id)
        WHERE q.session_id = session.session_id AND q.parent_id IS NULL AND a.number = 1
            AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.attempt_id = a.attempt_id)
    )
    """,
    "ALTER TABLE question ADD COLUMN limit_seconds REAL",
    "ALTER TABLE evaluation ADD COLUMN rescored INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE pause (
        pause_id INTEGER PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
        began_at REAL NOT NULL,
        ended_at REAL
    ) STRICT
    """,
    "CREATE INDEX pause_of_session ON pause (session_id)",
    """
    CREATE TABLE rubric (
        version TEXT PRIMARY KEY,
        content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE stronger_answer (
        stronger_answer_id INTEGER PRIMARY KEY,
        attempt_id TEXT NOT NULL REFERENCES attempt ON DELETE CASCADE,
        maker TEXT NOT NULL,
        created_at REAL NOT NULL,
        content TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX stronger_answer_of_attempt ON stronger_answer (attempt_id)",
)


def migrate(execute: Callable[[str], object]) -> None:
    """Add the columns and tables."""
    for statement in STATEMENTS:
        execute(statement)
