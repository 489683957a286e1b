"""Much to build, a piece a turn of the event loop: painting and typing get their turn in between."""

from collections import deque
from collections.abc import Callable, Iterator
from math import inf
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

#: what is built, as a generator: what stands between two yields is one piece
Pieces = Iterator[None]

#: seconds of one turn after which no further piece is begun; what was built is laid out and painted in the same turn
_AT_ONCE = 0.005

#: milliseconds before the first piece: the picture of what is there already gets a turn of its own
_PICTURE_MS = 8

#: how often layouts are asked to settle: what grows within two others reaches their scroll area in the third round
_ROUNDS = 4


class Piecewise(QObject):
    """Builds the newest pieces in their order, from a later turn on; what was left of the ones before is dropped.

    A piece takes a few milliseconds. What a turn has built is shown and laid out in that turn, so that no picture comes
    in between. It goes on while its widget is hidden, and ends with its widget.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._left: Pieces | None = None
        self._afterwards: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer)

    @property
    def done(self) -> bool:
        """Whether nothing is left to build."""
        return self._left is None

    def start(self, pieces: Pieces) -> None:
        """Begin soon; acts that still wait for the end wait for this one."""
        self._left = pieces
        self._timer.start(_PICTURE_MS)

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
        self._build(inf)

    def _on_timer(self) -> None:
        self._build(perf_counter() + _AT_ONCE)
        if self._left is not None:
            self._timer.start(0)

    def _build(self, until: float) -> None:
        # Held here: the generator may be the last that does.
        widget = self.parent()
        assert isinstance(widget, QWidget)
        while self._left is not None and perf_counter() < until:
            self._build_one(self._left)
        if widget.isVisible():
            _settle(widget)
        while self._left is None and self._afterwards:
            self._afterwards.popleft()()

    def _build_one(self, left: Pieces) -> None:
        try:
            ended = next(left, self) is self
        except Exception:
            self.stop()
            raise
        if ended and left is self._left:
            self._left = None


def finish_all(root: QWidget) -> None:
    """Have everything below `root` built now, also what one piece begins in another."""
    while left := [each for each in root.findChildren(Piecewise) if not each.done]:
        for each in left:
            each.finish()
    _settle(root)


def _settle(root: QWidget) -> None:
    """Show and lay out what was put into layouts that are seen: Qt would do it with the next turn, one by one."""
    new = [each for each in root.findChildren(QWidget) if each.isHidden() and _is_to_show(each)]
    layouts = [layout for each in new if (layout := _parent(each).layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    for each in new:
        each.show()
    for layout in layouts:
        layout.setEnabled(True)
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _is_to_show(widget: QWidget) -> bool:
    """Whether its layout will show it: nobody has said that it should be hidden, and what it stands in is seen."""
    told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return not told and not widget.isWindow() and _parent(widget).isVisible()


def _parent(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    assert parent is not None
    return parent
