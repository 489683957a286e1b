"""Settings as the database keeps them: JSON values by name; an empty profile means the whole computer."""

import json
from typing import Any

from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.tables import PreferenceRow

#: whose window it is; kept for the whole computer
CURRENT_PROFILE = "current_profile"

#: in SQL's own words: it is asked at nearly every act, and Peewee takes most of the time that it takes
_VALUE = "SELECT value FROM preference WHERE profile_id = ? AND name = ?"


class PreferenceStore:
    """Keeps what a person has chosen; what was never chosen is not there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, profile_id: str = "") -> dict[str, Any]:
        """Every kept value by name."""
        rows = self._database.rows(PreferenceRow.select().where(PreferenceRow.profile_id == profile_id))
        return {row.name: json.loads(row.value) for row in rows}

    def find(self, name: str, profile_id: str = "") -> Any | None:
        """The kept value of that name; None when there is none."""
        rows = self._database.execute(_VALUE, profile_id, name)
        return json.loads(rows[0][0]) if rows else None

    def keep(self, name: str, value: Any, profile_id: str = "") -> None:
        """Keep a value in place of the former one."""
        self._database.run(
            PreferenceRow.insert(profile_id=profile_id, name=name, value=json.dumps(value)).on_conflict_replace()
        )
