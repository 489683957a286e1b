"""Stories: answers that are kept to be told again, by situation, task, action and result."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.question import Competency

#: a story's parts and its title, in characters
PART_LIMIT = 10_000
TITLE_LIMIT = 200

#: so many likely questions are proposed stories for
LIKELY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryDraft:
    """What a story is made from: the person's own words, sorted into parts; a part may be empty."""

    title: str
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    competencies: frozenset[Competency] = frozenset()
    #: the answer that it comes from; None when it was written by itself
    session_id: str | None = None
    question_id: str | None = None

    def check(self) -> None:
        """Raise InvalidRequest when it cannot be kept."""
        if not self.title.strip() or len(self.title) > TITLE_LIMIT:
            raise InvalidRequest("title", f"needs 1 to {TITLE_LIMIT} characters")
        if not any(part.strip() for part in self.parts):
            raise InvalidRequest("story", "is empty")
        if any(len(part) > PART_LIMIT for part in self.parts):
            raise InvalidRequest("story", f"a part has at most {PART_LIMIT} characters")
        if not self.competencies:
            raise InvalidRequest("competencies", "at least one is needed")

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """Situation, task, action and result."""
        return self.situation, self.task, self.action, self.result


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A kept story."""

    story_id: str
    user_id: str
    draft: StoryDraft
    #: aware, in UTC
    kept_at: datetime
    changed_at: datetime

    @property
    def title(self) -> str:
        """Its title."""
        return self.draft.title

    @property
    def competencies(self) -> frozenset[Competency]:
        """What it shows."""
        return self.draft.competencies


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyQuestion:
    """A question that is likely to be asked, and the stories that would answer it."""

    key: str
    text: str
    competency: Competency
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryOverview:
    """What is told, what is missing, and what would be told when."""

    stories: tuple[Story, ...] = ()
    #: competencies that behavioral questions ask about and no story shows yet
    missing: tuple[Competency, ...] = ()
    likely: tuple[LikelyQuestion, ...] = field(default=())


def overview_of(stories: Sequence[Story], asked: Iterable[tuple[str, str, Competency]]) -> StoryOverview:
    """The overview; `asked` holds key, words and competency of the questions that are likely, likeliest first."""
    questions = tuple(asked)
    told = {each for story in stories for each in story.competencies}
    wanted = dict.fromkeys(competency for _, _, competency in questions)
    return StoryOverview(
        stories=tuple(stories),
        missing=tuple(each for each in wanted if each not in told),
        likely=tuple(
            LikelyQuestion(
                key=key,
                text=text,
                competency=competency,
                stories=tuple(each for each in stories if competency in each.competencies),
            )
            for key, text, competency in questions[:LIKELY]
        ),
    )
