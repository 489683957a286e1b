"""Every setting, declared once: its name, default and choices."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One thing that a person can choose; the default is the first of the choices."""

    name: str
    choices: tuple[Any, ...]

    @property
    def default(self) -> Any:
        """What holds until something is chosen."""
        return self.choices[0]

    def among(self, kept: Mapping[str, Any]) -> Any:
        """The kept value; the default where none is kept, or one that is no choice any more."""
        value = kept.get(self.name, self.default)
        return value if value in self.choices else self.default


APPEARANCE = Setting(name="appearance", choices=("system", "light", "dark"))

#: per cent of the sizes that the theme names
TEXT_SIZE = Setting(name="text_size", choices=(100, 125, 150, 175, 200))

SETTINGS = (APPEARANCE, TEXT_SIZE)
