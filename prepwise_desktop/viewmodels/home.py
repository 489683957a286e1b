"""What Home shows: what to go on with, the last sessions, and how far away the interview is."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.begun_again import BegunAgain
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.profile import Profile
from prepwise_desktop.domain.session import SessionCreateRequest, SessionStatus, SessionSummary
from prepwise_desktop.services.history import History
from prepwise_desktop.services.plans import Plans
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.resumes import Resumes
from prepwise_desktop.services.sessions import SessionManager
from prepwise_desktop.viewmodels.telling import telling

if TYPE_CHECKING:
    from prepwise_desktop.domain.learning.queue import ReviewItem

#: so many of the last sessions are listed
SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeState:
    """One look at everything that Home shows."""

    profile: Profile
    resume_name: str | None
    plan: Plan | None
    #: the newest session to go on with, and the older ones, newest first
    unfinished: SessionSummary | None
    also_unfinished: tuple[SessionSummary, ...]
    #: answers of completed sessions that were begun once more, newest first
    begun_again: tuple[BegunAgain, ...]
    #: scheduled for a day, due ones first
    planned: tuple[SessionSummary, ...]
    #: completed and abandoned, newest first
    last: tuple[SessionSummary, ...]
    completed_count: int
    scored_answers: int

    @property
    def first_run(self) -> bool:
        """Whether there is nothing yet but the drop zone."""
        return self.resume_name is None and self.unfinished is None and not self.planned and not self.last


class HomeViewModel(QObject):
    """Reads what Home shows; `refresh` is called when Home comes to the front."""

    refreshed = Signal()
    #: something else comes back today than was said before
    due_changed = Signal()
    #: a session was planned, or moved to another day
    planned = Signal()
    failed = Signal(PrepWiseError)

    def __init__(
        self,
        sessions: SessionManager,
        history: History,
        resumes: Resumes,
        plans: Plans,
        profiles: Profiles,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._history = history
        self._resumes = resumes
        self._plans = plans
        self._profiles = profiles
        self.clock = clock
        self.state: HomeState | None = None
        #: what comes back today, the most pressing first; read later than the rest, which Home does not wait for
        self.due: tuple[ReviewItem, ...] = ()

    def refresh(self) -> None:
        """Look again."""
        profile = self._profiles.current()
        ended = (SessionStatus.COMPLETED, SessionStatus.ABANDONED)
        last = self._history.page(profile.profile_id, limit=SHOWN, statuses=ended)
        completed = self._history.page(profile.profile_id, limit=1, statuses=(SessionStatus.COMPLETED,))
        unfinished = self._sessions.all_unfinished(profile.profile_id)
        self.state = HomeState(
            profile=profile,
            resume_name=self._resumes.newest_name(profile.profile_id),
            plan=self._plans.current(profile.profile_id),
            unfinished=unfinished[0] if unfinished else None,
            also_unfinished=unfinished[1:],
            begun_again=self._sessions.begun_again(profile.profile_id),
            planned=self._sessions.scheduled(profile.profile_id),
            last=last.rows,
            completed_count=completed.total,
            scored_answers=completed.scored_answers,
        )
        self.refreshed.emit()

    def set_due(self, due: "tuple[ReviewItem, ...]") -> None:
        """Say what comes back today, as it was just read."""
        if due != self.due:
            self.due = due
            self.due_changed.emit()

    def planned_session(self, session_id: str) -> SessionSummary | None:
        """That one of the planned sessions that Home shows."""
        planned = () if self.state is None else self.state.planned
        return next((each for each in planned if each.session_id == session_id), None)

    def plan_session(self, request: SessionCreateRequest, moment: datetime) -> None:
        """Keep a session for that moment; its questions are drawn when it begins."""
        with telling(self.failed.emit):
            self._sessions.create_session(replace(request, scheduled_for=moment))
            self.refresh()
            self.planned.emit()

    def move_session(self, session_id: str, moment: datetime) -> None:
        """Plan it for another moment."""
        with telling(self.failed.emit):
            self._sessions.reschedule_session(session_id, moment)
            self.refresh()
            self.planned.emit()

    def discard(self, begun: BegunAgain) -> None:
        """Let what was begun to be answered again go; the attempts that were submitted stay."""
        with telling(self.failed.emit):
            self._sessions.discard_draft(begun.session_id, begun.index)
            self.refresh()

    def abandon_session(self, session_id: str) -> None:
        """Let a planned session go; it stays readable in History."""
        with telling(self.failed.emit):
            self._sessions.abandon_session(session_id)
            self.refresh()
