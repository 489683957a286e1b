"""The first thing that a person does in the window: what only they need is loaded then, and not for one who looks."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow

# A pointer that happens to stand where the window comes up enters it: only one that moves is somebody's.
_ACTS = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.KeyPress,
        QEvent.Type.DragEnter,
    }
)


class FirstAct(QObject):
    """Watches one window, and is gone once something was done there."""

    happened = Signal()

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTS:
            watched.removeEventFilter(self)
            self.happened.emit()
            self.deleteLater()
        return False
