"""What Settings shows, built from the declarations of the settings."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.settings import Setting
from prepwise_desktop.services.preferences import Preferences
from prepwise_desktop.viewmodels.telling import telling


class SettingsViewModel(QObject):
    """Holds what is chosen and keeps a new choice at once."""

    #: the setting's name and its new value
    changed = Signal(str, object)
    failed = Signal(PrepWiseError)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    def value(self, setting: Setting) -> Any:
        """What is chosen now."""
        return self._preferences.get(setting)

    def choose(self, setting: Setting, value: Any) -> None:
        """Keep a choice; nothing happens when it is the present one."""
        if value == self.value(setting):
            return
        with telling(self.failed.emit):
            self._preferences.set(setting, value)
            self.changed.emit(setting.name, value)
