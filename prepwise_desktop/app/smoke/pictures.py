"""Pictures of the window: grabbed here, encoded in a thread, so that the window stays quick."""

import threading
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from prepwise_desktop.views import theme


class Pictures:
    """Saves PNG files into one folder; `wait` before the program ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._threads: list[threading.Thread] = []
        self.names: list[str] = []

    def take(self, window: QWidget, name: str) -> None:
        """Keep what the window shows now as NAME.png."""
        image = _grabbed(window)
        file = f"{name}.png"
        self.names.append(file)
        thread = threading.Thread(target=image.save, args=(str(self._folder / file), "PNG"), name="prepwise-picture")
        thread.start()
        self._threads.append(thread)

    def wait(self) -> None:
        """Have all of them on the disk."""
        for thread in self._threads:
            thread.join()


def _grabbed(window: QWidget) -> QImage:
    """The window, with the dialog over it if there is one."""
    picture = window.grab()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        painter = QPainter(picture)
        corner = window.rect().center() - dialog.rect().center()
        painter.drawPixmap(corner, dialog.grab())
        # Nobody draws the frame that a desktop gives a dialog.
        painter.setPen(theme.colour("edge"))
        painter.drawRect(dialog.rect().translated(corner))
        painter.end()
    return picture.toImage()
