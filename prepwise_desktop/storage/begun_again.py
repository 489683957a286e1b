"""Which answers of completed sessions were begun once more, as the journal of typed words tells."""

from prepwise_desktop.domain.begun_again import BegunAgain, says_more
from prepwise_desktop.domain.session_summary import InterviewMode, SessionType
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.times import moment

_BEGUN = """
    SELECT q.session_id, q.position, s.mode, s.session_type, q.text, j.text, j.kept_at, a.text
    FROM journal j
    JOIN question q USING (question_id)
    JOIN session s USING (session_id)
    JOIN attempt a ON a.question_id = q.question_id
        AND a.number = (SELECT max(number) FROM attempt WHERE question_id = q.question_id)
    WHERE s.profile_id = ? AND s.status = 'completed' AND s.deleted_at IS NULL
    ORDER BY j.kept_at DESC
"""


class BegunAgainStore:
    """Reads only; AnswerStore keeps and drops what is typed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_profile(self, profile_id: str) -> tuple[BegunAgain, ...]:
        """Those of a profile, the newest first."""
        return tuple(
            BegunAgain(
                session_id=session_id,
                index=index,
                mode=InterviewMode(mode),
                session_type=SessionType(session_type),
                question=question,
                text=typed,
                kept_at=moment(kept_at),
            )
            for session_id, index, mode, session_type, question, typed, kept_at, said in self._database.execute(
                _BEGUN, profile_id
            )
            if says_more(typed, said)
        )
