"""Rubbish is swept up on the window's thread alone.

Python's own collector runs on whatever thread comes to it. A QObject that lies in a cycle would then be deleted away
from its thread, which ends the program inside Qt, with nothing to be seen of the cause.
"""

import gc

from PySide6.QtCore import QObject, QTimer

#: milliseconds between two looks whether there is enough to sweep
_EVERY_MS = 500


class Sweeping(QObject):
    """Keeps the collector off from now on and does its work, generation by generation at its own thresholds."""

    def __init__(self, parent: QObject, every_ms: int = _EVERY_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._on_timer)
        self.go_on()

    def pause(self) -> None:
        """Leave everything where it lies: what is being loaded stays for ever."""
        self._timer.stop()

    def go_on(self) -> None:
        """Sweep again, but never through what is there now: modules and classes would hold the window up for 35 ms."""
        gc.freeze()
        self._timer.start()

    def _on_timer(self) -> None:
        generation = _due()
        if generation is not None:
            gc.collect(generation)


def _due() -> int | None:
    """The oldest generation that has passed its threshold together with all younger ones, if the youngest has."""
    due = None
    for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if count <= threshold:
            break
        due = generation
    return due
