"""One look at everything that Home shows; what else a person can do is loaded later."""

from prepwise_desktop.domain.home import HomeState
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.storage.begun_again import BegunAgainStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.resume_names import newest_resume_name
from prepwise_desktop.storage.summaries import SummaryStore

#: so many of the last sessions are listed
SHOWN = 5


class Home:
    """On the thread that owns the database; what it writes is the first profile of all, and nothing else."""

    def __init__(self, database: Database, profiles: Profiles, plans: Plans) -> None:
        self._database = database
        self._sessions = SummaryStore(database)
        self._begun_again = BegunAgainStore(database)
        self._profiles = profiles
        self._plans = plans

    def look(self) -> HomeState:
        """What the person finds who practises now; the first look of all makes their profile."""
        profile = self._profiles.current()
        user_id = profile.profile_id
        unfinished = self._sessions.unfinished(user_id)
        completed_count, scored_answers = self._sessions.completed(user_id)
        return HomeState(
            profile=profile,
            resume_name=newest_resume_name(self._database, user_id),
            plan=self._plans.current(user_id),
            unfinished=unfinished[0] if unfinished else None,
            also_unfinished=unfinished[1:],
            begun_again=self._begun_again.of_profile(user_id),
            planned=self._sessions.scheduled(user_id),
            last=self._sessions.ended(user_id, SHOWN),
            completed_count=completed_count,
            scored_answers=scored_answers,
        )
