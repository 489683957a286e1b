"""Drives the journey inside the program's own event loop, so that nothing about the loop is different."""

import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from prepwise_desktop.app.smoke.report import Report, StepReport
from prepwise_desktop.app.smoke.robot import PATIENCE, JourneyFailed, Steps, Until
from prepwise_desktop.domain.clock import Clock

#: milliseconds between two looks
_LOOK_MS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSteps:
    """A part of the journey with the name that its report has."""

    name: str
    steps: Steps


class Driver(QObject):
    """Goes on whenever what the journey waits for has come; `finished` comes once."""

    finished = Signal()

    def __init__(self, journey: Sequence[NamedSteps], report: Report, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(journey)
        self._report = report
        self._clock = clock
        self._waiting: Until | None = None
        self._since = self._begun = clock.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_timer)

    def start(self) -> None:
        """Begin with the first step; an error that nobody caught fails the journey, wherever it was raised."""
        sys.excepthook = self._on_error
        self._since = self._begun = self._clock.monotonic()
        self._timer.start()

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._report.failure = "".join(traceback.format_exception(kind, error, trace))
        self._left.clear()

    def _on_timer(self) -> None:
        if not self._left:
            self._end()
            return
        try:
            self._go_on()
        except JourneyFailed as error:
            self._fail(str(error))
        except Exception:  # noqa: BLE001 - whatever it is, the journey has failed and its report says how
            self._fail(traceback.format_exc())

    def _go_on(self) -> None:
        if self._waiting is not None and not self._waiting.holds():
            if self._clock.monotonic() - self._since > PATIENCE:
                raise JourneyFailed(f"waited {PATIENCE:.0f} s in vain for {self._waiting.what}")
            return
        self._since = self._clock.monotonic()
        self._waiting = next(self._left[0].steps, None)
        if self._waiting is None:
            self._note(ok=True)
            self._left.pop(0)
            self._begun = self._clock.monotonic()

    def _fail(self, failure: str) -> None:
        self._note(ok=False)
        self._report.failure = f"{self._left[0].name}: {failure}"
        self._left.clear()

    def _note(self, *, ok: bool) -> None:
        seconds = round(self._clock.monotonic() - self._begun, 3)
        self._report.steps.append(StepReport(name=self._left[0].name, ok=ok, seconds=seconds))

    def _end(self) -> None:
        self._timer.stop()
        sys.excepthook = sys.__excepthook__
        self.finished.emit()
