"""Much to build, a piece a turn of the event loop: painting and typing get their turn in between."""

from collections import deque
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

#: what is built, as a generator: what stands between two yields is one piece
Pieces = Iterator[None]

#: seconds of one turn after which no further piece is begun; what was built is laid out and painted in the same turn
_AT_ONCE = 0.008

#: whether somebody has shown or hidden a widget, and not its layout
_TOLD = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class Piecewise(QObject):
    """Builds the newest pieces in their order, from the next turn on; what was left of the ones before is dropped.

    A piece takes a few milliseconds. It goes on while its widget is hidden, and ends with its widget.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Pieces | None = None
        self._afterwards: deque[Callable[[], object]] = deque()
        # Once all is built nothing here is touched any more: the generator may have been the last to hold the widget.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer)

    @property
    def done(self) -> bool:
        """Whether nothing is left to build."""
        return self._left is None

    def start(self, pieces: Pieces) -> None:
        """Begin with the next turn; acts that still wait for the end wait for this one."""
        self._left = pieces
        self._timer.start(0)

    def stop(self) -> None:
        """Leave unbuilt what is left, and undone what waits for its end."""
        self._left = None
        self._afterwards.clear()

    def then(self, act: Callable[[], object]) -> None:
        """Do this when all is built: at once where it is."""
        if self.done:
            act()
        else:
            self._afterwards.append(act)

    def finish(self) -> None:
        """Build what is left now."""
        while self._left is not None:
            self._build(self._left)

    def _on_timer(self) -> None:
        until = perf_counter() + _AT_ONCE
        try:
            while self._left is not None and perf_counter() < until:
                self._build(self._left)
        finally:
            if self._left is not None:
                self._timer.start(0)

    def _build(self, left: Pieces) -> None:
        if next(left, self) is not self or left is not self._left:
            return
        self._left = None
        while self.done and self._afterwards:
            self._afterwards.popleft()()


def finish_all(root: QObject) -> None:
    """Have everything below `root` built, shown and laid out now, also what one piece begins in another."""
    while left := [each for each in root.findChildren(Piecewise) if not each.done]:
        for each in left:
            each.finish()
    for widget in root.findChildren(QWidget):
        # What is put into a layout that is seen would else be shown with the next turn.
        if widget.isHidden() and not widget.testAttribute(_TOLD) and not widget.isWindow():
            widget.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
