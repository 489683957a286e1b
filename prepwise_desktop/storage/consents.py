"""Which hosts a person agreed to send their words to."""

from datetime import datetime

from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.tables import ConsentRow


class ConsentStore:
    """Keeps who agreed to what, and since when."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hosts(self, profile_id: str) -> tuple[str, ...]:
        """The hosts that the person agreed to, the oldest agreement first."""
        query = ConsentRow.select().where(ConsentRow.profile_id == profile_id).order_by(ConsentRow.agreed_at)
        return tuple(row.host for row in self._database.rows(query))

    def add(self, profile_id: str, host: str, at: datetime) -> None:
        """Keep an agreement."""
        self._database.run(
            ConsentRow.insert(profile_id=profile_id, host=host, agreed_at=at.timestamp()).on_conflict_ignore()
        )

    def remove(self, profile_id: str, host: str) -> None:
        """Forget an agreement."""
        self._database.run(ConsentRow.delete().where(ConsentRow.profile_id == profile_id, ConsentRow.host == host))
