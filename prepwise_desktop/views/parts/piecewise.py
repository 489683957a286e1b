"""Much to show, a piece a turn of the event loop: painting and typing get their turn in between."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Piecewise(QObject):
    """Does the newest list of acts in its order; what was left of the one before is dropped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer)

    def start(self, *acts: Callable[[], object]) -> None:
        """Begin with the next turn."""
        self._left = deque(acts)
        self._timer.start(0)

    def finish(self) -> None:
        """Do what is left now."""
        self._timer.stop()
        while self._left:
            self._left.popleft()()

    def _on_timer(self) -> None:
        if self._left:
            self._left.popleft()()
        else:
            self._timer.stop()
