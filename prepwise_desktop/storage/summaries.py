"""Sessions as lists show them, in SQL's own words: Home asks for them at the start, which does without Peewee."""

from typing import Any

from prepwise_desktop.domain.session_summary import InterviewMode, SessionStatus, SessionSummary, SessionType
from prepwise_desktop.domain.target import ExperienceLevel
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.times import moment, to_moment

#: what `summary_of` reads; the job description, which may be long, is not among them
COLUMNS = """
    session_id, profile_id, mode, session_type, status, role, company, experience_level, created_at, scheduled_for,
    started_at, ended_at, interrupted, evaluator, assessment_version, total_minutes, seconds, current, question_count,
    answered_count, scored_count, waiting_count, score
"""

_OF_PROFILE = "SELECT" + COLUMNS + "FROM session WHERE profile_id = ? AND deleted_at IS NULL"
_NEWEST_FIRST = " ORDER BY created_at DESC, session_id LIMIT ?"
_ALL = _OF_PROFILE + _NEWEST_FIRST
_UNFINISHED = _OF_PROFILE + " AND status IN ('in_progress', 'paused')" + _NEWEST_FIRST
_ENDED = _OF_PROFILE + " AND status IN ('completed', 'abandoned')" + _NEWEST_FIRST
_SCHEDULED = _OF_PROFILE + " AND status = 'scheduled' AND scheduled_for IS NOT NULL ORDER BY scheduled_for, session_id"
_COMPLETED = """
    SELECT count(*), coalesce(sum(scored_count), 0)
    FROM session WHERE profile_id = ? AND deleted_at IS NULL AND status = 'completed'
"""

#: SQLite's word for no limit
_NO_LIMIT = -1


class SummaryStore:
    """Lists the sessions of a profile; what was asked and answered in them is not read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, profile_id: str, limit: int | None = None) -> tuple[SessionSummary, ...]:
        """Every session, newest first."""
        return self._listed(_ALL, profile_id, _NO_LIMIT if limit is None else limit)

    def unfinished(self, profile_id: str, limit: int | None = None) -> tuple[SessionSummary, ...]:
        """Those that can be gone on with, newest first."""
        return self._listed(_UNFINISHED, profile_id, _NO_LIMIT if limit is None else limit)

    def ended(self, profile_id: str, limit: int) -> tuple[SessionSummary, ...]:
        """Those that are over, newest first."""
        return self._listed(_ENDED, profile_id, limit)

    def scheduled(self, profile_id: str) -> tuple[SessionSummary, ...]:
        """Those that wait for their date, the earliest first."""
        return self._listed(_SCHEDULED, profile_id)

    def completed(self, profile_id: str) -> tuple[int, int]:
        """How many were completed, and how many answers were scored in them."""
        ((sessions, answers),) = self._database.execute(_COMPLETED, profile_id)
        return sessions, answers

    def mark_interrupted(self) -> None:
        """Mark what was in progress when the program last stopped."""
        self._database.execute("UPDATE session SET interrupted = 1 WHERE status = 'in_progress'")

    def _listed(self, statement: str, *values: Any) -> tuple[SessionSummary, ...]:
        return tuple(summary_of(row) for row in self._database.records(statement, *values))


def summary_of(row: Any) -> SessionSummary:
    """The line of History of a session's row."""
    return SessionSummary(
        session_id=row.session_id,
        user_id=row.profile_id,
        mode=InterviewMode(row.mode),
        session_type=SessionType(row.session_type),
        status=SessionStatus(row.status),
        role=row.role,
        company=row.company,
        experience_level=ExperienceLevel(row.experience_level),
        created_at=moment(row.created_at),
        scheduled_for=to_moment(row.scheduled_for),
        started_at=to_moment(row.started_at),
        ended_at=to_moment(row.ended_at),
        interrupted=bool(row.interrupted),
        evaluator=row.evaluator,
        assessment_version=row.assessment_version,
        total_minutes=row.total_minutes,
        seconds=row.seconds,
        current=row.current,
        question_count=row.question_count,
        answered_count=row.answered_count,
        scored_count=row.scored_count,
        waiting_count=row.waiting_count,
        score=row.score,
    )
