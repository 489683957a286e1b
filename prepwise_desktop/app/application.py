"""The QApplication, which on macOS is told of files by an event."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from prepwise_desktop import __version__
from prepwise_desktop.app.plain_import import restore_plain_import
from prepwise_desktop.app.short_turns import take_short_turns


class Application(QApplication):
    """Keeps files that arrive before anybody listens."""

    _file_opened = Signal(Path)

    def __init__(self, arguments: Sequence[str]) -> None:
        restore_plain_import()
        take_short_turns()
        super().__init__(list(arguments))
        self.setApplicationName("PrepWise")
        self.setApplicationDisplayName("PrepWise")
        self.setApplicationVersion(__version__)
        self.setOrganizationName("PrepWise")
        self.setDesktopFileName("prepwise")
        self._early: list[Path] | None = []

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._on_file(Path(event.file()))
            return True
        return super().event(event)

    def take_files(self, listener: object) -> None:
        """Hand every file over from now on, and those that came before."""
        self._file_opened.connect(listener)
        early, self._early = self._early or [], None
        for path in early:
            self._file_opened.emit(path)

    def _on_file(self, path: Path) -> None:
        if self._early is None:
            self._file_opened.emit(path)
        else:
            self._early.append(path)
