"""Build the services once and hand each its parts."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prepwise_desktop.coach.coach import Coach, Coaches, QuestionBank
from prepwise_desktop.coach.offline.offline_bank import OfflineBank
from prepwise_desktop.coach.switchboard import Switchboard
from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.domain.progress.days import Zone, system_zone
from prepwise_desktop.domain.rubric import PRESENT
from prepwise_desktop.resume_import.late_reader import LateReader
from prepwise_desktop.services.archive import Archive
from prepwise_desktop.services.counted import WriteDown
from prepwise_desktop.services.history import History
from prepwise_desktop.services.milestones import Milestones
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.preferences import Preferences
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.progress import ProgressTracker
from prepwise_desktop.services.providers import Providers
from prepwise_desktop.services.providers.choices import Choices
from prepwise_desktop.services.providers.ledger import Ledger
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.services.reviews import Reviews
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
from prepwise_desktop.services.stories import Stories
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.backups import BackupStore
from prepwise_desktop.storage.consents import ConsentStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.folder import FolderLock
from prepwise_desktop.storage.ledger import LedgerStore
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """All that a person can do, for one data folder."""

    sessions: SessionManager
    resumes: Resumes
    plans: Plans
    profiles: Profiles
    providers: Providers
    preferences: Preferences
    archive: Archive
    progress: ProgressTracker
    history: History
    reviews: Reviews
    stories: Stories
    milestones: Milestones


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


@contextmanager
def open_services(
    data_dir: Path | str,
    *,
    coaches: Coaches | None = None,
    keys: KeyStore | None = None,
    clock: Clock = system_clock,
    zone: Zone = system_zone,
    seed: int | None = None,
) -> Iterator[Services]:
    """Take the folder, open its database and build the services; the thread that calls owns them.

    Raises DataFolderInUse and the other children of StorageError. With a seed, identifiers and drawn questions are
    the same on every run. `coaches` take the place of those that the person chooses, `keys` that of the keyring.
    """
    folder = Path(data_dir)
    lock = FolderLock(folder)
    try:
        database = Database(folder, lock.hold)
        try:
            with closing(LateReader()) as reader:
                chance = random.SystemRandom() if seed is None else random.Random(seed)  # noqa: S311 - names, not secrets
                services = _services(
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
                with closing(services.providers):
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


def _services(parts: _Parts) -> Services:
    database, clock, zone = parts.database, parts.clock, parts.zone
    preferences = PreferenceStore(database)
    profiles = Profiles(ProfileStore(database), preferences, clock, parts.new_id)
    providers = _providers(parts, preferences, profiles)
    switchboard = Switchboard(_offline_coach, providers.coach)
    sessions = session_manager(
        database,
        profiles,
        parts.coaches or switchboard,
        OfflineBank(),
        clock,
        parts.new_id,
        parts.new_seed,
        zone,
        offline=switchboard.offline,
        falls_back=providers.falls_back,
        write_down=providers.write_down,
    )
    return Services(
        sessions=sessions,
        resumes=Resumes(ResumeStore(parts.database), profiles, parts.reader, parts.clock, parts.new_id),
        plans=Plans(PlanStore(parts.database), preferences),
        profiles=profiles,
        providers=providers,
        preferences=Preferences(preferences, profiles),
        archive=Archive(
            parts.database,
            BackupStore(parts.database),
            parts.clock,
            on_replaced=SessionStore(database, RubricStore(database), PauseStore(database), zone).mark_interrupted,
        ),
        progress=ProgressTracker(database, clock, zone),
        history=History(database, zone),
        reviews=Reviews(database, sessions, clock, zone),
        stories=Stories(database, clock, parts.new_id),
        milestones=Milestones(database, clock, zone),
    )


def _providers(parts: _Parts, preferences: PreferenceStore, profiles: Profiles) -> Providers:
    return Providers(
        Choices(preferences),
        parts.make_keys,
        ConsentStore(parts.database),
        Ledger(LedgerStore(parts.database), parts.clock),
        profiles,
        parts.clock,
    )


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
    return SessionManager(store, rubrics, clock, acts)
