"""The people of this computer."""

from collections.abc import Callable

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.profile import Profile
from prepwise_desktop.storage.profiles import ProfileStore

#: the profile of a person who has told no name; it takes the name of the first resume
UNNAMED = ""


class Profiles:
    """Knows who practises."""

    def __init__(self, store: ProfileStore, clock: Clock, new_id: Callable[[], str]) -> None:
        self._store = store
        self._clock = clock
        self._new_id = new_id

    def current(self) -> Profile:
        """The profile that the window works for: the oldest, made on the first run."""
        found = self._store.all()
        return found[0] if found else self.ensure(self._new_id(), UNNAMED)

    def ensure(self, profile_id: str, name: str) -> Profile:
        """The profile of that identifier, made with that name when it is unknown."""
        found = self._store.find(profile_id)
        if found is None:
            found = Profile(profile_id=profile_id, name=name, created_at=self._clock.now())
            self._store.add(found)
        return found

    def rename(self, profile_id: str, name: str) -> None:
        """Give a profile another name; InvalidRequest when it is blank."""
        if not name.strip():
            raise InvalidRequest("name", "is empty")
        self._store.rename(profile_id, name.strip())

    def name_unnamed(self, profile_id: str, name: str) -> None:
        """Let a profile that has no name yet take this one, as from the first resume."""
        found = self._store.find(profile_id)
        if found is not None and found.name == UNNAMED and name.strip():
            self._store.rename(profile_id, name.strip())
