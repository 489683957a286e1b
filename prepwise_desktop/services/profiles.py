"""The people of this computer."""

from collections.abc import Callable

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import InvalidRequest, NotFound
from prepwise_desktop.domain.profile import Profile, ProfileContents
from prepwise_desktop.storage.preferences import CURRENT_PROFILE, PreferenceStore
from prepwise_desktop.storage.profiles import ProfileStore

#: the profile of a person who has told no name; it takes the name of the first resume
UNNAMED = ""


class Profiles:
    """Knows who practises, and for whom the window works."""

    def __init__(
        self, store: ProfileStore, preferences: PreferenceStore, clock: Clock, new_id: Callable[[], str]
    ) -> None:
        self._store = store
        self._preferences = preferences
        self._clock = clock
        self._new_id = new_id

    def all(self) -> tuple[Profile, ...]:
        """Every profile, oldest first."""
        return self._store.all()

    def current(self) -> Profile:
        """The profile that the window works for: the one switched to, else the oldest, made on the first run."""
        chosen = self._preferences.find(CURRENT_PROFILE)
        found = None if chosen is None else self._store.find(chosen)
        if found is not None:
            return found
        return next(iter(self._store.all()), None) or self.ensure(self._new_id(), UNNAMED)

    def create(self, name: str) -> Profile:
        """A new profile; two may have the same name. InvalidRequest when it is blank."""
        return self.ensure(self._new_id(), _checked(name))

    def switch(self, profile_id: str) -> Profile:
        """Let the window work for that profile, also after the next start; NotFound when there is none."""
        found = self._get(profile_id)
        self._preferences.keep(CURRENT_PROFILE, profile_id)
        return found

    def ensure(self, profile_id: str, name: str) -> Profile:
        """The profile of that identifier, made with that name when it is unknown."""
        found = self._store.find(profile_id)
        if found is None:
            found = Profile(profile_id=profile_id, name=name.strip(), created_at=self._clock.now())
            self._store.add(found)
        return found

    def rename(self, profile_id: str, name: str) -> Profile:
        """Give a profile another name; InvalidRequest when it is blank, NotFound when there is no such profile."""
        self._get(profile_id)
        self._store.rename(profile_id, _checked(name))
        return self._get(profile_id)

    def name_unnamed(self, profile_id: str, name: str) -> None:
        """Let a profile that has no name yet take this one, as from the first resume."""
        found = self._store.find(profile_id)
        if found is not None and found.name == UNNAMED and name.strip():
            self._store.rename(profile_id, name.strip())

    def contents(self, profile_id: str) -> ProfileContents:
        """What goes when that profile is deleted; NotFound when there is none."""
        self._get(profile_id)
        return self._store.contents(profile_id)

    def contents_of_all(self) -> dict[str, ProfileContents]:
        """The same for every profile, by its identifier; only reads, from any thread."""
        return self._store.contents_of_all()

    def delete(self, profile_id: str) -> None:
        """Delete a profile with everything of it, for good; NotFound when there is none.

        When it was the current one, the oldest that is left is current.
        """
        self._get(profile_id)
        self._store.delete(profile_id)

    def _get(self, profile_id: str) -> Profile:
        found = self._store.find(profile_id)
        if found is None:
            raise NotFound("profile", profile_id)
        return found


def _checked(name: str) -> str:
    if not name.strip():
        raise InvalidRequest("name", "is empty")
    return name.strip()
