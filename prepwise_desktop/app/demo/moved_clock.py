"""A clock that stands where it is put: the sample's months pass in seconds."""

from datetime import datetime, timedelta


class MovedClock:
    """Time for services that live a past that was made."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """Where it stands; aware, in UTC."""
        return self._now

    def monotonic(self) -> float:
        """The same as seconds."""
        return self._now.timestamp()

    def stand_at(self, moment: datetime) -> None:
        """Put it there."""
        self._now = moment

    def advance(self, seconds: float) -> None:
        """Let so many seconds have passed."""
        self._now += timedelta(seconds=seconds)
