"""What Home shows: what to go on with, the last sessions, and how far away the interview is."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.profile import Profile
from prepwise_desktop.domain.session import SessionStatus, SessionSummary
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.services.sessions import SessionManager

#: so many of the last sessions are listed
SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeState:
    """One look at everything that Home shows."""

    profile: Profile
    resume_name: str | None
    plan: Plan | None
    unfinished: SessionSummary | None
    #: completed and abandoned, newest first
    last: tuple[SessionSummary, ...]
    completed_count: int
    scored_answers: int

    @property
    def first_run(self) -> bool:
        """Whether there is nothing yet but the drop zone."""
        return self.resume_name is None and self.unfinished is None and not self.last


class HomeViewModel(QObject):
    """Reads what Home shows; `refresh` is called when Home comes to the front."""

    refreshed = Signal()

    def __init__(
        self,
        sessions: SessionManager,
        resumes: Resumes,
        plans: Plans,
        profiles: Profiles,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._resumes = resumes
        self._plans = plans
        self._profiles = profiles
        self.clock = clock
        self.state: HomeState | None = None

    def refresh(self) -> None:
        """Look again."""
        profile = self._profiles.current()
        mine = self._sessions.get_user_sessions(profile.profile_id)
        ended = [each for each in mine if each.status in (SessionStatus.COMPLETED, SessionStatus.ABANDONED)]
        completed = [each for each in ended if each.status is SessionStatus.COMPLETED]
        self.state = HomeState(
            profile=profile,
            resume_name=self._resumes.newest_name(profile.profile_id),
            plan=self._plans.current(profile.profile_id),
            unfinished=self._sessions.unfinished(profile.profile_id),
            last=tuple(ended[:SHOWN]),
            completed_count=len(completed),
            scored_answers=sum(each.scored_count for each in completed),
        )
        self.refreshed.emit()
