"""Settings as the database keeps them: JSON values by name; an empty profile means the whole computer."""

import json
from typing import Any

from prepwise_desktop.storage.database import Database

#: whose window it is; kept for the whole computer
CURRENT_PROFILE = "current_profile"

# In SQL's own words: asked at nearly every act, and before Home stands, where Peewee is not loaded.
_ALL = "SELECT name, value FROM preference WHERE profile_id = ?"
_VALUE = "SELECT value FROM preference WHERE profile_id = ? AND name = ?"
_KEEP = "INSERT OR REPLACE INTO preference (profile_id, name, value) VALUES (?, ?, ?)"


class PreferenceStore:
    """Keeps what a person has chosen; what was never chosen is not there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, profile_id: str = "") -> dict[str, Any]:
        """Every kept value by name."""
        return {name: json.loads(value) for name, value in self._database.execute(_ALL, profile_id)}

    def find(self, name: str, profile_id: str = "") -> Any | None:
        """The kept value of that name; None when there is none."""
        rows = self._database.execute(_VALUE, profile_id, name)
        return json.loads(rows[0][0]) if rows else None

    def keep(self, name: str, value: Any, profile_id: str = "") -> None:
        """Keep a value in place of the former one."""
        self._database.execute(_KEEP, profile_id, name, json.dumps(value))
