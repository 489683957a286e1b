"""The picture of the page that is looked at; only the newest wish is drawn."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import FileRefused, PrepWiseError
from prepwise_desktop.domain.kept_resume import KeptResume
from prepwise_desktop.domain.page_picture import PagePicture
from prepwise_desktop.jobs import Job, Jobs, heard
from prepwise_desktop.services.resumes import Resumes


class PagePictures(QObject):
    """Keeps one picture, and one refusal; a new wish takes the place of one that is still being drawn."""

    changed = Signal()
    #: the file could not be fetched from where it is kept
    failed = Signal(PrepWiseError)

    def __init__(self, resumes: Resumes, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resumes = resumes
        self._jobs = jobs
        self._job: Job | None = None
        self._wish: tuple[str, int, int] = ("", 0, 0)
        self.picture: PagePicture | None = None
        self.refusal: FileRefused | None = None

    def want(self, kept: KeptResume, page: int, width: int) -> None:
        """Draw the page (from 1) of a resume that came as PDF, so many pixels wide; `changed` tells of the outcome."""
        wish = (kept.resume_id, page, width)
        if wish == self._wish:
            return
        if self._wish[:2] != wish[:2]:
            self.picture = None
        self.stop()
        self._wish, self.refusal = wish, None
        job = self._job = self._jobs.start(self._resumes.page_picture(kept, page, width))
        job.succeeded.connect(self._on_drawn)
        job.failed.connect(self._on_refused)
        job.ended.connect(self._on_ended)

    def stop(self) -> None:
        """Draw no more; what is there stays."""
        self._wish = ("", 0, 0) if self._job is not None else self._wish
        if self._job is not None:
            self._job.cancel()

    def _on_drawn(self, picture: PagePicture) -> None:
        self.picture = picture
        self.changed.emit()

    def _on_refused(self, error: Exception) -> None:
        self.picture = None
        if isinstance(error, FileRefused):
            self.refusal = error
        elif isinstance(error, PrepWiseError):
            self.failed.emit(error)
        self.changed.emit()

    def _on_ended(self) -> None:
        if self._job is heard(self):
            self._job = None
