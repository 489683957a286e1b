"""What a person finds when they come back: one look at everything that Home shows."""

from dataclasses import dataclass

from prepwise_desktop.domain.begun_again import BegunAgain
from prepwise_desktop.domain.plan import Plan
from prepwise_desktop.domain.profile import Profile
from prepwise_desktop.domain.session_summary import SessionSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeState:
    """The words of a session are not among it."""

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
