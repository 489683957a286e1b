"""Which coach is asked now."""

from collections.abc import Callable

from prepwise_desktop.coach.coach import Coach

#: gives the model in charge as a coach, or None; it is told the offline coach and the session that asks
ModelCoach = Callable[[Coach, str | None], Coach | None]


class Switchboard:
    """Makes the offline coach when it is first asked for: its bank is not read at the program's start."""

    def __init__(self, make_offline: Callable[[], Coach], model: ModelCoach) -> None:
        self._make_offline = make_offline
        self._model = model
        self._offline: Coach | None = None

    def current(self, session_id: str | None = None) -> Coach:
        """The model that the person has chosen, or the offline coach."""
        offline = self.offline()
        return self._model(offline, session_id) or offline

    def offline(self) -> Coach:
        """The offline coach, whoever is in charge."""
        if self._offline is None:
            self._offline = self._make_offline()
        return self._offline
