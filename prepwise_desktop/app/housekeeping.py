"""What goes on beside the person: answers that wait for a score, and the day's backup."""

from PySide6.QtCore import QObject, QTimer, Signal

from prepwise_desktop.compose import Services
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.jobs import Job, Jobs
from prepwise_desktop.viewmodels.telling import telling

#: milliseconds between two looks whether a backup is due: a window that stays open for days gets one each day
LOOK_MS = 3_600_000

#: milliseconds between two looks whether an answer that could not be scored is to be tried again
SCORING_MS = 60_000


class Housekeeping(QObject):
    """Started once the window stands; what lasts is a job, and what the world does to any of it is told."""

    #: a PrepWiseError; each kind is told once
    failed = Signal(object)
    #: answers that waited were tried again, with or without success
    scored = Signal()

    def __init__(self, services: Services, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        self._told: set[type[BaseException]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.back_up)
        self._scoring: Job | None = None
        self._scoring_timer = QTimer(self)
        self._scoring_timer.setInterval(SCORING_MS)
        self._scoring_timer.timeout.connect(self.score_due)

    def start(self) -> None:
        """Make ready for the first session, score what an earlier run left without a score, back up if that is due."""
        ready = self._jobs.start(self._services.sessions.get_ready())
        self._jobs.start(self._services.providers.get_ready())
        # A session is opened for it: before its readers are made that would hold the window for a fifth of a second.
        ready.ended.connect(self._fill_gaps)
        self._timer.start()
        self._scoring_timer.start()
        with telling(self._on_failed):
            self._score().ended.connect(self.back_up)

    def score_due(self) -> None:
        """Try again what could not be scored, where its time has come, and keep what cancelled calls took."""
        if self._jobs.closed:
            return
        with telling(self._on_failed):
            self._services.providers.write_down()
        with telling(self._on_failed):
            if self._scoring is None and self._services.sessions.scoring_is_due(self._user()):
                self._score()

    def _fill_gaps(self) -> None:
        if self._jobs.closed:
            return
        with telling(self._on_failed):
            self._jobs.start(self._services.sessions.fill_gaps(self._user())).failed.connect(self._on_failed)

    def _score(self) -> Job:
        job = self._scoring = self._jobs.start(self._services.sessions.score_waiting(self._user()))
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_scored)
        return job

    def _on_scored(self) -> None:
        self._scoring = None
        self.scored.emit()

    def back_up(self) -> None:
        """Make today's backup unless there is one."""
        if self._jobs.closed:
            return
        with telling(self._on_failed):
            if self._services.archive.backup_is_due():
                self._jobs.start(self._services.archive.backup()).failed.connect(self._on_failed)

    def _user(self) -> str:
        return self._services.profiles.current().profile_id

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PrepWiseError) and type(error) not in self._told:
            self._told.add(type(error))
            self.failed.emit(error)
