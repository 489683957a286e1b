"""Somebody has the data folder: a window that is open, or just opening or closing, is found out before it is said."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from prepwise_desktop.app.open_marker import marker

#: milliseconds between two looks
_LOOK_MS = 100

#: seconds for which a window that says it is there may still be opening: loading takes that on a slow disk
PATIENCE = 5.0

#: seconds for which anybody may: a window says so a moment after it took the folder, a script never does
BRIEFLY = 0.3


class OtherOwner(QObject):
    """Hands the file over and calls `leave` once that window answers; until then `try_again`, which asks anew."""

    def __init__(
        self,
        folder: Path,
        file: Path | None,
        try_again: Callable[[], object],
        leave: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._file = file
        self._try_again = try_again
        self._leave = leave
        self._since: float | None = None

    def is_waited_for(self) -> bool:
        """Look in a moment; False when that went on for long enough, so that it has to be said."""
        now = time.monotonic()
        self._since = now if self._since is None else self._since
        if now - self._since > (PATIENCE if marker(self._folder).exists() else BRIEFLY):
            self._since = None
            return False
        QTimer.singleShot(_LOOK_MS, self, self._look)
        return True

    def _look(self) -> None:
        if marker(self._folder).exists():
            from prepwise_desktop.app.instance import hand_over

            if hand_over(self._folder, self._file):
                self._leave()
                return
        self._try_again()
