"""Fill a data folder in a thread of its own, while the window stands and says how far it is."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

#: fills that folder; calls the other with how much is made and how much there will be, and lets pass what that raises
Fill = Callable[[Path, Callable[[int, int], None]], None]

#: seconds that the end waits for the piece that is being made
_PATIENCE = 5.0


class Filling(QObject):
    """Happens once; signals come on the thread that made this."""

    #: how much is made, and how much there will be
    progressed = Signal(int, int)
    ended = Signal()
    _failed = Signal(object)

    def __init__(self, folder: Path, fill: Fill) -> None:
        super().__init__()
        self._folder = folder
        self._fill = fill
        self._left = threading.Event()
        self._thread = threading.Thread(target=self._work, name="prepwise-filling", daemon=True)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def start(self, done: Callable[[], object]) -> None:
        """Begin; `done` is called from the event loop when the folder may be opened, also when filling it failed."""
        self.ended.connect(done, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def stop(self) -> None:
        """Leave off after the piece that is being made; nothing has the folder open when this returns."""
        self._left.set()
        if self._thread.is_alive():
            self._thread.join(_PATIENCE)

    def _work(self) -> None:
        try:
            self._fill(self._folder, self._report)
        except _LeftOff:
            return
        except Exception as error:  # noqa: BLE001 - it goes to the crash report, on the window's thread
            self._failed.emit(error)
        self.ended.emit()

    def _report(self, made: int, count: int) -> None:
        if self._left.is_set():
            raise _LeftOff
        self.progressed.emit(made, count)

    def _on_failed(self, error: Exception) -> None:
        """Have it told like any error that nobody expected."""
        raise error


class _LeftOff(Exception):
    """The window was closed meanwhile."""
