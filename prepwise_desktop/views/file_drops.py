"""Files dragged onto the window, wherever: Qt's own editors would type a file's address into the answer."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

#: a text field with this property takes a dropped file as job description
TAKES_JOB_DESCRIPTION = "takes_job_description"


class FileDrops(QObject):
    """Takes dragged files before any widget of the window sees them, and leaves dragged text alone.

    The system hands every drag to the window, and Qt from there to the widget under the pointer: so only the few events
    of the system's window are looked at. A filter on the whole program would make every event an object of Python.
    """

    #: the name of the first file that hangs over the window, or nothing when it has left
    hovered = Signal(str)
    #: the files, in the order given, and whether they fell on the job description
    dropped = Signal(list, bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        # The system's window is there from now on.
        window.winId()
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, _handle: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragLeaveEvent):
            self.hovered.emit("")
            return False
        if not isinstance(event, QDropEvent):
            return False
        files = local_files(event.mimeData())
        if files:
            self._take(event, files)
        return bool(files)

    def _take(self, event: QDropEvent, files: list[Path]) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.DragMove:
            return
        if isinstance(event, QDragMoveEvent):
            self.hovered.emit(files[0].name)
            return
        self.hovered.emit("")
        self.dropped.emit(files, _takes_job_description(self._window.childAt(event.position().toPoint())))


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _takes_job_description(target: QWidget | None) -> bool:
    while target is not None:
        if target.property(TAKES_JOB_DESCRIPTION):
            return True
        target = target.parentWidget()
    return False
