"""Build the services and hand each its parts: at once what Home shows, the others when they are first asked for."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.domain.progress.days import Zone, system_zone
from prepwise_desktop.resume_import.late_reader import LateReader
from prepwise_desktop.services.home import Home
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.folder import FolderLock
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.preferences import PreferenceStore
from prepwise_desktop.storage.profiles import ProfileStore
from prepwise_desktop.storage.summaries import SummaryStore
from prepwise_desktop.storage.todays_rubric import keep_todays_rubric

if TYPE_CHECKING:
    from prepwise_desktop.coach.coach import Coach, Coaches
    from prepwise_desktop.keys import KeyStore
    from prepwise_desktop.services.archive import Archive
    from prepwise_desktop.services.history import History
    from prepwise_desktop.services.milestones import Milestones
    from prepwise_desktop.services.preferences import Preferences
    from prepwise_desktop.services.progress import ProgressTracker
    from prepwise_desktop.services.providers import Providers
    from prepwise_desktop.services.resumes import Resumes
    from prepwise_desktop.services.reviews import Reviews
    from prepwise_desktop.services.sessions import SessionManager
    from prepwise_desktop.services.stories import Stories

#: seeds fit in 31 bits, so that every random generator takes them
SEED_LIMIT = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    database: Database
    coaches: Coaches | None
    make_keys: Callable[[], KeyStore]
    reader: LateReader
    clock: Clock
    zone: Zone
    new_id: Callable[[], str]
    new_seed: Callable[[], int]


class Services:
    """All that a person can do, for one data folder.

    Built before anything is asked for is what Home shows; the rest, with its modules, when it is first asked for.
    """

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        self._values = PreferenceStore(parts.database)
        self.profiles = Profiles(ProfileStore(parts.database), self._values, parts.clock, parts.new_id)
        self.plans = Plans(PlanStore(parts.database), self._values)
        self.home = Home(parts.database, self.profiles, self.plans)

    def batch(self) -> AbstractContextManager[None]:
        """Make one transaction of all that is done inside, for acts by the hundred: all are kept or none.

        Steps that ask the database must run on this thread too; on others it tells nothing of the batch.
        """
        return self._parts.database.batch()

    def close(self) -> None:
        """Write down what is still to be written; the database is open until then."""
        if "providers" in self.__dict__:
            self.providers.close()

    def _chosen_coach(self, offline: Coach, session_id: str | None) -> Coach | None:
        return self.providers.coach(offline, session_id)

    def _falls_back(self) -> bool:
        return self.providers.falls_back()

    def _write_down(self) -> None:
        self.providers.write_down()

    @cached_property
    def sessions(self) -> SessionManager:
        """Interviews: made, held, scored and read."""
        from prepwise_desktop.coach.offline.offline_bank import OfflineBank
        from prepwise_desktop.coach.switchboard import Switchboard
        from prepwise_desktop.services.sessions.assembly import offline_coach, session_manager

        parts = self._parts
        switchboard = Switchboard(offline_coach, self._chosen_coach)
        return session_manager(
            parts.database,
            self.profiles,
            parts.coaches or switchboard,
            OfflineBank(),
            parts.clock,
            parts.new_id,
            parts.new_seed,
            parts.zone,
            offline=switchboard.offline,
            falls_back=self._falls_back,
            write_down=self._write_down,
        )

    @cached_property
    def resumes(self) -> Resumes:
        """Resumes: imported, put right, matched with a job."""
        from prepwise_desktop.services.resumes import Resumes
        from prepwise_desktop.storage.resumes import ResumeStore

        parts = self._parts
        return Resumes(ResumeStore(parts.database), self.profiles, parts.reader, parts.clock, parts.new_id)

    @cached_property
    def preferences(self) -> Preferences:
        """What is chosen in Settings."""
        from prepwise_desktop.services.preferences import Preferences

        return Preferences(self._values, self.profiles)

    @cached_property
    def milestones(self) -> Milestones:
        """What was reached."""
        from prepwise_desktop.services.milestones import Milestones

        return Milestones(self._parts.database, self._parts.clock, self._parts.zone)

    @cached_property
    def providers(self) -> Providers:
        """Who coaches, and what that takes."""
        from prepwise_desktop.services.providers import Providers
        from prepwise_desktop.services.providers.choices import Choices
        from prepwise_desktop.services.providers.ledger import Ledger
        from prepwise_desktop.storage.consents import ConsentStore
        from prepwise_desktop.storage.ledger import LedgerStore

        parts = self._parts
        return Providers(
            Choices(self._values),
            parts.make_keys,
            ConsentStore(parts.database),
            Ledger(LedgerStore(parts.database), parts.clock),
            self.profiles,
            parts.clock,
        )

    @cached_property
    def archive(self) -> Archive:
        """Backups, and the way back to one."""
        from prepwise_desktop.services.archive import Archive
        from prepwise_desktop.storage.backups import BackupStore

        database = self._parts.database
        interrupting = SummaryStore(database).mark_interrupted
        return Archive(database, BackupStore(database), self._parts.clock, on_replaced=interrupting)

    @cached_property
    def progress(self) -> ProgressTracker:
        """How somebody is getting on."""
        from prepwise_desktop.services.progress import ProgressTracker

        return ProgressTracker(self._parts.database, self._parts.clock, self._parts.zone)

    @cached_property
    def history(self) -> History:
        """Sessions narrowed, sorted and searched."""
        from prepwise_desktop.services.history import History

        return History(self._parts.database, self._parts.zone)

    @cached_property
    def reviews(self) -> Reviews:
        """What comes back when it is due."""
        from prepwise_desktop.services.reviews import Reviews

        return Reviews(self._parts.database, lambda: self.sessions, self._parts.clock, self._parts.zone)

    @cached_property
    def stories(self) -> Stories:
        """Answers worth telling again."""
        from prepwise_desktop.services.stories import Stories

        return Stories(self._parts.database, self._parts.clock, self._parts.new_id)


@contextmanager
def open_services(
    data_dir: Path | str,
    *,
    coaches: Coaches | None = None,
    keys: KeyStore | None = None,
    clock: Clock = system_clock,
    zone: Zone = system_zone,
    seed: int | None = None,
    throwaway: bool = False,
) -> Iterator[Services]:
    """Take the folder, open its database and build the services; the thread that calls owns them.

    What was in progress when the program last stopped is marked interrupted. Raises DataFolderInUse and the other
    children of StorageError. With a seed, identifiers and drawn questions are the same on every run. `coaches` take
    the place of those that the person chooses, `keys` that of the keyring. What is done in a `throwaway` folder may be
    lost with the power: for samples, never for what somebody wrote.
    """
    folder = Path(data_dir)
    lock = FolderLock(folder)
    try:
        database = Database(folder, lock.hold, throwaway=throwaway)
        try:
            SummaryStore(database).mark_interrupted()
            keep_todays_rubric(database)
            with closing(LateReader()) as reader:
                chance = random.SystemRandom() if seed is None else random.Random(seed)  # noqa: S311 - names, not secrets
                services = Services(
                    _Parts(
                        database=database,
                        coaches=coaches,
                        make_keys=_keyring if keys is None else lambda: keys,
                        reader=reader,
                        clock=clock,
                        zone=zone,
                        new_id=lambda: _identifier(chance.getrandbits(128)),
                        new_seed=lambda: chance.randrange(SEED_LIMIT),
                    )
                )
                with closing(services):
                    yield services
        finally:
            database.close()
    finally:
        lock.release()


def _identifier(number: int) -> str:
    """A number of 128 bits as a UUID of version 4 is written."""
    from uuid import UUID

    return UUID(int=number, version=4).hex


def _keyring() -> KeyStore:
    from prepwise_desktop.keys import KeyStore

    return KeyStore()
