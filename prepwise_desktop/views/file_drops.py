"""Files dragged onto the window, wherever: Qt's own editors would type a file's address into the answer."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

#: a text field with this property takes a dropped file as job description
TAKES_JOB_DESCRIPTION = "takes_job_description"


class FileDrops(QObject):
    """A filter on the whole program that wins over every widget of its window, and leaves dragged text alone."""

    #: the name of the first file that hangs over the window, or nothing when it has left
    hovered = Signal(str)
    #: the files, in the order given, and whether they fell on the job description
    dropped = Signal(list, bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes here: they are told by class, for an event's type takes twice as long.
        if isinstance(event, QDragLeaveEvent):
            self.hovered.emit("")
            return False
        if not isinstance(event, QDropEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        files = local_files(event.mimeData())
        if not files:
            return False
        self._take(watched, event, files)
        return True

    def _take(self, target: QWidget, event: QDropEvent, files: list[Path]) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.DragMove:
            return
        if isinstance(event, QDragMoveEvent):
            self.hovered.emit(files[0].name)
            return
        self.hovered.emit("")
        # Qt hands a drop to the nearest parent that accepts drops, which may be the whole window.
        under = target.childAt(event.position().toPoint()) or target
        self.dropped.emit(files, _takes_job_description(under))


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _takes_job_description(target: QWidget | None) -> bool:
    while target is not None:
        if target.property(TAKES_JOB_DESCRIPTION):
            return True
        target = target.parentWidget()
    return False
