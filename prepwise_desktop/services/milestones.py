"""Milestones that were reached are written down, with their date and for ever."""

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.progress.days import Zone
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.reader import snapshot
from prepwise_desktop.work import Steps, in_thread, slow

if TYPE_CHECKING:
    from prepwise_desktop.domain.progress.milestones import Milestone


class Milestones:
    """Writes down what was reached; on the thread that owns the database."""

    def __init__(self, database: Database, clock: Clock, zone: Zone) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone

    def keep(self, user_id: str) -> "tuple[Milestone, ...]":
        """Write down what is reached now; returns all that is and that the person was not told of yet."""
        self.write(user_id, self._found(user_id))
        return tuple(each for each in self._found(user_id) if each.achieved and not each.told)

    def note(self, user_id: str) -> Steps[None]:
        """Write down what is reached now; what that is, is found off this thread."""
        self.write(user_id, (yield from slow(in_thread, partial(self._found, only_new=True), user_id)))

    def write(self, user_id: str, found: "Collection[Milestone]") -> None:
        """Write down those of them that are achieved and were not written down: for whoever has read them already."""
        from prepwise_desktop.storage.milestones import MilestoneStore

        new = [each.key for each in found if each.achieved and each.achieved_at is None]
        if not new:
            return
        with self._database.transaction():
            MilestoneStore(self._database).add(user_id, new, self._clock.now())

    def told(self, user_id: str, keys: Collection[str]) -> None:
        """The person was told of these; that is done once."""
        from prepwise_desktop.storage.milestones import MilestoneStore

        MilestoneStore(self._database).tell(user_id, keys)

    def _found(self, user_id: str, *, only_new: bool = False) -> "tuple[Milestone, ...]":
        from prepwise_desktop.services.progress.figures import figures_of
        from prepwise_desktop.services.progress.reached import milestones_of
        from prepwise_desktop.storage.progress import ProgressStore

        with snapshot(self._database) as reader:
            figures = figures_of(ProgressStore(reader), user_id, self._zone, self._clock.now())
            return milestones_of(user_id, figures, reader, only_new=only_new)
