"""The pauses of a session, as they were taken."""

from datetime import datetime

from prepwise_desktop.domain.session import Pause
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.tables import PauseRow
from prepwise_desktop.storage.times import moment, to_moment


class PauseStore:
    """Keeps when a session's clock stood; at most one pause of a session lasts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, session_id: str, at: datetime) -> None:
        """The clock stands from now on."""
        self._database.run(PauseRow.insert(session_id=session_id, began_at=at.timestamp()))

    def end(self, session_id: str, at: datetime) -> None:
        """The clock stands no more; nothing happens where it did not."""
        self._database.run(
            PauseRow.update(ended_at=at.timestamp()).where(
                PauseRow.session_id == session_id, PauseRow.ended_at.is_null()
            )
        )

    def of(self, session_id: str) -> tuple[Pause, ...]:
        """All of them, in the order taken."""
        rows = self._database.rows(
            PauseRow.raw("SELECT * FROM pause WHERE session_id = ? ORDER BY pause_id", session_id)
        )
        return tuple(Pause(began_at=moment(row.began_at), ended_at=to_moment(row.ended_at)) for row in rows)
