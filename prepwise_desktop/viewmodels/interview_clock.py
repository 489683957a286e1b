"""The clock of an interview: ticks about once a second while it runs."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.stopwatch import Stopwatch

TICK_MS = 1000


class InterviewClock(QObject):
    """Hands out every second exactly once, by `ticked`; what passed while it stood, or the computer slept, by none."""

    #: seconds since the last tick
    ticked = Signal(float)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._watch = Stopwatch(clock)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether time counts at present."""
        return self._watch.running

    def seconds_until(self, moment: datetime) -> float:
        """How long it is to that moment; below zero when it is past."""
        return (moment - self._clock.now()).total_seconds()

    def start(self) -> None:
        """Let time count from now on."""
        self._watch.start()
        self._timer.start()

    def stop(self) -> None:
        """Hand out what passed, then stand."""
        self._timer.stop()
        passed = self._watch.stop()
        if passed:
            self.ticked.emit(passed)

    def tick(self) -> None:
        """Hand out what passed since the last tick."""
        passed = self._watch.read()
        if passed:
            self.ticked.emit(passed)
