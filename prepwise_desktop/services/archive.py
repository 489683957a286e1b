"""The safety of what is kept."""

from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.durability import make_durable
from prepwise_desktop.work import Steps, in_thread, slow, work


class Archive:
    """Brings what is committed to the disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @work
    def make_durable(self) -> Steps[None]:
        """Bring everything that is committed to the disk itself, so that a power cut takes no more than a kill."""
        path = self._database.path

        async def step() -> None:
            await in_thread(make_durable, path)

        yield from slow(step)
