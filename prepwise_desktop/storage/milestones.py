"""The milestones that were reached, for ever."""

import json
from collections.abc import Iterable
from datetime import datetime

from prepwise_desktop.domain.progress.milestones import Reached
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.tables import MilestoneRow
from prepwise_desktop.storage.times import moment

_REACHED = "SELECT key, achieved_at, told FROM milestone WHERE profile_id = ?"
_ADD = "INSERT OR IGNORE INTO milestone (profile_id, key, achieved_at, told) VALUES (?, ?, ?, 0)"
_PRACTISED = """
    SELECT count(*) FROM json_each(?2) c WHERE EXISTS (
        SELECT 1 FROM session s JOIN question q USING (session_id) JOIN attempt a USING (question_id)
        WHERE s.profile_id = ?1 AND s.deleted_at IS NULL AND s.answered_count > 0 AND q.competency = c.value
    )
"""


class MilestoneStore:
    """Keeps when each was reached; none is ever taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reached(self, profile_id: str) -> dict[str, Reached]:
        """What the profile has reached, by key."""
        rows = self._database.records(_REACHED, profile_id)
        return {row.key: Reached(key=row.key, at=moment(row.achieved_at), told=bool(row.told)) for row in rows}

    def competencies_practised(self, profile_id: str) -> int:
        """How many competencies at least one question of was answered."""
        ((count,),) = self._database.execute(_PRACTISED, profile_id, json.dumps([each.value for each in Competency]))
        return int(count)

    def add(self, profile_id: str, keys: Iterable[str], at: datetime) -> None:
        """Keep that these were reached then; one that was reached before keeps its date."""
        for key in keys:
            self._database.execute(_ADD, profile_id, key, at.timestamp())

    def tell(self, profile_id: str, keys: Iterable[str]) -> None:
        """Keep that the person was told of these."""
        self._database.run(
            MilestoneRow.update(told=1).where(MilestoneRow.profile_id == profile_id, MilestoneRow.key.in_(list(keys)))
        )
