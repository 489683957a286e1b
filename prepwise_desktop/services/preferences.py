"""What the person has chosen in Settings."""

from typing import Any

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.settings import Setting
from prepwise_desktop.storage.preferences import PreferenceStore


class Preferences:
    """Reads and keeps settings; they hold for the whole computer."""

    def __init__(self, store: PreferenceStore) -> None:
        self._store = store
        self._kept = store.all()

    def get(self, setting: Setting) -> Any:
        """The chosen value, or the default."""
        return setting.among(self._kept)

    def set(self, setting: Setting, value: Any) -> None:
        """Keep a choice; raises InvalidRequest for what is none."""
        if value not in setting.choices:
            raise InvalidRequest(setting.name, f"{value!r} is none of its choices")
        self._store.keep(setting.name, value)
        self._kept[setting.name] = value
