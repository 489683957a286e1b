"""What providers need: whom the person agreed to, what each call cost, and which answers wait for a score."""

from collections.abc import Callable

STATEMENTS = (
    """
    CREATE TABLE consent (
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        host TEXT NOT NULL,
        agreed_at REAL NOT NULL,
        PRIMARY KEY (profile_id, host)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE provider_call (
        call_id INTEGER PRIMARY KEY,
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        session_id TEXT REFERENCES session ON DELETE SET NULL,
        at REAL NOT NULL,
        vendor TEXT NOT NULL,
        host TEXT NOT NULL,
        model TEXT NOT NULL,
        purpose TEXT NOT NULL,
        input_tokens INTEGER,
        output_tokens INTEGER,
        cost REAL,
        estimated INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX provider_call_of_profile ON provider_call (profile_id, at)",
    "CREATE INDEX provider_call_of_session ON provider_call (session_id)",
    """
    CREATE TABLE scoring_queue (
        attempt_id TEXT PRIMARY KEY REFERENCES attempt ON DELETE CASCADE,
        evaluator TEXT NOT NULL,
        fault TEXT NOT NULL,
        detail TEXT NOT NULL,
        tries INTEGER NOT NULL,
        next_try_at REAL NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def migrate(execute: Callable[[str], object]) -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        execute(statement)
