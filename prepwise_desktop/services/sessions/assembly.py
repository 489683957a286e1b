"""Put the parts of sessions together."""

from collections.abc import Callable

from prepwise_desktop.coach.coach import Coach, Coaches, QuestionBank
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.progress.days import Zone, system_zone
from prepwise_desktop.services.counted import WriteDown
from prepwise_desktop.services.milestones import Milestones
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.services.sessions.acts import Acts
from prepwise_desktop.services.sessions.answering import Answering
from prepwise_desktop.services.sessions.drawing import Drawing
from prepwise_desktop.services.sessions.following_up import FollowingUp
from prepwise_desktop.services.sessions.gaps import Gaps
from prepwise_desktop.services.sessions.lifecycle import Lifecycle
from prepwise_desktop.services.sessions.rescoring import Rescoring
from prepwise_desktop.services.sessions.scoring import Scoring
from prepwise_desktop.services.sessions.strengthening import Strengthening
from prepwise_desktop.services.sessions.timing_out import TimingOut
from prepwise_desktop.services.sessions.turns import Turns
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.begun_again import BegunAgainStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.pauses import PauseStore
from prepwise_desktop.storage.resumes import ResumeStore
from prepwise_desktop.storage.rubrics import RubricStore
from prepwise_desktop.storage.scoring_queue import ScoringQueue
from prepwise_desktop.storage.sessions import SessionStore
from prepwise_desktop.storage.summaries import SummaryStore


def offline_coach() -> Coach:
    """The coach that is always there; loaded when one is first asked for."""
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
    offline: Callable[[], Coach] = offline_coach,
    falls_back: Callable[[], bool] = _never,
    write_down: WriteDown = _nothing,
) -> SessionManager:
    """Sessions over that database.

    `offline` gives the coach that estimates where another one fails, `falls_back` says whether it does so by itself;
    `write_down` keeps what the calls took that have ended.
    """
    rubrics, pauses, resumes = RubricStore(database), PauseStore(database), ResumeStore(database)
    store, answers = SessionStore(database, rubrics, pauses, zone), AnswerStore(database)
    summaries = SummaryStore(database)
    turns, drawing = Turns(store, answers), Drawing(store, resumes, coaches, bank, write_down, clock)
    lifecycle = Lifecycle(database, store, answers, pauses, resumes, profiles, drawing, clock, new_id, new_seed)
    answering = Answering(database, store, answers, turns, clock, new_id)
    scoring = Scoring(database, store, answers, ScoringQueue(database), coaches, offline, falls_back, write_down, clock)
    acts = Acts(
        turns=turns,
        drawing=drawing,
        lifecycle=lifecycle,
        gaps=Gaps(store, summaries, lifecycle, drawing, offline),
        answering=answering,
        timing_out=TimingOut(database, store, turns, answering, lifecycle),
        scoring=scoring,
        rescoring=Rescoring(store, turns, scoring),
        following_up=FollowingUp(answers, turns, lifecycle, coaches),
        strengthening=Strengthening(store, answers, resumes, turns, coaches, write_down, clock),
        milestones=Milestones(database, clock, zone),
    )
    return SessionManager(store, summaries, BegunAgainStore(database), rubrics, clock, acts)
