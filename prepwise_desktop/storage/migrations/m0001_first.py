"""The first schema: columns for what is queried, JSON for what is only shown; times are seconds since 1970, UTC."""

from collections.abc import Callable

STATEMENTS = (
    """
    CREATE TABLE profile (
        profile_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        created_at REAL NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE preference (
        profile_id TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (profile_id, name)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE original_file (
        sha256 TEXT PRIMARY KEY,
        format TEXT NOT NULL,
        content BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE resume (
        resume_id TEXT PRIMARY KEY,
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        sha256 TEXT NOT NULL REFERENCES original_file,
        file_name TEXT NOT NULL,
        added_at REAL NOT NULL,
        seconds REAL NOT NULL,
        understood TEXT NOT NULL,
        corrections TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX resume_of_profile ON resume (profile_id, added_at)",
    """
    CREATE TABLE target (
        profile_id TEXT PRIMARY KEY REFERENCES profile ON DELETE CASCADE,
        role TEXT NOT NULL,
        company TEXT NOT NULL,
        experience_level TEXT NOT NULL,
        job_description TEXT NOT NULL,
        interview_date REAL,
        session_type TEXT NOT NULL,
        mix TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE session (
        session_id TEXT PRIMARY KEY,
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        resume_id TEXT REFERENCES resume ON DELETE SET NULL,
        candidate_name TEXT NOT NULL,
        role TEXT NOT NULL,
        company TEXT NOT NULL,
        experience_level TEXT NOT NULL,
        job_description TEXT NOT NULL,
        interview_date REAL,
        mode TEXT NOT NULL,
        session_type TEXT NOT NULL,
        status TEXT NOT NULL,
        created_at REAL NOT NULL,
        scheduled_for REAL,
        started_at REAL,
        ended_at REAL,
        deleted_at REAL,
        interrupted INTEGER NOT NULL,
        total_minutes INTEGER,
        seed INTEGER NOT NULL,
        mix TEXT NOT NULL,
        evaluator TEXT NOT NULL,
        rubric_version TEXT NOT NULL,
        seconds REAL NOT NULL,
        current INTEGER NOT NULL,
        question_count INTEGER NOT NULL,
        answered_count INTEGER NOT NULL,
        scored_count INTEGER NOT NULL,
        score REAL
    ) STRICT
    """,
    "CREATE INDEX session_of_profile ON session (profile_id, deleted_at, created_at)",
    """
    CREATE TABLE question (
        question_id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
        position INTEGER NOT NULL,
        parent_id TEXT REFERENCES question ON DELETE CASCADE,
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        competency TEXT NOT NULL,
        difficulty TEXT NOT NULL,
        text TEXT NOT NULL,
        ground_source TEXT NOT NULL,
        ground_line INTEGER,
        ground_text TEXT NOT NULL,
        content TEXT NOT NULL,
        skipped INTEGER NOT NULL,
        flagged INTEGER NOT NULL,
        note TEXT NOT NULL,
        seconds REAL NOT NULL,
        hints_open INTEGER NOT NULL,
        UNIQUE (session_id, position)
    ) STRICT
    """,
    """
    CREATE TABLE attempt (
        attempt_id TEXT PRIMARY KEY,
        question_id TEXT NOT NULL REFERENCES question ON DELETE CASCADE,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        submitted_at REAL NOT NULL,
        seconds REAL NOT NULL,
        self_rating INTEGER,
        hints_used INTEGER NOT NULL,
        UNIQUE (question_id, number)
    ) STRICT
    """,
    """
    CREATE TABLE evaluation (
        evaluation_id INTEGER PRIMARY KEY,
        attempt_id TEXT NOT NULL REFERENCES attempt ON DELETE CASCADE,
        evaluator TEXT NOT NULL,
        rubric_version TEXT NOT NULL,
        prompt_version TEXT NOT NULL,
        score REAL,
        not_scored TEXT,
        input_tokens INTEGER,
        output_tokens INTEGER,
        created_at REAL NOT NULL,
        content TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX evaluation_of_attempt ON evaluation (attempt_id)",
    """
    CREATE TABLE journal (
        question_id TEXT PRIMARY KEY REFERENCES question ON DELETE CASCADE,
        text TEXT NOT NULL,
        kept_at REAL NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE backup_state (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        last_at REAL,
        last_file TEXT NOT NULL
    ) STRICT
    """,
)


def migrate(execute: Callable[[str], object]) -> None:
    """Make every table."""
    for statement in STATEMENTS:
        execute(statement)
