"""The stories that a person keeps."""

from datetime import datetime

from prepwise_desktop.domain.learning.stories import Story, StoryDraft
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.tables import StoryRow
from prepwise_desktop.storage.times import moment, to_seconds

_BETWEEN = ","

_COMPETENCIES = "SELECT competencies FROM story WHERE profile_id = ? AND deleted_at IS NULL"


class StoryStore:
    """Keeps stories; a deleted one is hidden and can come back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, story: Story) -> None:
        """Keep a new one."""
        self._database.run(
            StoryRow.insert(
                story_id=story.story_id,
                profile_id=story.user_id,
                session_id=story.draft.session_id,
                question_id=story.draft.question_id,
                kept_at=story.kept_at.timestamp(),
                changed_at=story.changed_at.timestamp(),
                **_words(story.draft),
            )
        )

    def change(self, story_id: str, draft: StoryDraft, at: datetime) -> None:
        """Give it other words."""
        self._database.run(
            StoryRow.update(changed_at=at.timestamp(), **_words(draft)).where(StoryRow.story_id == story_id)
        )

    def hide(self, story_id: str, at: datetime | None) -> None:
        """Take it out of sight, or (None) bring it back."""
        self._database.run(StoryRow.update(deleted_at=to_seconds(at)).where(StoryRow.story_id == story_id))

    def find(self, story_id: str) -> Story | None:
        """The story of that identifier, also one that was deleted."""
        row = self._database.first(StoryRow.select().where(StoryRow.story_id == story_id))
        return None if row is None else _story(row)

    def all(self, profile_id: str) -> tuple[Story, ...]:
        """The profile's stories, the newest first."""
        rows = self._database.rows(
            StoryRow.select()
            .where(StoryRow.profile_id == profile_id, StoryRow.deleted_at.is_null())
            .order_by(StoryRow.kept_at.desc(), StoryRow.story_id)
        )
        return tuple(_story(row) for row in rows)

    def competencies(self, profile_id: str) -> list[Competency]:
        """What each of the profile's stories shows, one after the other."""
        rows = self._database.execute(_COMPETENCIES, profile_id)
        return [Competency(each) for (listed,) in rows for each in listed.split(_BETWEEN)]


def _words(draft: StoryDraft) -> dict[str, str]:
    return {
        "title": draft.title.strip(),
        "situation": draft.situation,
        "task": draft.task,
        "action": draft.action,
        "result": draft.result,
        "competencies": _BETWEEN.join(sorted(each.value for each in draft.competencies)),
    }


def _story(row: StoryRow) -> Story:
    return Story(
        story_id=row.story_id,
        user_id=row.profile_id,
        draft=StoryDraft(
            title=row.title,
            situation=row.situation,
            task=row.task,
            action=row.action,
            result=row.result,
            competencies=frozenset(Competency(each) for each in row.competencies.split(_BETWEEN)),
            session_id=row.session_id,
            question_id=row.question_id,
        ),
        kept_at=moment(row.kept_at),
        changed_at=moment(row.changed_at),
    )
