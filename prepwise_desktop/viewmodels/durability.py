"""Make what was just committed outlive a power cut, one step at a time."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.archive import Archive


class Durability(QObject):
    """At most one step is under way; what is committed meanwhile gets another one after it."""

    #: everything that was committed before the last `want` is on the disk
    made_durable = Signal()
    failed = Signal(PrepWiseError)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._under_way = False
        self._wanted_again = False

    def want(self) -> None:
        """Something was committed: bring it to the disk soon."""
        if self._under_way:
            self._wanted_again = True
            return
        self._under_way = True
        job = self._jobs.start(self._archive.make_durable())
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)

    def _on_succeeded(self) -> None:
        if not self._wanted_again:
            self.made_durable.emit()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError):
            self.failed.emit(error)

    def _on_ended(self) -> None:
        self._under_way = False
        wanted, self._wanted_again = self._wanted_again, False
        # At the program's end closing the database brings the rest to the disk.
        if wanted and not self._jobs.closed:
            self.want()
