"""Files that come to the window: chosen, dropped, handed over by a second start or by the system."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from prepwise_desktop.messages.file_names import file_name_text
from prepwise_desktop.views.file_drops import FileDrops
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.panes import Panes

if TYPE_CHECKING:
    from prepwise_desktop.viewmodels.view_models import ViewModels

_PATTERNS = "*.pdf *.docx *.odt *.rtf *.html *.htm *.md *.txt *.json"


class Places(Protocol):
    """Who shows places and panes."""

    panes: Panes

    @property
    def view_models(self) -> ViewModels:
        """Those behind the panes."""
        ...

    def go_to(self, place: str) -> None:
        """Show a place."""
        ...

    def place(self) -> str:
        """The place that is shown."""
        ...


class IncomingFiles(QObject):
    """A file is a resume, but on the job description; a running interview is never left without a question."""

    def __init__(self, places: Places, window: MainWindow) -> None:
        super().__init__(window)
        self._places = places
        self._window = window
        self.drops = FileDrops(window)
        self.drops.hovered.connect(self._on_hovered)
        self.drops.dropped.connect(self._on_dropped)

    def choose(self) -> None:
        """Ask for a file in the system's own dialog."""
        from PySide6.QtWidgets import QFileDialog

        resumes = self.tr("Resumes ({patterns})").format(patterns=_PATTERNS)
        every = self.tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a resume"), "", f"{resumes};;{every}")
        if name:
            self.open([Path(name)])

    def open(self, paths: Sequence[Path]) -> None:
        """Import the first as resume and offer the others next."""
        interview = self._places.view_models.interview
        in_interview = interview.running or (interview.session is not None and self._places.place() == "interview")
        if not in_interview:
            self._import(paths)
        elif interview.pause_if_allowed():
            from prepwise_desktop.views.parts.ask_dialog import Answer, ask

            ask(
                self._window,
                self.tr("Read {name} now?").format(name=file_name_text(paths[0].name)),
                self.tr("Your interview is paused, and every word of it is kept. You can go on with it at any time."),
                Answer(words=self.tr("Read it"), act=lambda: self._import(paths)),
                Answer(words=self.tr("Go on with the interview"), act=interview.go_on, primary=True),
            )
        else:
            self._window.tell(self.tr("The interview goes on: a resume can be read when it has ended."))

    def take_call(self, file: Path | None) -> None:
        """A second start: come to the front and take its file."""
        self._window.come_to_front()
        if file is not None:
            self.open([file])

    def _import(self, paths: Sequence[Path]) -> None:
        self._places.view_models.resume.import_files(list(paths))
        self._places.go_to("resume")

    def _on_hovered(self, name: str) -> None:
        pane: QWidget | None = self._places.panes.current()
        zone = getattr(pane, "drop_zone", lambda: None)()
        if zone is not None:
            zone.set_over(file_name_text(name) or None)

    def _on_dropped(self, paths: list[Path], on_job_description: bool) -> None:  # noqa: FBT001 - the signal's shape
        self._window.come_to_front()
        if on_job_description:
            self._places.view_models.resume.read_job_description(paths[0])
        else:
            self.open(paths)
