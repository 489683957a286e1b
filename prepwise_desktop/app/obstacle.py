"""What stands between a start and its data: told, asked about, and cleared away if it can be."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from prepwise_desktop.app.terminal import tell_terminal
from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.errors import DatabaseDamaged, PrepWiseError
from prepwise_desktop.domain.plain_sight import whole
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.messages.openings import cannot_open, damaged
from prepwise_desktop.services.rescue import Rescue
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.opening_dialogs import ask_for_backup, ask_to_try_again


class Obstacle(QObject):
    """Calls `go_on` when opening may be tried again, and `leave` when the person would rather quit."""

    def __init__(self, window: MainWindow, folder: Path, go_on: Callable[[], None], leave: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._rescue = Rescue(folder)
        self._go_on = go_on
        self._leave = leave

    def meet(self, error: PrepWiseError) -> None:
        """Say what is in the way and ask what to do; returns at once."""
        backups = self._rescue.backups() if isinstance(error, DatabaseDamaged) else ()
        notice = damaged(len(backups)) if isinstance(error, DatabaseDamaged) else cannot_open(error)
        tell_terminal(whole(f"{notice.sentence}\n{self._folder}\n"))
        if isinstance(error, DatabaseDamaged):
            ask_for_backup(self._window, backups, self._restore, self._start_empty, self._leave)
        else:
            ask_to_try_again(self._window, error, self._folder, self._go_on, self._leave)

    def _restore(self, backup: Backup) -> None:
        jobs = Jobs(self)
        job = jobs.start(self._rescue.restore(backup))
        job.succeeded.connect(lambda: self._on_restored(jobs))
        job.failed.connect(lambda error: self._on_failed(jobs, error))

    def _on_restored(self, jobs: Jobs) -> None:
        jobs.shutdown()
        self._go_on()

    def _on_failed(self, jobs: Jobs, error: Exception) -> None:
        jobs.shutdown()
        if isinstance(error, PrepWiseError):
            self.meet(error)

    def _start_empty(self) -> None:
        try:
            self._rescue.start_empty()
        except PrepWiseError as error:
            self.meet(error)
        else:
            self._go_on()
