"""Build the services once and hand each its parts."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from prepwise_desktop.coach.coach import Coach, Coaches, QuestionBank
from prepwise_desktop.coach.offline.offline_bank import OfflineBank
from prepwise_desktop.coach.switchboard import Switchboard
from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.domain.progress.days import Zone, system_zone
from prepwise_desktop.domain.rubric import PRESENT
from prepwise_desktop.resume_import.late_reader import LateReader
from prepwise_desktop.services.counted import WriteDown
from prepwise_desktop.services.milestones import Milestones
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.preferences import Preferences
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.services.sessions.acts import Acts
from prepwise_desktop.services.sessions.answering import Answering
from prepwise_desktop.services.sessions.drawing import Drawing
from prepwise_desktop.services.sessions.following_up import FollowingUp
from prepwise_desktop.services.sessions.gaps import Gaps
from prepwise_desktop.services.sessions.lifecycle import SEED_LIMIT, Lifecycle
from prepwise_desktop.services.sessions.rescoring import Rescoring
from prepwise_desktop.services.sessions.scoring import Scoring
from prepwise_desktop.services.sessions.strengthening import Strengthening
from prepwise_desktop.services.sessions.timing_out import TimingOut
from prepwise_desktop.services.sessions.turns import Turns
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.begun_again import BegunAgainStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.folder import FolderLock
from prepwise_desktop.storage.pauses import PauseStore
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.preferences import PreferenceStore
from prepwise_desktop.storage.profiles import ProfileStore
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.storage.rubrics import RubricStore
from prepwise_desktop.storage.scoring_queue import ScoringQueue
from prepwise_desktop.storage.sessions import SessionStore

if TYPE_CHECKING:
    from prepwise_desktop.keys import KeyStore
    from prepwise_desktop.services.archive import Archive
    from prepwise_desktop.services.history import History
    from prepwise_desktop.services.progress import ProgressTracker
    from prepwise_desktop.services.providers import Providers
    from prepwise_desktop.services.reviews import Reviews
    from prepwise_desktop.services.stories import Stories


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
        database, clock, new_id = parts.database, parts.clock, parts.new_id
        self._values = PreferenceStore(database)
        self.profiles = Profiles(ProfileStore(database), self._values, clock, new_id)
        switchboard = Switchboard(_offline_coach, self._chosen_coach)
        self.sessions = session_manager(
            database,
            self.profiles,
            parts.coaches or switchboard,
            OfflineBank(),
            clock,
            new_id,
            parts.new_seed,
            parts.zone,
            offline=switchboard.offline,
            falls_back=self._falls_back,
            write_down=self._write_down,
        )
        self.resumes = Resumes(ResumeStore(database), self.profiles, parts.reader, clock, new_id)
        self.plans = Plans(PlanStore(database), self._values)
        self.preferences = Preferences(self._values, self.profiles)
        self.milestones = Milestones(database, clock, parts.zone)

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

        database, zone = self._parts.database, self._parts.zone
        sessions = SessionStore(database, RubricStore(database), PauseStore(database), zone)
        return Archive(database, BackupStore(database), self._parts.clock, on_replaced=sessions.mark_interrupted)

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

        return Reviews(self._parts.database, self.sessions, self._parts.clock, self._parts.zone)

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

    Raises DataFolderInUse and the other children of StorageError. With a seed, identifiers and drawn questions are
    the same on every run. `coaches` take the place of those that the person chooses, `keys` that of the keyring.
    What is done in a `throwaway` folder may be lost with the power: for samples, never for what somebody wrote.
    """
    folder = Path(data_dir)
    lock = FolderLock(folder)
    try:
        database = Database(folder, lock.hold, throwaway=throwaway)
        try:
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
                        new_id=lambda: uuid.UUID(int=chance.getrandbits(128), version=4).hex,
                        new_seed=lambda: chance.randrange(SEED_LIMIT),
                    )
                )
                with closing(services):
                    yield services
        finally:
            database.close()
    finally:
        lock.release()


def _keyring() -> KeyStore:
    from prepwise_desktop.keys import KeyStore

    return KeyStore()


def _offline_coach() -> Coach:
    from prepwise_desktop.coach.offline.offline_coach import OfflineCoach

    return OfflineCoach()


def _never() -> bool:
    return False


def _nothing() -> None:
    """Write nothing down: no call is counted."""


def session_manager(
    database: Database,
    profiles: Profiles,
    coaches: Coaches,
    bank: QuestionBank,
    clock: Clock,
    new_id: Callable[[], str],
    new_seed: Callable[[], int],
    zone: Zone = system_zone,
    *,
    offline: Callable[[], Coach] = _offline_coach,
    falls_back: Callable[[], bool] = _never,
    write_down: WriteDown = _nothing,
) -> SessionManager:
    """Sessions over that database; what was in progress when the program last stopped is marked interrupted.

    `offline` gives the coach that estimates where another one fails, `falls_back` says whether it does so by itself;
    `write_down` keeps what the calls took that have ended.
    """
    rubrics, pauses, resumes = RubricStore(database), PauseStore(database), ResumeStore(database)
    store, answers = SessionStore(database, rubrics, pauses, zone), AnswerStore(database)
    turns, drawing = Turns(store, answers), Drawing(store, resumes, coaches, bank, write_down, clock)
    lifecycle = Lifecycle(database, store, answers, pauses, resumes, profiles, drawing, clock, new_id, new_seed)
    answering = Answering(database, store, answers, turns, clock, new_id)
    scoring = Scoring(database, store, answers, ScoringQueue(database), coaches, offline, falls_back, write_down, clock)
    acts = Acts(
        turns=turns,
        drawing=drawing,
        lifecycle=lifecycle,
        gaps=Gaps(store, lifecycle, drawing, offline),
        answering=answering,
        timing_out=TimingOut(database, store, turns, answering, lifecycle),
        scoring=scoring,
        rescoring=Rescoring(store, turns, scoring),
        following_up=FollowingUp(answers, turns, lifecycle, coaches),
        strengthening=Strengthening(store, answers, resumes, turns, coaches, write_down, clock),
        milestones=Milestones(database, clock, zone),
    )
    rubrics.keep(PRESENT)
    store.mark_interrupted()
    return SessionManager(store, BegunAgainStore(database), rubrics, clock, acts)
