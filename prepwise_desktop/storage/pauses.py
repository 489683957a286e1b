"""The pauses of a session, as they were taken."""

from datetime import datetime

from prepwise_desktop.domain.session import Pause
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.times import moment, to_moment

_END = "UPDATE pause SET ended_at = ? WHERE session_id = ? AND ended_at IS NULL"
_OF_SESSION = "SELECT began_at, ended_at FROM pause WHERE session_id = ? ORDER BY pause_id"


class PauseStore:
    """Keeps when a session's clock stood; at most one pause of a session lasts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, session_id: str, at: datetime) -> None:
        """The clock stands from now on."""
        self._database.insert("pause", session_id=session_id, began_at=at.timestamp())

    def end(self, session_id: str, at: datetime) -> None:
        """The clock stands no more; nothing happens where it did not."""
        self._database.execute(_END, at.timestamp(), session_id)

    def of(self, session_id: str) -> tuple[Pause, ...]:
        """All of them, in the order taken."""
        rows = self._database.records(_OF_SESSION, session_id)
        return tuple(Pause(began_at=moment(row.began_at), ended_at=to_moment(row.ended_at)) for row in rows)
