"""What the comparison of two sessions shows; read beside the window's thread."""

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.progress.comparison import SessionComparison, SharedQuestion
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.progress import ProgressTracker
from prepwise_desktop.viewmodels.latest_job import LatestJob


class ComparisonViewModel(QObject):
    """Holds one comparison, and which of the questions asked in both is being read."""

    compared = Signal()
    question_changed = Signal()
    failed = Signal(PrepWiseError)

    def __init__(self, tracker: ProgressTracker, profiles: Profiles, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tracker = tracker
        self._profiles = profiles
        self._reading = LatestJob(jobs, self)
        self._reading.failed.connect(self.failed)
        self.comparison: SessionComparison | None = None
        self.place = 0

    @property
    def question(self) -> SharedQuestion | None:
        """The question that is being read in both."""
        questions = self.comparison.questions if self.comparison is not None else ()
        return questions[self.place] if questions else None

    def compare(self, first_id: str, second_id: str) -> None:
        """Compare two sessions of the person at the window."""
        user_id = self._profiles.current().profile_id
        self._reading.read(self._tracker.compare_sessions, first_id, second_id, user_id, then=self._show)

    def forget(self) -> None:
        """Drop what was compared: it was another person's, or of another time."""
        self._reading.cancel()
        self.comparison, self.place = None, 0

    def read(self, place: int) -> None:
        """Read the question at that place of those asked in both; past either end nothing changes."""
        count = len(self.comparison.questions) if self.comparison is not None else 0
        if 0 <= place < count and place != self.place:
            self.place = place
            self.question_changed.emit()

    def _show(self, comparison: SessionComparison) -> None:
        self.comparison, self.place = comparison, 0
        self.compared.emit()
