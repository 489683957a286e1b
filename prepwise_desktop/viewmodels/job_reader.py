"""Understand the job description while it is typed, and hold it against the resume."""

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.domain.job_match import JobMatch
from prepwise_desktop.domain.resume import Resume
from prepwise_desktop.jobs import Job, Jobs, heard
from prepwise_desktop.services.resumes import Resumes

#: milliseconds without another key after which it is read: a pause between words is shorter
READ_AFTER_MS = 250


class JobReader(QObject):
    """Reads the newest text only; an answer about an older one is dropped."""

    changed = Signal()

    def __init__(self, resumes: Resumes, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resumes = resumes
        self._jobs = jobs
        self._job: Job | None = None
        self._wanted: tuple[str, Resume | None] = ("", None)
        self.match: JobMatch | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READ_AFTER_MS)
        self._timer.timeout.connect(self._on_timer)

    def read(self, job_description: str, resume: Resume | None) -> None:
        """This is the text now, and this the resume beside it; `changed` comes when it is understood."""
        self._wanted = (job_description, resume)
        if job_description.strip():
            self._timer.start()
            return
        self._stop()
        if self.match is not None:
            self.match = None
            self.changed.emit()

    def _on_timer(self) -> None:
        self._stop()
        job = self._job = self._jobs.start(self._resumes.match_job(*self._wanted))
        job.succeeded.connect(self._on_matched)
        job.ended.connect(self._on_ended)

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _on_matched(self, match: JobMatch | None) -> None:
        if match != self.match:
            self.match = match
            self.changed.emit()

    def _on_ended(self) -> None:
        if self._job is heard(self):
            self._job = None
