"""How far a reading is: a fraction from 0 to 1, told to whoever asked for it."""

from collections.abc import Callable

Report = Callable[[float], None]


def ignore(_fraction: float) -> None:
    """Tell nobody."""
