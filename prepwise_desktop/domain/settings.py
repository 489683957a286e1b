"""Every setting, declared once: its name, default and choices."""

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


APPEARANCE = Setting(name="appearance", choices=("system", "light", "dark"))

#: per cent of the sizes that the theme names
TEXT_SIZE = Setting(name="text_size", choices=(100, 125, 150, 175, 200))

SETTINGS = (APPEARANCE, TEXT_SIZE)
