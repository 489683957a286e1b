"""Build the services once and hand each its parts."""

import random
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from prepwise_desktop.coach.coach import Coach, Coaches
from prepwise_desktop.coach.switchboard import Switchboard
from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.resume_import.late_reader import LateReader
from prepwise_desktop.services.archive import Archive
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.preferences import Preferences
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.services.sessions.answering import Answering
from prepwise_desktop.services.sessions.following_up import FollowingUp
from prepwise_desktop.services.sessions.lifecycle import SEED_LIMIT, Lifecycle
from prepwise_desktop.services.sessions.scoring import Scoring
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.backups import BackupStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.folder import FolderLock
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.preferences import PreferenceStore
from prepwise_desktop.storage.profiles import ProfileStore
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.storage.sessions import SessionStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """All that a person can do, for one data folder."""

    sessions: SessionManager
    resumes: Resumes
    plans: Plans
    profiles: Profiles
    preferences: Preferences
    archive: Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    database: Database
    coaches: Coaches
    reader: LateReader
    clock: Clock
    new_id: Callable[[], str]
    new_seed: Callable[[], int]


@contextmanager
def open_services(
    data_dir: Path | str, *, coaches: Coaches | None = None, clock: Clock = system_clock, seed: int | None = None
) -> Iterator[Services]:
    """Take the folder, open its database and build the services; the thread that calls owns them.

    Raises DataFolderInUse and the other children of StorageError. With a seed, identifiers and drawn questions are
    the same on every run.
    """
    folder = Path(data_dir)
    lock = FolderLock(folder)
    try:
        database = Database(folder, lock.hold)
        try:
            with closing(LateReader()) as reader:
                chance = random.SystemRandom() if seed is None else random.Random(seed)  # noqa: S311 - names, not secrets
                yield _services(
                    _Parts(
                        database=database,
                        coaches=coaches or Switchboard(_offline_coach),
                        reader=reader,
                        clock=clock,
                        new_id=lambda: uuid.UUID(int=chance.getrandbits(128), version=4).hex,
                        new_seed=lambda: chance.randrange(SEED_LIMIT),
                    )
                )
        finally:
            database.close()
    finally:
        lock.release()


def _offline_coach() -> Coach:
    from prepwise_desktop.coach.offline.offline_coach import OfflineCoach

    return OfflineCoach()


def _services(parts: _Parts) -> Services:
    profiles = Profiles(ProfileStore(parts.database), parts.clock, parts.new_id)
    resumes = ResumeStore(parts.database)
    return Services(
        sessions=_sessions(parts, profiles, resumes),
        resumes=Resumes(resumes, profiles, parts.reader, parts.clock, parts.new_id),
        plans=Plans(PlanStore(parts.database)),
        profiles=profiles,
        preferences=Preferences(PreferenceStore(parts.database)),
        archive=Archive(parts.database, BackupStore(parts.database), parts.clock),
    )


def _sessions(parts: _Parts, profiles: Profiles, resumes: ResumeStore) -> SessionManager:
    database, coaches, clock, new_id = parts.database, parts.coaches, parts.clock, parts.new_id
    store, answers = SessionStore(database), AnswerStore(database)
    store.mark_interrupted()
    lifecycle = Lifecycle(database, store, answers, resumes, coaches, clock, new_id, parts.new_seed)
    answering = Answering(database, store, answers, clock, new_id)
    scoring = Scoring(database, store, answers, coaches, clock)
    following_up = FollowingUp(answers, answering, lifecycle, coaches)
    return SessionManager(store, clock, profiles, lifecycle, answering, scoring, following_up)
