"""What comes back: weak questions, stories, and competencies that no weak question stands for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from prepwise_desktop.domain.learning.queue import Practised, ReviewKind, ReviewQueue, comes_back, queue_of
from prepwise_desktop.domain.learning.spacing import GOOD, Look
from prepwise_desktop.domain.learning.stories import Story
from prepwise_desktop.domain.progress.advice import spoken
from prepwise_desktop.domain.progress.days import Zone
from prepwise_desktop.domain.progress.mean import ENOUGH_ANSWERS
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.storage.database import Database
from prepwise_desktop.storage.plans import PlanStore
from prepwise_desktop.storage.practised import AskedQuestion, PractisedStore
from prepwise_desktop.storage.stories import StoryStore

#: what was last answered longer ago comes back no more: a question that stood weak then says little of today
_REACH = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingBack:
    """The queue, and the questions that its items stand for."""

    queue: ReviewQueue
    asked: Sequence[AskedQuestion]

    def question_id(self, item: str) -> str | None:
        """The newest place of the question that an item asks again; None where it asks a new one."""
        found = next((each for each in self.asked if _item(each) == item), None)
        return None if found is None else found.question_ids[-1]


def coming_back(user_id: str, database: Database, zone: Zone, now: datetime) -> ComingBack:
    """What comes back to that person, as of now."""
    asked = PractisedStore(database).asked(user_id, (now - _REACH).timestamp())
    plan = PlanStore(database).find(user_id)
    interview = None if plan is None or plan.target.interview_date is None else zone(plan.target.interview_date).date()
    practised = practised_of(asked, StoryStore(database).all(user_id))
    return ComingBack(queue=queue_of(practised, zone(now).date(), interview), asked=asked)


def practised_of(asked: Iterable[AskedQuestion], stories: Iterable[Story]) -> tuple[Practised, ...]:
    """All that may come back; a question that a story answers comes back as that story, weak or not."""
    found = tuple(asked)
    told = {story.draft.question_id: story for story in stories if story.draft.question_id is not None}
    made = [_question(each, _story_of(each, told)) for each in found]
    covered = {each.competency for each in made if comes_back(each)}
    return (*made, *_competencies(found, covered))


def _item(asked: AskedQuestion) -> str:
    return f"question:{asked.key}"


def _story_of(asked: AskedQuestion, told: Mapping[str, Story]) -> Story | None:
    return next((told[each] for each in asked.question_ids if each in told), None)


def _question(asked: AskedQuestion, story: Story | None) -> Practised:
    return Practised(
        item=_item(asked),
        kind=ReviewKind.QUESTION if story is None else ReviewKind.STORY,
        title=asked.text if story is None else story.title,
        competency=asked.competency,
        question_kind=asked.kind,
        looks=asked.looks,
    )


def _competencies(asked: Sequence[AskedQuestion], covered: set[Competency]) -> Iterable[Practised]:
    """Competencies that stand weak on the whole, with a look for each day on which one was practised."""
    for competency in Competency:
        own = [each for each in asked if each.competency is competency]
        scores = [look.score for each in own for look in each.looks]
        if competency in covered or len(scores) < ENOUGH_ANSWERS or sum(scores) / len(scores) > GOOD:
            continue
        yield Practised(
            item=f"competency:{competency.value}",
            kind=ReviewKind.COMPETENCY,
            title=spoken(competency).capitalize(),
            competency=competency,
            question_kind=own[-1].kind,
            looks=_daily(own),
        )


def _daily(asked: Iterable[AskedQuestion]) -> tuple[Look, ...]:
    days: dict[date, list[float]] = {}
    for each in asked:
        for look in each.looks:
            days.setdefault(look.day, []).append(look.score)
    return tuple(Look(day=day, score=sum(days[day]) / len(days[day])) for day in sorted(days))
