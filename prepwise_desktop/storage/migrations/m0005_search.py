"""What a search needs: the words of every question, note, answer and evaluation, indexed as they are kept.

Every text stands once more in `passage`, because a full-text index has to be told the words that leave it. Triggers
keep both in the transaction of whatever adds or takes away a text.
"""

from collections.abc import Callable

_TABLES = (
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

_TRIGGERS = (
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

#: every text that is there already, in the order of time
_FILLING = """
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
"""


def migrate(execute: Callable[[str], object]) -> None:
    """Add the index and fill it with what is there."""
    for statement in (*_TABLES, _FEEDBACK, *_TRIGGERS, _FILLING):
        execute(statement)
