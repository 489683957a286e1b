"""What the person has chosen in Settings."""

from typing import Any

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.settings import Setting
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.storage.preferences import PreferenceStore


class Preferences:
    """Reads and keeps the settings of the profile that the window works for.

    What a profile has not chosen is as the whole computer has it, from before there were several, else the default.
    """

    def __init__(self, store: PreferenceStore, profiles: Profiles) -> None:
        self._store = store
        self._profiles = profiles

    def get(self, setting: Setting) -> Any:
        """The chosen value, or the default."""
        return setting.among({**self._store.all(), **self._store.all(self._profiles.current().profile_id)})

    def set(self, setting: Setting, value: Any) -> None:
        """Keep a choice; raises InvalidRequest for what is none."""
        if value not in setting.choices:
            raise InvalidRequest(setting.name, f"{value!r} is none of its choices")
        self._store.keep(setting.name, value, self._profiles.current().profile_id)
