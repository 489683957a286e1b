"""Answers whose scoring failed, with the reason, and when it is tried again."""

from datetime import datetime
from typing import Any

from prepwise_desktop.domain.waiting import Waiting
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.times import moment

_OF_SESSION = """
    SELECT w.*, q.question_id, q.position FROM scoring_queue w
    JOIN attempt a USING (attempt_id) JOIN question q USING (question_id)
    WHERE q.session_id = ? ORDER BY q.position, a.number
"""
_OF_ATTEMPT = """
    SELECT w.*, q.question_id, q.position FROM scoring_queue w
    JOIN attempt a USING (attempt_id) JOIN question q USING (question_id) WHERE w.attempt_id = ?
"""

_OF_PROFILE = """
    SELECT w.*, q.question_id, q.position FROM scoring_queue w
    JOIN attempt a USING (attempt_id) JOIN question q USING (question_id) JOIN session s USING (session_id)
    WHERE s.profile_id = ? AND s.deleted_at IS NULL ORDER BY w.next_try_at
"""

_PUT = """
    INSERT OR REPLACE INTO scoring_queue SELECT ?1, ?2, ?3, ?4, ?5, ?6
    WHERE EXISTS (SELECT 1 FROM attempt WHERE attempt_id = ?1)
"""
_DROP = "DELETE FROM scoring_queue WHERE attempt_id = ?"
_DUE = """
    SELECT DISTINCT w.evaluator FROM scoring_queue w
    JOIN attempt a USING (attempt_id) JOIN question q USING (question_id) JOIN session s USING (session_id)
    WHERE s.profile_id = ? AND s.deleted_at IS NULL AND w.next_try_at <= ?
"""


class ScoringQueue:
    """Keeps one place for an attempt; the place goes when the attempt has its evaluation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_session(self, session_id: str) -> tuple[Waiting, ...]:
        """What waits in that session, in the order of the questions."""
        return tuple(_waiting(row) for row in self._database.records(_OF_SESSION, session_id))

    def of_profile(self, profile_id: str) -> tuple[Waiting, ...]:
        """What waits in all sessions of the profile, the next to be tried first."""
        return tuple(_waiting(row) for row in self._database.records(_OF_PROFILE, profile_id))

    def find(self, attempt_id: str) -> Waiting | None:
        """The attempt's place, or None."""
        found = self._database.records(_OF_ATTEMPT, attempt_id)
        return _waiting(found[0]) if found else None

    def due(self, profile_id: str, now: datetime) -> frozenset[str]:
        """The evaluators that are to try an answer of the profile again by now."""
        return frozenset(row[0] for row in self._database.execute(_DUE, profile_id, now.timestamp()))

    def put(self, attempt_id: str, *, evaluator: str, fault: str, detail: str, tries: int, at: datetime) -> None:
        """Give the attempt a place, in place of a former one, unless it was deleted meanwhile; `at` is the next try."""
        self._database.execute(_PUT, attempt_id, evaluator, fault, detail, tries, at.timestamp())

    def drop(self, attempt_id: str) -> None:
        """Take the attempt out; nothing happens when it has no place."""
        self._database.execute(_DROP, attempt_id)


def _waiting(row: Any) -> Waiting:
    return Waiting(
        attempt_id=row.attempt_id,
        question_id=row.question_id,
        index=row.position,
        evaluator=row.evaluator,
        fault=row.fault,
        detail=row.detail,
        tries=row.tries,
        next_try_at=moment(row.next_try_at),
    )
