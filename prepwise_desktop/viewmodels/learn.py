"""What Learn shows: the path, today's review, and the stories; read beside the window's thread."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.domain.learning.path import LearningPath
from prepwise_desktop.domain.learning.queue import ReviewQueue
from prepwise_desktop.domain.learning.stories import Story, StoryDraft, StoryOverview
from prepwise_desktop.domain.progress.milestones import Milestone
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.services.profiles import Profiles
from prepwise_desktop.services.progress import ProgressTracker
from prepwise_desktop.services.reviews import Reviews
from prepwise_desktop.services.stories import Stories
from prepwise_desktop.viewmodels.latest_job import LatestJob
from prepwise_desktop.viewmodels.telling import telling


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnState:
    """One look at everything that Learn shows."""

    path: LearningPath
    stories: StoryOverview
    milestones: tuple[Milestone, ...]
    #: the local day of the look
    today: date


class LearnViewModel(QObject):
    """Holds the newest path; `refresh` is called when Learn comes to the front."""

    refreshed = Signal()
    #: what comes back today was read: with the path, or alone
    review_read = Signal()
    #: the SessionCreateRequest of exactly what comes back today, or of one exercise
    review_requested = Signal(object)
    #: a Story that was taken away and can be brought back
    story_deleted = Signal(object)
    #: a Story that was kept
    story_kept = Signal(object)
    failed = Signal(PrepWiseError)

    def __init__(
        self,
        tracker: ProgressTracker,
        reviews: Reviews,
        stories: Stories,
        profiles: Profiles,
        clock: Clock,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tracker = tracker
        self._reviews = reviews
        self._stories = stories
        self._profiles = profiles
        self._clock = clock
        self._reading = LatestJob(jobs, self)
        self._reading.failed.connect(self.failed)
        self._asking = LatestJob(jobs, self)
        self._asking.failed.connect(self.failed)
        self._counting = LatestJob(jobs, self)
        self._counting.failed.connect(self.failed)
        self.state: LearnState | None = None
        #: the newest look at what comes back; empty until there was one
        self.review = ReviewQueue()

    @property
    def due(self) -> int:
        """How many things come back today."""
        return len(self.review.today)

    def look_at_review(self) -> None:
        """Read only what comes back, for Home and for the count beside Learn."""
        self._counting.read(self._reviews.queue, self._user(), then=self._show_review)

    def refresh(self) -> None:
        """Look again; what is shown stays until the new path is there."""
        today = self._clock.now().astimezone().date()
        self._reading.read(_look, self._tracker, self._stories, self._user(), today, then=self._show)

    def forget(self) -> None:
        """Drop the path: it was another person's, or of another time."""
        self._reading.cancel()
        self._asking.cancel()
        self._counting.cancel()
        self.state = None
        self._show_review(ReviewQueue())

    def start_review(self) -> None:
        """Ask for a session of exactly what comes back today."""
        self._asking.read(self._reviews.request, self._user(), then=self.review_requested.emit)

    def start_exercise(self, key: str) -> None:
        """Ask for a session of that one question."""
        self._asking.read(self._reviews.exercise, self._user(), key, then=self.review_requested.emit)

    def draft(self, session_id: str, index: int) -> StoryDraft | None:
        """What a story from that answer could be, in the person's own words; None when it cannot be read."""
        try:
            return self._stories.draft(session_id, index)
        except PrepWiseError as error:
            self.failed.emit(error)
            return None

    def keep_story(self, draft: StoryDraft) -> None:
        """Keep a story."""
        with telling(self.failed.emit):
            self.story_kept.emit(self._stories.keep(self._user(), draft))
            self.refresh()

    def change_story(self, story: Story, draft: StoryDraft) -> None:
        """Keep another wording of a story."""
        with telling(self.failed.emit):
            self._stories.change(story.story_id, draft)
            self.refresh()

    def delete_story(self, story: Story) -> None:
        """Take a story away."""
        with telling(self.failed.emit):
            self._stories.delete(story.story_id)
            self.story_deleted.emit(story)
            self.refresh()

    def restore_story(self, story: Story) -> None:
        """Bring a story back."""
        with telling(self.failed.emit):
            self._stories.restore(story.story_id)
            self.refresh()

    def _user(self) -> str:
        return self._profiles.current().profile_id

    def _show(self, state: LearnState) -> None:
        # An older look at the queue alone must not come after this.
        self._counting.cancel()
        self.state = state
        self._show_review(state.path.review)
        self.refreshed.emit()

    def _show_review(self, review: ReviewQueue) -> None:
        self.review = review
        self.review_read.emit()


def _look(tracker: ProgressTracker, stories: Stories, user_id: str, today: date) -> LearnState:
    return LearnState(
        path=tracker.generate_learning_path(user_id),
        stories=stories.overview(user_id),
        milestones=tracker.get_milestones(user_id),
        today=today,
    )
