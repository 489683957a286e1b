"""Stories: what a person has told well and wants to tell again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import IndexOutOfRange, InvalidRequest, NotFound
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.storage.answers import AnswerStore
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.reader import snapshot

if TYPE_CHECKING:
    from prepwise_desktop.domain.learning.stories import Story, StoryDraft, StoryOverview
    from prepwise_desktop.storage.stories import StoryStore

#: questions that are looked through for competencies without a story: every competency of the bank is among them
_ASKED = 24


class Stories:
    """Keeps stories. `all` and `overview` only read and may be asked on any thread; the rest is the owner's."""

    def __init__(self, database: Database, clock: Clock, new_id: Callable[[], str]) -> None:
        self._database = database
        self._answers = AnswerStore(database)
        self._clock = clock
        self._new_id = new_id

    def draft(self, session_id: str, index: int) -> "StoryDraft":
        """The newest answer to a behavioral question, its own sentences sorted into the parts of a story.

        Nothing is added to the person's words. InvalidRequest when the question is of another kind, or unanswered.
        """
        from prepwise_desktop.domain.learning.sorting import story_draft

        response = self._answers.response(session_id, index)
        if response is None:
            raise IndexOutOfRange(index, self._answers.count(session_id))
        if response.question.kind is not Kind.BEHAVIORAL:
            raise InvalidRequest("story", "only a behavioral answer can be kept as a story")
        if not response.attempts:
            raise InvalidRequest("story", "there is no answer yet")
        return story_draft(response)

    def keep(self, user_id: str, draft: "StoryDraft") -> "Story":
        """Keep it; InvalidRequest when it is empty, has no title or no competency, or a part is too long."""
        from prepwise_desktop.domain.learning.stories import Story

        draft.check()
        now = self._clock.now()
        story = Story(story_id=self._new_id(), user_id=user_id, draft=draft, kept_at=now, changed_at=now)
        _stories(self._database).add(story)
        return self._found(story.story_id)

    def change(self, story_id: str, draft: "StoryDraft") -> "Story":
        """Give a story other words, title or competencies; where it comes from stays."""
        self._found(story_id)
        draft.check()
        _stories(self._database).change(story_id, draft, self._clock.now())
        return self._found(story_id)

    def delete(self, story_id: str) -> None:
        """Take a story out of sight; `restore` brings it back."""
        self._found(story_id)
        _stories(self._database).hide(story_id, self._clock.now())

    def restore(self, story_id: str) -> "Story":
        """Bring back what was deleted."""
        _stories(self._database).hide(story_id, None)
        return self._found(story_id)

    def all(self, user_id: str) -> "tuple[Story, ...]":
        """The person's stories, the newest first."""
        with snapshot(self._database) as reader:
            return _stories(reader).all(user_id)

    def overview(self, user_id: str) -> "StoryOverview":
        """What is told, which competencies have no story yet, and which story answers which likely question."""
        from prepwise_desktop.coach.offline.exercises import likely_questions
        from prepwise_desktop.domain.learning.stories import overview_of
        from prepwise_desktop.domain.target import Target

        with snapshot(self._database) as reader:
            plan = PlanStore(reader).find(user_id)
            stories = _stories(reader).all(user_id)
        target = Target(role="") if plan is None else plan.target
        questions = likely_questions(target, _ASKED)
        return overview_of(stories, [(each.key, each.text, each.competency) for each in questions])

    def _found(self, story_id: str) -> "Story":
        found = _stories(self._database).find(story_id)
        if found is None:
            raise NotFound("story", story_id)
        return found


def _stories(database: Database) -> "StoryStore":
    from prepwise_desktop.storage.stories import StoryStore

    return StoryStore(database)
