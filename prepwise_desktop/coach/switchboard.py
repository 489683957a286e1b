"""Which coach is asked now."""

from collections.abc import Callable

from prepwise_desktop.coach.coach import Coach


class Switchboard:
    """Makes the offline coach when it is first asked for: its bank is not read at the program's start."""

    def __init__(self, make_offline: Callable[[], Coach]) -> None:
        self._make_offline = make_offline
        self._offline: Coach | None = None

    def current(self) -> Coach:
        """The coach in charge."""
        if self._offline is None:
            self._offline = self._make_offline()
        return self._offline
