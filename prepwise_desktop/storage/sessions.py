"""Sessions as a whole: made, listed, opened, moved from status to status."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from prepwise_desktop.domain.progress.days import Zone, offset_at, system_zone
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import PRESENT
from prepwise_desktop.domain.session import (
    InterviewMode,
    InterviewSession,
    SessionStatus,
    SessionSummary,
    SessionType,
)
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.storage.answers import responses_of
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.json_columns import dump, load_mapping
from prepwise_desktop.storage.pauses import PauseStore
from prepwise_desktop.storage.rubrics import RubricStore
from prepwise_desktop.storage.summaries import summary_of
from prepwise_desktop.storage.times import moment, to_moment, to_seconds

# What a day adds up is not named here, so nothing is taken out of its sums and put back.
_REFRESH_SCORES = """
    WITH place AS (
        SELECT
            (
                SELECT e.score FROM evaluation e JOIN attempt a USING (attempt_id)
                WHERE a.question_id = q.question_id AND a.number = 1
                    AND e.evaluator = s.evaluator AND e.score IS NOT NULL AND NOT e.rescored
                    AND (s.mode = 'practice' OR s.status IN ('completed', 'abandoned'))
                ORDER BY e.evaluation_id LIMIT 1
            ) AS score,
            EXISTS (
                SELECT 1 FROM attempt a
                WHERE a.question_id = q.question_id AND a.number = 1
                    AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.attempt_id = a.attempt_id AND NOT e.rescored)
            ) AS waiting
        FROM question q JOIN session s USING (session_id)
        WHERE q.session_id = ?1 AND q.parent_id IS NULL
    )
    UPDATE session SET
        (scored_count, waiting_count, score) = (
            SELECT count(score), count(*) FILTER (WHERE waiting), avg(score) FROM place
        )
    WHERE session_id = ?1
"""
# Both at once: each change of them takes the session out of its day's sums and puts it back.
_REFRESH_ANSWERS = """
    UPDATE session SET
        seconds = seconds + ?2,
        answered_count = (
            SELECT count(*) FROM question q
            WHERE q.session_id = ?1 AND q.parent_id IS NULL
                AND EXISTS (SELECT 1 FROM attempt a WHERE a.question_id = q.question_id)
        )
    WHERE session_id = ?1
"""

# In SQL's own words: these come with every act, and Peewee needs up to 0.4 ms to put one together.
_PRESENT = "SELECT * FROM session WHERE session_id = ? AND deleted_at IS NULL"
_ADD_SECONDS = "UPDATE session SET seconds = seconds + ? WHERE session_id = ?"
_GROW = "UPDATE session SET question_count = question_count + 1 WHERE session_id = ?"

#: more questions of earlier sessions are told to no coach
_EARLIER = 60
# So many sessions at most have so many questions between them, and the index tells which are the newest: the words of
# all others are not looked at.
_ASKED_BEFORE = """
    SELECT q.text FROM (
        SELECT * FROM (
            SELECT session_id, created_at FROM session s
            WHERE profile_id = ?1 AND deleted_at IS NULL AND session_id != ?2
                AND EXISTS (SELECT 1 FROM question q WHERE q.session_id = s.session_id)
            ORDER BY created_at DESC LIMIT ?3
        )
        UNION ALL
        SELECT * FROM (
            SELECT session_id, created_at FROM session s
            WHERE profile_id = ?1 AND deleted_at IS NOT NULL AND session_id != ?2
                AND EXISTS (SELECT 1 FROM question q WHERE q.session_id = s.session_id)
            ORDER BY created_at DESC LIMIT ?3
        )
    ) s JOIN question q USING (session_id)
    WHERE q.parent_id IS NULL
    ORDER BY s.created_at DESC, q.position LIMIT ?3
"""

# From key to next key, because each is asked again and again: to read them all and count each once takes ten times as
# long after a thousand sessions.
_SEEN = """
    WITH RECURSIVE met (key) AS (
        SELECT min(key) FROM question
        UNION ALL
        SELECT (SELECT min(q.key) FROM question q WHERE q.key > met.key) FROM met WHERE met.key IS NOT NULL
    )
    SELECT key FROM met WHERE EXISTS (
        SELECT 1 FROM question q JOIN session s USING (session_id)
        WHERE q.key = met.key AND s.profile_id = ?1 AND s.session_id != ?2
    )
"""

_WAITING = """
    SELECT DISTINCT q.session_id
    FROM attempt a JOIN question q USING (question_id) JOIN session s USING (session_id)
    WHERE s.profile_id = ?1 AND s.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.attempt_id = a.attempt_id AND NOT e.rescored)
    ORDER BY s.created_at
"""


class SessionStore:
    """Keeps sessions; what was asked and answered in them is AnswerStore's."""

    def __init__(self, database: Database, rubrics: RubricStore, pauses: PauseStore, zone: Zone = system_zone) -> None:
        self._database = database
        self._rubrics = rubrics
        self._pauses = pauses
        self._zone = zone

    def add(self, session: InterviewSession) -> None:
        """Keep a new session that has no questions yet."""
        self._database.insert(
            "session",
            session_id=session.session_id,
            profile_id=session.user_id,
            resume_id=session.resume_id,
            candidate_name=session.candidate_name,
            role=session.target.role,
            company=session.target.company,
            experience_level=session.target.experience_level.value,
            job_description=session.target.job_description,
            interview_date=to_seconds(session.target.interview_date),
            mode=session.mode.value,
            session_type=session.session_type.value,
            status=session.status.value,
            created_at=session.created_at.timestamp(),
            scheduled_for=to_seconds(session.scheduled_for),
            interrupted=int(session.interrupted),
            total_minutes=session.total_minutes,
            seed=session.seed,
            mix=dump(dict(session.mix)),
            evaluator=session.evaluator,
            rubric_version=session.rubric_version,
            seconds=session.seconds,
            current=session.current,
            question_count=sum(session.mix.values()),
            answered_count=0,
            scored_count=0,
            assessment_version=session.assessment_version,
            waiting_count=0,
        )

    def find(self, session_id: str) -> InterviewSession | None:
        """The session with every word; None when there is none, or it was deleted."""
        row = self._row(session_id)
        return None if row is None else self._session(row)

    def summary(self, session_id: str) -> SessionSummary | None:
        """The session's line of History; None when there is none, or it was deleted."""
        row = self._row(session_id)
        return None if row is None else summary_of(row)

    def change(self, session_id: str, **columns: Any) -> None:
        """Set some columns; moments and enums as the domain has them.

        The beginning is kept with the person's offset from UTC, so that its day stays the same wherever they go.
        """
        plain = {name: _column(value) for name, value in columns.items()}
        if isinstance(columns.get("started_at"), datetime):
            plain["utc_offset"] = offset_at(columns["started_at"], self._zone)
        self._database.change("session", session_id, **plain)

    def add_seconds(self, session_id: str, seconds: float) -> None:
        """Let the session's clock have run that long."""
        self._database.execute(_ADD_SECONDS, seconds, session_id)

    def grow(self, session_id: str) -> None:
        """Count one question more."""
        self._database.execute(_GROW, session_id)

    def refresh_sums(self, session_id: str, seconds: float = 0.0) -> None:
        """Count again what History shows of a session, after its clock has run that long."""
        self._database.execute(_REFRESH_ANSWERS, session_id, seconds)
        self.refresh_scores(session_id)

    def refresh_scores(self, session_id: str) -> None:
        """Count again what was judged: first attempts at questions proper, by the session's evaluator."""
        self._database.execute(_REFRESH_SCORES, session_id)

    def with_waiting_answers(self, profile_id: str) -> tuple[str, ...]:
        """Sessions of a profile in which an attempt was never judged."""
        found = self._database.execute(_WAITING, profile_id)
        return tuple(row[0] for row in found)

    def resume_of(self, session_id: str) -> str | None:
        """The identifier of the resume that the session was made from."""
        row = self._row(session_id)
        return None if row is None or row.resume_id is None else str(row.resume_id)

    def _row(self, session_id: str) -> Any | None:
        found = self._database.records(_PRESENT, session_id)
        return found[0] if found else None

    def hide(self, session_id: str, at: datetime) -> None:
        """Take a session out of every list."""
        self.change(session_id, deleted_at=at)

    def unhide(self, session_id: str) -> None:
        """Bring a hidden session back."""
        self.change(session_id, deleted_at=None)

    def questions_asked(self, profile_id: str, *, but: str) -> tuple[str, ...]:
        """What the newest questions of sessions other than `but` asked, newest first."""
        return tuple(row[0] for row in self._database.execute(_ASKED_BEFORE, profile_id, but, _EARLIER))

    def questions_seen(self, profile_id: str, *, but: str) -> frozenset[str]:
        """Keys of every question that the profile met in sessions other than `but`."""
        return frozenset(row[0] for row in self._database.execute(_SEEN, profile_id, but))

    def _session(self, row: Any) -> InterviewSession:
        return InterviewSession(
            session_id=row.session_id,
            user_id=row.profile_id,
            candidate_name=row.candidate_name,
            target=_target(row),
            mode=InterviewMode(row.mode),
            session_type=SessionType(row.session_type),
            status=SessionStatus(row.status),
            created_at=moment(row.created_at),
            scheduled_for=to_moment(row.scheduled_for),
            started_at=to_moment(row.started_at),
            ended_at=to_moment(row.ended_at),
            interrupted=bool(row.interrupted),
            resume_id=row.resume_id,
            total_minutes=row.total_minutes,
            seed=row.seed,
            mix=_mix(load_mapping(row.mix).items()),
            evaluator=row.evaluator,
            rubric_version=row.rubric_version,
            rubric=(row.rubric_version and self._rubrics.find(row.rubric_version)) or PRESENT,
            assessment_version=row.assessment_version,
            pauses=self._pauses.of(row.session_id),
            seconds=row.seconds,
            current=row.current,
            responses=responses_of(self._database, row.session_id),
        )


def _column(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, SessionStatus):
        return value.value
    return int(value) if isinstance(value, bool) else value


def _target(row: Any) -> Target:
    return Target(
        role=row.role,
        company=row.company,
        experience_level=ExperienceLevel(row.experience_level),
        job_description=row.job_description,
        interview_date=to_moment(row.interview_date),
    )


def _mix(pairs: Iterable[tuple[str, Any]]) -> dict[Kind, int]:
    return {Kind(kind): int(count) for kind, count in pairs}
