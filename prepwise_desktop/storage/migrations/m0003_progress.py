"""What progress needs: sums of what counts, milestones and stories.

The sums follow by triggers whatever changes a session, in that same transaction: `day_sum` holds what was practised on
each local day (as date.toordinal() counts), `session_sum` and `part_sum` the sessions that count and nothing else. So
that years are a few rows, `score_sum` has the former by days, `block_sum` the latter by blocks of thirty.
"""

from collections.abc import Callable

TABLES = (
    "ALTER TABLE session ADD COLUMN skipped_count INTEGER NOT NULL DEFAULT 0",
    # Seconds ahead of UTC where the session was begun; of earlier ones the computer's own zone is the best guess.
    "ALTER TABLE session ADD COLUMN utc_offset INTEGER NOT NULL DEFAULT 0",
    """
    UPDATE session SET
        utc_offset = strftime('%s', started_at, 'unixepoch', 'localtime') - strftime('%s', started_at, 'unixepoch')
    WHERE started_at IS NOT NULL
    """,
    """
    CREATE TABLE day_sum (
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        day INTEGER NOT NULL,
        utc_offset INTEGER NOT NULL,
        sessions INTEGER NOT NULL,
        completed INTEGER NOT NULL,
        unfinished INTEGER NOT NULL,
        answered INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        seconds REAL NOT NULL,
        practice INTEGER NOT NULL,
        mock INTEGER NOT NULL,
        real INTEGER NOT NULL,
        assessment INTEGER NOT NULL,
        technical INTEGER NOT NULL,
        behavioral INTEGER NOT NULL,
        mixed INTEGER NOT NULL,
        system_design INTEGER NOT NULL,
        coding INTEGER NOT NULL,
        PRIMARY KEY (profile_id, day, utc_offset)
    ) STRICT, WITHOUT ROWID
    """,
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
        day INTEGER NOT NULL,
        mode TEXT NOT NULL,
        session_type TEXT NOT NULL,
        score REAL NOT NULL,
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
    "CREATE INDEX session_sum_of_day ON session_sum (yardstick_id, day)",
    "CREATE INDEX session_sum_of_score ON session_sum (yardstick_id, score, day)",
    """
    CREATE TABLE score_sum (
        yardstick_id INTEGER NOT NULL REFERENCES yardstick ON DELETE CASCADE,
        day INTEGER NOT NULL,
        assessment INTEGER NOT NULL,
        sessions INTEGER NOT NULL,
        score REAL NOT NULL,
        score_squares REAL NOT NULL,
        best REAL NOT NULL,
        worst REAL NOT NULL,
        answers INTEGER NOT NULL,
        total REAL NOT NULL,
        within REAL NOT NULL,
        newest_at REAL NOT NULL,
        newest_id TEXT NOT NULL,
        bucket_0 INTEGER NOT NULL, bucket_1 INTEGER NOT NULL, bucket_2 INTEGER NOT NULL, bucket_3 INTEGER NOT NULL,
        bucket_4 INTEGER NOT NULL, bucket_5 INTEGER NOT NULL, bucket_6 INTEGER NOT NULL, bucket_7 INTEGER NOT NULL,
        bucket_8 INTEGER NOT NULL, bucket_9 INTEGER NOT NULL,
        PRIMARY KEY (yardstick_id, day, assessment)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE part_sum (
        yardstick_id INTEGER NOT NULL REFERENCES yardstick ON DELETE CASCADE,
        competency TEXT NOT NULL,
        kind TEXT NOT NULL,
        held_at REAL NOT NULL,
        session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
        day INTEGER NOT NULL,
        answers INTEGER NOT NULL,
        total REAL NOT NULL,
        squares REAL NOT NULL,
        PRIMARY KEY (yardstick_id, competency, held_at, session_id, kind)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX part_sum_of_day ON part_sum (yardstick_id, day)",
    """
    CREATE TABLE block_sum (
        yardstick_id INTEGER NOT NULL REFERENCES yardstick ON DELETE CASCADE,
        block INTEGER NOT NULL,
        competency TEXT NOT NULL,
        kind TEXT NOT NULL,
        answers INTEGER NOT NULL,
        total REAL NOT NULL,
        squares REAL NOT NULL,
        PRIMARY KEY (yardstick_id, block, competency, kind)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX part_sum_of_session ON part_sum (session_id)",
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
    SELECT q.session_id, q.question_id, q.kind, q.competency, e.evaluation_id, e.score
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
    SELECT s.session_id, s.profile_id, s.evaluator, s.rubric_version, s.mode, s.session_type,
        s.started_at AS held_at, 719163 + CAST((s.started_at + s.utc_offset) / 86400 AS INTEGER) AS day
    FROM session s
    WHERE s.status = 'completed' AND s.deleted_at IS NULL AND s.scored_count > 0 AND s.waiting_count = 0
        AND s.started_at IS NOT NULL
    """,
)

_OLD_COUNTS = "old.started_at IS NOT NULL AND old.deleted_at IS NULL"
_NEW_COUNTS = "new.started_at IS NOT NULL AND new.deleted_at IS NULL"

_LEAVES_ITS_DAY = """
        UPDATE day_sum SET
            sessions = sessions - 1,
            completed = completed - (old.status = 'completed'),
            unfinished = unfinished - (old.status IN ('in_progress', 'paused')),
            answered = answered - old.answered_count,
            skipped = skipped - old.skipped_count,
            seconds = seconds - old.seconds,
            practice = practice - (old.mode = 'practice'),
            mock = mock - (old.mode = 'mock'),
            real = real - (old.mode = 'real'),
            assessment = assessment - (old.mode = 'assessment'),
            technical = technical - (old.session_type = 'technical'),
            behavioral = behavioral - (old.session_type = 'behavioral'),
            mixed = mixed - (old.session_type = 'mixed'),
            system_design = system_design - (old.session_type = 'system_design'),
            coding = coding - (old.session_type = 'coding')
        WHERE profile_id = old.profile_id AND utc_offset = old.utc_offset
            AND day = 719163 + CAST((old.started_at + old.utc_offset) / 86400 AS INTEGER);
        DELETE FROM day_sum
        WHERE profile_id = old.profile_id AND sessions = 0 AND utc_offset = old.utc_offset
            AND day = 719163 + CAST((old.started_at + old.utc_offset) / 86400 AS INTEGER);
    END
"""

_JOINS_ITS_DAY = """
        INSERT INTO day_sum VALUES (
            new.profile_id,
            719163 + CAST((new.started_at + new.utc_offset) / 86400 AS INTEGER),
            new.utc_offset,
            1,
            new.status = 'completed',
            new.status IN ('in_progress', 'paused'),
            new.answered_count,
            new.skipped_count,
            new.seconds,
            new.mode = 'practice',
            new.mode = 'mock',
            new.mode = 'real',
            new.mode = 'assessment',
            new.session_type = 'technical',
            new.session_type = 'behavioral',
            new.session_type = 'mixed',
            new.session_type = 'system_design',
            new.session_type = 'coding'
        ) ON CONFLICT DO UPDATE SET
            sessions = sessions + 1,
            completed = completed + excluded.completed,
            unfinished = unfinished + excluded.unfinished,
            answered = answered + excluded.answered,
            skipped = skipped + excluded.skipped,
            seconds = seconds + excluded.seconds,
            practice = practice + excluded.practice,
            mock = mock + excluded.mock,
            real = real + excluded.real,
            assessment = assessment + excluded.assessment,
            technical = technical + excluded.technical,
            behavioral = behavioral + excluded.behavioral,
            mixed = mixed + excluded.mixed,
            system_design = system_design + excluded.system_design,
            coding = coding + excluded.coding;
    END
"""

_COLUMNS_OF_A_DAY = "profile_id, started_at, utc_offset, deleted_at, status, answered_count, skipped_count, seconds"

_DAY_IS_SUMMED = """
        DELETE FROM score_sum WHERE yardstick_id = new.yardstick_id AND day = new.day
            AND assessment = (new.mode = 'assessment');
        INSERT INTO score_sum
            SELECT yardstick_id, day, mode = 'assessment',
                count(*), sum(score), sum(score * score), max(score), min(score),
                sum(answers), sum(total), sum(squares - total * score), max(held_at), (
                    SELECT t.session_id FROM session_sum t
                    WHERE t.yardstick_id = new.yardstick_id AND t.day = new.day
                        AND (t.mode = 'assessment') = (new.mode = 'assessment')
                    ORDER BY t.held_at DESC, t.session_id DESC LIMIT 1
                ),
                sum(bucket_0), sum(bucket_1), sum(bucket_2), sum(bucket_3), sum(bucket_4),
                sum(bucket_5), sum(bucket_6), sum(bucket_7), sum(bucket_8), sum(bucket_9)
            FROM session_sum
            WHERE yardstick_id = new.yardstick_id AND day = new.day
                AND (mode = 'assessment') = (new.mode = 'assessment')
            GROUP BY yardstick_id, day;
    END
"""

TRIGGERS = (
    "CREATE TRIGGER score_joins_day AFTER INSERT ON session_sum BEGIN" + _DAY_IS_SUMMED,
    "CREATE TRIGGER score_leaves_day AFTER DELETE ON session_sum BEGIN" + _DAY_IS_SUMMED.replace("new.", "old."),
    "CREATE TRIGGER session_made AFTER INSERT ON session WHEN " + _NEW_COUNTS + " BEGIN" + _JOINS_ITS_DAY,
    "CREATE TRIGGER session_gone AFTER DELETE ON session WHEN " + _OLD_COUNTS + " BEGIN" + _LEAVES_ITS_DAY,
    "CREATE TRIGGER session_leaves_day AFTER UPDATE OF "
    + _COLUMNS_OF_A_DAY
    + " ON session WHEN "
    + _OLD_COUNTS
    + " BEGIN"
    + _LEAVES_ITS_DAY,
    "CREATE TRIGGER session_joins_day AFTER UPDATE OF "
    + _COLUMNS_OF_A_DAY
    + " ON session WHEN "
    + _NEW_COUNTS
    + " BEGIN"
    + _JOINS_ITS_DAY,
    """
    CREATE TRIGGER session_counts
    AFTER UPDATE OF
        status, deleted_at, started_at, utc_offset, evaluator, answered_count, scored_count, waiting_count, score
    ON session
    WHEN new.status = 'completed' OR old.status = 'completed'
    BEGIN
        DELETE FROM part_sum WHERE session_id = new.session_id;
        DELETE FROM session_sum WHERE session_id = new.session_id;
        INSERT OR IGNORE INTO yardstick (profile_id, evaluator, rubric_version)
            SELECT profile_id, evaluator, rubric_version FROM counted_session WHERE session_id = new.session_id;
        INSERT INTO part_sum
            SELECT y.yardstick_id, a.competency, a.kind, s.held_at, s.session_id, s.day,
                count(*), sum(a.score), sum(a.score * a.score)
            FROM counted_session s
            JOIN yardstick y USING (profile_id, evaluator, rubric_version)
            JOIN counted_answer a USING (session_id)
            WHERE s.session_id = new.session_id
            GROUP BY a.competency, a.kind;
        INSERT INTO session_sum
            SELECT y.yardstick_id, s.held_at, s.session_id, s.day, s.mode, s.session_type, avg(a.score),
                count(*), sum(a.score), sum(a.score * a.score),
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
    CREATE TRIGGER part_leaves_block AFTER DELETE ON part_sum
    BEGIN
        DELETE FROM block_sum
        WHERE yardstick_id = old.yardstick_id AND block = old.day / 30
            AND competency = old.competency AND kind = old.kind;
        INSERT INTO block_sum
            SELECT yardstick_id, day / 30, competency, kind, sum(answers), sum(total), sum(squares)
            FROM part_sum
            WHERE yardstick_id = old.yardstick_id AND day BETWEEN old.day / 30 * 30 AND old.day / 30 * 30 + 29
                AND competency = old.competency AND kind = old.kind
            GROUP BY 1, 2, 3, 4;
    END
    """,
    """
    CREATE TRIGGER part_joins_block AFTER INSERT ON part_sum
    BEGIN
        INSERT INTO block_sum VALUES (
            new.yardstick_id, new.day / 30, new.competency, new.kind, new.answers, new.total, new.squares
        ) ON CONFLICT DO UPDATE SET
            answers = answers + excluded.answers,
            total = total + excluded.total,
            squares = squares + excluded.squares;
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
)


#: before there are triggers: skipped questions counted, and the days that were practised on
_DAYS = (
    """
    UPDATE session SET skipped_count = (
        SELECT count(*) FROM question q
        WHERE q.session_id = session.session_id AND q.parent_id IS NULL AND q.skipped
    )
    """,
    """
    INSERT INTO day_sum
        SELECT profile_id, 719163 + CAST((started_at + utc_offset) / 86400 AS INTEGER), utc_offset,
            count(*), sum(status = 'completed'), sum(status IN ('in_progress', 'paused')),
            sum(answered_count), sum(skipped_count), sum(seconds),
            sum(mode = 'practice'), sum(mode = 'mock'), sum(mode = 'real'), sum(mode = 'assessment'),
            sum(session_type = 'technical'), sum(session_type = 'behavioral'), sum(session_type = 'mixed'),
            sum(session_type = 'system_design'), sum(session_type = 'coding')
        FROM session WHERE started_at IS NOT NULL AND deleted_at IS NULL GROUP BY 1, 2, 3
    """,
)

#: once there are: the sums of what counts
_FILLING = "UPDATE session SET status = status WHERE status = 'completed'"


def migrate(execute: Callable[[str], object]) -> None:
    """Add tables, views and triggers, and fill them from what is there."""
    for statement in (*TABLES, *VIEWS, *_DAYS, *TRIGGERS, _FILLING):
        execute(statement)
