"""What progress and search need: sums of what counts, the words of all answers, milestones and stories.

The sums follow by a trigger whatever changes a session's status, its deletion or its scores, in that same transaction:
`session_sum` and `part_sum` hold the sessions that count and nothing else. Every text that can be searched stands once
more in `passage`, because a full-text index has to be told the very words that leave it.
"""

from collections.abc import Callable

TABLES = (
    "ALTER TABLE session ADD COLUMN skipped_count INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN utc_offset INTEGER",
    # History's list and its order come from this alone: a job description in the row takes ten times as long to pass.
    "DROP INDEX session_of_profile",
    """
    CREATE INDEX session_of_profile ON session (
        profile_id, deleted_at, created_at, session_id, mode, session_type, status, evaluator, started_at, ended_at,
        utc_offset, seconds, question_count, answered_count, skipped_count, scored_count, waiting_count, score
    )
    """,
    "CREATE INDEX question_of_key ON question (key)",
    """
    CREATE TABLE yardstick (
        yardstick_id INTEGER PRIMARY KEY,
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        evaluator TEXT NOT NULL,
        rubric_version TEXT NOT NULL,
        UNIQUE (profile_id, evaluator, rubric_version)
    ) STRICT
    """,
    """
    CREATE TABLE session_sum (
        yardstick_id INTEGER NOT NULL REFERENCES yardstick ON DELETE CASCADE,
        held_at REAL NOT NULL,
        session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
        utc_offset INTEGER,
        mode TEXT NOT NULL,
        session_type TEXT NOT NULL,
        answers INTEGER NOT NULL,
        total REAL NOT NULL,
        squares REAL NOT NULL,
        bucket_0 INTEGER NOT NULL, bucket_1 INTEGER NOT NULL, bucket_2 INTEGER NOT NULL, bucket_3 INTEGER NOT NULL,
        bucket_4 INTEGER NOT NULL, bucket_5 INTEGER NOT NULL, bucket_6 INTEGER NOT NULL, bucket_7 INTEGER NOT NULL,
        bucket_8 INTEGER NOT NULL, bucket_9 INTEGER NOT NULL,
        scores TEXT NOT NULL,
        PRIMARY KEY (yardstick_id, held_at, session_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX session_sum_of_session ON session_sum (session_id)",
    """
    CREATE TABLE part_sum (
        yardstick_id INTEGER NOT NULL REFERENCES yardstick ON DELETE CASCADE,
        competency TEXT NOT NULL,
        kind TEXT NOT NULL,
        held_at REAL NOT NULL,
        session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
        answers INTEGER NOT NULL,
        total REAL NOT NULL,
        squares REAL NOT NULL,
        PRIMARY KEY (yardstick_id, competency, kind, held_at, session_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX part_sum_of_session ON part_sum (session_id)",
    """
    CREATE TABLE passage (
        passage_id INTEGER PRIMARY KEY,
        question_id TEXT NOT NULL REFERENCES question ON DELETE CASCADE,
        source TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX passage_of_question ON passage (question_id, source)",
    """
    CREATE VIRTUAL TABLE passage_words USING fts5 (
        text, content = 'passage', content_rowid = 'passage_id', tokenize = 'porter unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TABLE milestone (
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        key TEXT NOT NULL,
        achieved_at REAL NOT NULL,
        told INTEGER NOT NULL,
        PRIMARY KEY (profile_id, key)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE story (
        story_id TEXT PRIMARY KEY,
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        session_id TEXT REFERENCES session ON DELETE SET NULL,
        question_id TEXT REFERENCES question ON DELETE SET NULL,
        title TEXT NOT NULL,
        situation TEXT NOT NULL,
        task TEXT NOT NULL,
        action TEXT NOT NULL,
        result TEXT NOT NULL,
        competencies TEXT NOT NULL,
        kept_at REAL NOT NULL,
        changed_at REAL NOT NULL,
        deleted_at REAL
    ) STRICT
    """,
    "CREATE INDEX story_of_profile ON story (profile_id, deleted_at, kept_at)",
)

VIEWS = (
    # The score that counts for each question proper: its first attempt's, by the evaluator that the session began with.
    """
    CREATE VIEW counted_answer AS
    SELECT q.session_id, q.question_id, q.kind, q.competency, e.score
    FROM question q
    JOIN session s USING (session_id)
    JOIN attempt a ON a.question_id = q.question_id AND a.number = 1
    JOIN evaluation e ON e.evaluation_id = (
        SELECT f.evaluation_id FROM evaluation f
        WHERE f.attempt_id = a.attempt_id AND f.evaluator = s.evaluator AND f.score IS NOT NULL AND NOT f.rescored
        ORDER BY f.evaluation_id LIMIT 1
    )
    WHERE q.parent_id IS NULL
    """,
    # What counts: completed, there, something scored, and no first attempt that still waits for its evaluation.
    """
    CREATE VIEW counted_session AS
    SELECT s.session_id, s.profile_id, s.evaluator, s.rubric_version, s.mode, s.session_type, s.utc_offset,
        coalesce(s.started_at, s.created_at) AS held_at
    FROM session s
    WHERE s.status = 'completed' AND s.deleted_at IS NULL AND s.scored_count > 0 AND s.waiting_count = 0
    """,
)

TRIGGERS = (
    """
    CREATE TRIGGER session_counts
    AFTER UPDATE OF status, deleted_at, started_at, evaluator, answered_count, scored_count, waiting_count, score
    ON session
    WHEN new.status = 'completed' OR old.status = 'completed'
    BEGIN
        DELETE FROM part_sum WHERE session_id = new.session_id;
        DELETE FROM session_sum WHERE session_id = new.session_id;
        INSERT OR IGNORE INTO yardstick (profile_id, evaluator, rubric_version)
            SELECT profile_id, evaluator, rubric_version FROM counted_session WHERE session_id = new.session_id;
        INSERT INTO part_sum
            SELECT y.yardstick_id, a.competency, a.kind, s.held_at, s.session_id,
                count(*), sum(a.score), sum(a.score * a.score)
            FROM counted_session s
            JOIN yardstick y USING (profile_id, evaluator, rubric_version)
            JOIN counted_answer a USING (session_id)
            WHERE s.session_id = new.session_id
            GROUP BY a.competency, a.kind;
        INSERT INTO session_sum
            SELECT y.yardstick_id, s.held_at, s.session_id, s.utc_offset, s.mode, s.session_type,
                count(*), sum(score), sum(score * score),
                sum(score < 10),
                sum(score >= 10 AND score < 20),
                sum(score >= 20 AND score < 30),
                sum(score >= 30 AND score < 40),
                sum(score >= 40 AND score < 50),
                sum(score >= 50 AND score < 60),
                sum(score >= 60 AND score < 70),
                sum(score >= 70 AND score < 80),
                sum(score >= 80 AND score < 90),
                sum(score >= 90),
                json_group_array(score)
            FROM counted_session s
            JOIN yardstick y USING (profile_id, evaluator, rubric_version)
            JOIN counted_answer a USING (session_id)
            WHERE s.session_id = new.session_id
            GROUP BY s.session_id;
    END
    """,
    """
    CREATE TRIGGER question_skipped AFTER UPDATE OF skipped ON question WHEN old.skipped != new.skipped
    BEGIN
        UPDATE session SET skipped_count = (
            SELECT count(*) FROM question q
            WHERE q.session_id = new.session_id AND q.parent_id IS NULL AND q.skipped
        ) WHERE session_id = new.session_id;
    END
    """,
    """
    CREATE TRIGGER question_found AFTER INSERT ON question
    BEGIN
        INSERT INTO passage (question_id, source, text) VALUES (new.question_id, 'question', new.text);
    END
    """,
    """
    CREATE TRIGGER note_found AFTER UPDATE OF note ON question WHEN old.note != new.note
    BEGIN
        DELETE FROM passage WHERE question_id = new.question_id AND source = 'note';
        INSERT INTO passage (question_id, source, text)
            SELECT new.question_id, 'note', new.note WHERE new.note != '';
    END
    """,
    """
    CREATE TRIGGER answer_found AFTER INSERT ON attempt
    BEGIN
        INSERT INTO passage (question_id, source, text) VALUES (new.question_id, 'answer', new.text);
    END
    """,
    """
    CREATE TRIGGER feedback_found AFTER INSERT ON evaluation
    BEGIN
        INSERT INTO passage (question_id, source, text)
            SELECT question_id, 'feedback', text FROM feedback_text WHERE evaluation_id = new.evaluation_id;
    END
    """,
    """
    CREATE TRIGGER passage_added AFTER INSERT ON passage
    BEGIN
        INSERT INTO passage_words (rowid, text) VALUES (new.passage_id, new.text);
    END
    """,
    """
    CREATE TRIGGER passage_removed AFTER DELETE ON passage
    BEGIN
        INSERT INTO passage_words (passage_words, rowid, text) VALUES ('delete', old.passage_id, old.text);
    END
    """,
)

_FEEDBACK = """
    CREATE VIEW feedback_text AS
    SELECT evaluation_id, question_id, said AS text FROM (
        SELECT e.evaluation_id, a.question_id, (
            SELECT group_concat(said, char(10)) FROM (
                SELECT json_extract(j.value, '$.text') AS said FROM json_each(e.content, '$.strengths') j
                UNION ALL SELECT json_extract(j.value, '$.text') FROM json_each(e.content, '$.improvements') j
                UNION ALL SELECT json_extract(j.value, '$.reason') FROM json_each(e.content, '$.judgements') j
                UNION ALL SELECT json_extract(e.content, '$.follow_up')
            ) WHERE said != ''
        ) AS said
        FROM evaluation e JOIN attempt a USING (attempt_id)
    ) WHERE said IS NOT NULL
"""

#: what is there already: skipped questions counted, sums made, every text indexed (in the order of time)
FILLING = (
    """
    UPDATE session SET skipped_count = (
        SELECT count(*) FROM question q
        WHERE q.session_id = session.session_id AND q.parent_id IS NULL AND q.skipped
    )
    """,
    "UPDATE session SET status = status WHERE status = 'completed'",
    """
    INSERT INTO passage (question_id, source, text)
    SELECT question_id, source, text FROM (
        SELECT s.created_at, q.position, 0 AS place, q.question_id, 'question' AS source, q.text
        FROM question q JOIN session s USING (session_id)
        UNION ALL
        SELECT s.created_at, q.position, 1, q.question_id, 'note', q.note
        FROM question q JOIN session s USING (session_id) WHERE q.note != ''
        UNION ALL
        SELECT s.created_at, q.position, 1 + a.number, q.question_id, 'answer', a.text
        FROM attempt a JOIN question q USING (question_id) JOIN session s USING (session_id)
        UNION ALL
        SELECT s.created_at, q.position, 1000 + f.evaluation_id, q.question_id, 'feedback', f.text
        FROM feedback_text f JOIN question q USING (question_id) JOIN session s USING (session_id)
    ) ORDER BY created_at, position, place
    """,
)


def migrate(execute: Callable[[str], object]) -> None:
    """Add tables, views and triggers, and fill them from what is there."""
    for statement in (*TABLES, *VIEWS, _FEEDBACK, *TRIGGERS, *FILLING):
        execute(statement)
