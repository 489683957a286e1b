"""What each profile has set up for the next interview."""

from typing import Any

from prepwise_desktop.domain.kind import Kind
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.session_summary import InterviewMode, SessionType
from prepwise_desktop.domain.target import ExperienceLevel, Target
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.json_columns import dump, load_mapping
from prepwise_desktop.storage.times import to_moment, to_seconds

#: in SQL's own words: Home asks at the start, which does without Peewee
_FIND = "SELECT * FROM target WHERE profile_id = ?"


class PlanStore:
    """Keeps one plan a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, profile_id: str, plan: Plan) -> None:
        """Keep the plan in place of the former one."""
        from prepwise_desktop.storage.tables import TargetRow

        self._database.run(
            TargetRow.insert(
                profile_id=profile_id,
                role=plan.target.role,
                company=plan.target.company,
                experience_level=plan.target.experience_level.value,
                job_description=plan.target.job_description,
                interview_date=to_seconds(plan.target.interview_date),
                session_type=plan.session_type.value,
                mix=dump(dict(plan.mix)),
                mode=plan.mode.value,
                total_minutes=plan.total_minutes,
            ).on_conflict_replace()
        )

    def find(self, profile_id: str) -> Plan | None:
        """The profile's plan, if it has one."""
        rows = self._database.records(_FIND, profile_id)
        return _plan(rows[0]) if rows else None


def _plan(row: Any) -> Plan:
    return Plan(
        target=Target(
            role=row.role,
            company=row.company,
            experience_level=ExperienceLevel(row.experience_level),
            job_description=row.job_description,
            interview_date=to_moment(row.interview_date),
        ),
        session_type=SessionType(row.session_type),
        mix={Kind(kind): int(count) for kind, count in load_mapping(row.mix).items()},
        mode=InterviewMode(row.mode),
        total_minutes=row.total_minutes,
    )
