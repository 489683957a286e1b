"""How long something has run, pauses left out, whatever the computer does meanwhile."""

from prepwise_desktop.domain.clock import Clock

#: seconds that one reading adds at most: a computer that slept, or a process that was stopped, did not practise
MOST_AT_ONCE = 2.0


class Stopwatch:
    """Reads the clock when it is asked to; between two readings at most two seconds are believed.

    Read it about once a second while it runs: then nothing is lost, and the sum drifts by no rounding.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last: float | None = None

    @property
    def running(self) -> bool:
        """Whether time counts at present."""
        return self._last is not None

    def start(self) -> None:
        """Let time count from now on; a running one runs on."""
        if self._last is None:
            self._last = self._clock.monotonic()

    def stop(self) -> float:
        """Let time count no more; returns the seconds since the last reading."""
        passed = self.read()
        self._last = None
        return passed

    def read(self) -> float:
        """The seconds since the last reading or the start, at most two; 0 while it stands."""
        if self._last is None:
            return 0.0
        now = self._clock.monotonic()
        passed, self._last = now - self._last, now
        return min(max(passed, 0.0), MOST_AT_ONCE)
