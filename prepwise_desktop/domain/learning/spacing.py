"""When something comes back: spaced by FSRS, and drawn together towards the interview."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fsrs import Rating, Scheduler

#: how likely an answer is to come back to mind when it is due
RETENTION = 0.9

#: an item that is weak is to be seen so often before the interview, each time on another day
LOOKS = 3

#: so many of the newest looks say how well something is kept; what was before them weighs next to nothing
LOOKS_REPLAYED = 12

#: the intervals of so many items are kept: only what was answered since the last look is replayed
_KEPT = 1024

#: scores from which on a look counts as good, hard and as easy; below, it was forgotten
HARD, GOOD, EASY = 37.5, 62.5, 87.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One time that an item was answered: the local day, and the score that it got."""

    day: date
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spaced:
    """Where an item stands after its looks."""

    #: the day on which it is due
    due: date
    #: looks on different days after the first answer
    looks: int
    last: date
    #: of the last look
    score: float


def one_a_day(looks: Iterable[Look]) -> tuple[Look, ...]:
    """The first look of each day: what is repeated on the same day tells nothing of memory. Oldest first."""
    first: dict[date, Look] = {}
    for each in looks:
        first.setdefault(each.day, each)
    return tuple(first[day] for day in sorted(first))


def spaced(looks: Sequence[Look], interview: date | None) -> Spaced:
    """When the item is due after these looks (at least one, oldest first).

    FSRS says how many days it keeps. With an interview ahead that is shortened, so that the looks still missing fit
    into the days that are left: at most days left / looks missing, and always on another day.
    """
    counted = one_a_day(looks)
    last = counted[-1]
    days = max(1, _interval(counted[-LOOKS_REPLAYED:]))
    seen = len(counted) - 1
    if interview is not None and interview > last.day:
        missing = max(1, LOOKS - seen)
        days = min(days, max(1, (interview - last.day).days // (missing + 1)))
    return Spaced(due=last.day + timedelta(days=days), looks=seen, last=last.day, score=last.score)


@lru_cache(maxsize=_KEPT)
def _interval(looks: tuple[Look, ...]) -> int:
    """Days that FSRS gives after these looks, the newest of them."""
    from fsrs import Card

    scheduler = _scheduler()
    card = Card(card_id=1)
    for each in looks:
        card, _ = scheduler.review_card(card, _rating(each.score), _noon(each.day))
    return (card.due - _noon(looks[-1].day)).days


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@cache
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    # No steps of minutes: an item comes back on another day. No fuzz: the same answers give the same queue.
    return Scheduler(desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _rating(score: float) -> "Rating":
    from fsrs import Rating

    if score > EASY:
        return Rating.Easy
    if score > GOOD:
        return Rating.Good
    return Rating.Hard if score > HARD else Rating.Again
