"""The people of this computer, as the window shows them: made, switched to, renamed and deleted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.profile import Profile, ProfileContents
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.viewmodels.latest_job import LatestJob
from prepwise_desktop.viewmodels.telling import telling


class ProfilesViewModel(QObject):
    """`let_go` puts everything that is open away before another's data comes; where it cannot, nothing happens."""

    #: the window works for somebody else now: nothing that is shown holds
    switched = Signal()
    #: a name differs, or somebody is gone
    changed = Signal()
    #: what belongs to each was counted: a dict of ProfileContents by the profiles' identifiers
    counted = Signal(dict)
    failed = Signal(PrepWiseError)

    def __init__(self, profiles: Profiles, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profiles = profiles
        self._counting = LatestJob(jobs, self)
        self._counting.failed.connect(self.failed)

    @property
    def current(self) -> Profile:
        """For whom the window works."""
        return self._profiles.current()

    def all(self) -> tuple[Profile, ...]:
        """Everybody, oldest first."""
        return self._profiles.all()

    def find(self, profile_id: str) -> Profile | None:
        """The profile of that identifier, if it is still there."""
        return next((each for each in self.all() if each.profile_id == profile_id), None)

    def contents(self, profile_id: str) -> ProfileContents:
        """What goes when it is deleted."""
        return self._profiles.contents(profile_id)

    def count(self) -> None:
        """Count what belongs to everybody, beside this thread: years of practice take longer than a frame."""
        self._counting.read(self._profiles.contents_of_all, then=self.counted.emit)

    def switch(self, profile_id: str, let_go: Callable[[], bool]) -> None:
        """Let the window work for somebody else."""
        if profile_id != self.current.profile_id and let_go():
            with telling(self.failed.emit):
                self._profiles.switch(profile_id)
                self.switched.emit()

    def create(self, name: str, let_go: Callable[[], bool]) -> None:
        """Make a profile and work for it from now on."""
        if let_go():
            with telling(self.failed.emit):
                self._profiles.switch(self._profiles.create(name).profile_id)
                self.switched.emit()

    def rename(self, profile_id: str, name: str) -> None:
        """Call somebody otherwise."""
        with telling(self.failed.emit):
            self._profiles.rename(profile_id, name)
            self.changed.emit()

    def delete(self, profile_id: str, let_go: Callable[[], bool]) -> None:
        """Delete a profile with everything of it, for good; the window goes on with the oldest that is left."""
        present = profile_id == self.current.profile_id
        if present and not let_go():
            return
        with telling(self.failed.emit):
            self._profiles.delete(profile_id)
            (self.switched if present else self.changed).emit()
