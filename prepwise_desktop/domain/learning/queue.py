"""The review queue: which weak things come back today, and on the days until the interview."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from prepwise_desktop.domain.learning.spacing import GOOD, LOOKS, Look, Spaced, spaced
from prepwise_desktop.domain.question import Competency, Kind

#: so many come back in one review; more would not be answered well
REVIEW_SIZE = 8

#: the queue is laid out over so many days at most
DAYS_AHEAD = 14


class ReviewKind(StrEnum):
    """What comes back."""

    QUESTION = "question"
    STORY = "story"
    COMPETENCY = "competency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """Something that was answered, and each time that it was."""

    #: stays the same: the kind and the question's key, the story's identifier or the competency's name
    item: str
    kind: ReviewKind
    title: str
    competency: Competency
    question_kind: Kind
    #: oldest first
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """Something that comes back."""

    item: str
    kind: ReviewKind
    title: str
    competency: Competency
    question_kind: Kind
    #: of the last time
    score: float
    last: date
    due: date
    #: times that it came back, each on another day
    looks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewQueue:
    """What comes back and when; the plan moves as the person does."""

    #: what to review today, the most pressing first
    today: tuple[ReviewItem, ...] = ()
    #: items that were reviewed today already
    done_today: int = 0
    tomorrow: tuple[ReviewItem, ...] = ()
    #: items on each day ahead, today first, were every review held
    by_day: Mapping[date, int] = field(default_factory=dict)
    #: all that is in the queue, due or not
    waiting: int = 0
    #: how often each comes back before the interview; None without a date
    looks_by_interview: int | None = None


def queue_of(practised: Iterable[Practised], today: date, interview: date | None) -> ReviewQueue:
    """The queue on that day. Weak is what was below level 4 the first time or the last; it leaves the queue when it was
    good so often that it has had its looks, and comes back when FSRS has it due."""
    ahead = interview if interview is not None and interview > today else None
    items = [_item(each, spaced(each.looks, ahead)) for each in practised if comes_back(each)]
    open_today = [each for each in items if each.last != today]
    done = sum(each.looks > 0 for each in items if each.last == today)
    size = max(0, REVIEW_SIZE - done)
    due = chosen(open_today, today, size)
    days = _laid_out(items, today, ahead)
    tomorrow = today + timedelta(days=1)
    left = [each for each in open_today if each not in due]
    return ReviewQueue(
        today=due,
        done_today=done,
        tomorrow=chosen([*left, *(each for each in items if each.last == today)], tomorrow, REVIEW_SIZE),
        by_day=days,
        waiting=len(items),
        looks_by_interview=None if ahead is None else LOOKS,
    )


def comes_back(practised: Practised) -> bool:
    """A question when it is weak; a story is told again in any case, and a competency is here because it is weak."""
    return practised.kind is not ReviewKind.QUESTION or is_weak(practised.looks)


def is_weak(looks: Sequence[Look]) -> bool:
    """Whether something comes back: its first answer was below level 4, or its last one is."""
    return looks[0].score <= GOOD or looks[-1].score <= GOOD


def chosen(items: Iterable[ReviewItem], day: date, size: int) -> tuple[ReviewItem, ...]:
    """What to review on a day: what is due, least often seen first, then longest overdue, then weakest."""
    due = [each for each in items if each.due <= day]
    due.sort(key=lambda each: (min(each.looks, LOOKS), each.due, each.score, each.item))
    return tuple(due[:size])


def _item(practised: Practised, stand: Spaced) -> ReviewItem:
    return ReviewItem(
        item=practised.item,
        kind=practised.kind,
        title=practised.title,
        competency=practised.competency,
        question_kind=practised.question_kind,
        score=stand.score,
        last=stand.last,
        due=stand.due,
        looks=stand.looks,
    )


def _laid_out(items: Sequence[ReviewItem], today: date, interview: date | None) -> dict[date, int]:
    """How many come back on each day, were every review held: at most a review's worth, the rest moves on.

    What lies ahead is not foretold by scores: an item is taken to come back until it has had its looks, evenly spread
    over the days that are left.
    """
    last = today + timedelta(days=DAYS_AHEAD - 1)
    end = last if interview is None else min(last, interview - timedelta(days=1))
    left = [(max(each.due, today), each.looks, each.item) for each in items]
    days: dict[date, int] = {}
    day = today
    while day <= end:
        due = sorted((each for each in left if each[0] <= day), key=lambda each: (each[1], each[0]))[:REVIEW_SIZE]
        days[day] = len(due)
        left = [each for each in left if each not in due]
        left += [(day + _apart(day, end, looks + 1), looks + 1, item) for _, looks, item in due if looks + 1 < LOOKS]
        day += timedelta(days=1)
    return days


def _apart(day: date, end: date, looks: int) -> timedelta:
    return timedelta(days=max(1, (end - day).days // (LOOKS - looks + 1)))
