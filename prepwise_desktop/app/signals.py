"""Ctrl+C, a terminal that goes and the system's end of a session close the window, so that every word is kept."""

import contextlib
import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

#: Windows knows no terminal that hangs up
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Signals(QObject):
    """Wakes the event loop at a signal: Python alone would wait until something happens in the window."""

    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._ours, self._pythons = socket.socketpair()
        for each in (self._ours, self._pythons):
            each.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before_fd = signal.set_wakeup_fd(self._pythons.fileno(), warn_on_full_buffer=False)
        self._before = {each: signal.signal(each, _leave_it_to_the_loop) for each in _SIGNALS}

    def close(self) -> None:
        """Put everything back as it was."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_fd)
        for each, handler in self._before.items():
            signal.signal(each, handler)
        self._ours.close()
        self._pythons.close()

    def _on_woken(self) -> None:
        came = b""
        with contextlib.suppress(BlockingIOError):
            came = self._ours.recv(64)
        if any(each in came for each in _SIGNALS):
            self._act()


def _leave_it_to_the_loop(number: int, frame: FrameType | None) -> None:
    """Do nothing here: the byte that Python writes for the signal wakes the event loop, which acts."""
