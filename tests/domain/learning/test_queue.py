"""What comes back, how often and when."""

import random
import subprocess
import sys
from datetime import date, timedelta

import pytest

from prepwise_desktop.domain.learning.queue import REVIEW_SIZE, Practised, ReviewKind, queue_of
from prepwise_desktop.domain.learning.spacing import LOOKS, Look, one_a_day, spaced
from prepwise_desktop.domain.question import Competency, Kind

TODAY = date(2026, 11, 10)
DAY = timedelta(days=1)

#: the simulated learner of the specification
WEAK_ITEMS, DAYS, RUNS, LEAST_RUNS = 20, 9, 60, 0.95
NOISE, START, GAIN_A_LOOK = 18, 45, 8


def practised(number: int, *looks: Look, kind: ReviewKind = ReviewKind.QUESTION) -> Practised:
    """Something that was answered at these times."""
    return Practised(
        item=f"question:{number:02}",
        kind=kind,
        title=f"Question {number}",
        competency=Competency.OWNERSHIP,
        question_kind=Kind.BEHAVIORAL,
        looks=looks,
    )


def weak(number: int, ago: int = 1, score: float = 25) -> Practised:
    """Something that was answered badly so many days ago."""
    return practised(number, Look(day=TODAY - ago * DAY, score=score))


def looks_of_one_learner(seed: int) -> list[int]:
    """On how many days each item came back to somebody who holds one review a day until the interview."""
    chance = random.Random(seed)
    seen = {number: [Look(day=TODAY - DAY, score=chance.uniform(0, 60))] for number in range(WEAK_ITEMS)}
    for day in range(DAYS):
        today = TODAY + day * DAY
        queue = queue_of([practised(number, *looks) for number, looks in seen.items()], today, TODAY + DAYS * DAY)
        assert len(queue.today) <= REVIEW_SIZE
        for item in queue.today:
            score = min(100.0, max(0.0, chance.gauss(START + GAIN_A_LOOK * item.looks, NOISE)))
            seen[int(item.item.partition(":")[2])].append(Look(day=today, score=score))
    return [len({each.day for each in looks}) - 1 for looks in seen.values()]


def test_every_weak_item_comes_back_three_times_before_the_interview() -> None:
    enough = [min(looks_of_one_learner(seed)) >= LOOKS for seed in range(RUNS)]
    assert sum(enough) >= LEAST_RUNS * RUNS


def test_what_was_good_from_the_start_does_not_come_back() -> None:
    strong = practised(1, Look(day=TODAY - 30 * DAY, score=90))
    assert queue_of([strong], TODAY, None).waiting == 0


def test_a_story_comes_back_whether_weak_or_not() -> None:
    story = practised(1, Look(day=TODAY - 90 * DAY, score=90), kind=ReviewKind.STORY)
    assert [each.kind for each in queue_of([story], TODAY, None).today] == [ReviewKind.STORY]


def test_nothing_comes_back_on_the_day_on_which_it_was_answered() -> None:
    queue = queue_of([weak(1, ago=0)], TODAY, TODAY + 9 * DAY)
    assert (queue.today, queue.waiting) == ((), 1)
    assert [each.item for each in queue.tomorrow] == ["question:01"]


def test_repeats_on_the_same_day_are_not_counted() -> None:
    day = [Look(day=TODAY, score=score) for score in (10, 100, 100)]
    assert one_a_day(day) == (day[0],)
    assert spaced(day, None) == spaced(day[:1], None)


def test_today_s_review_shrinks_while_it_is_done() -> None:
    whole = [weak(number) for number in range(12)]
    assert len(queue_of(whole, TODAY, None).today) == REVIEW_SIZE
    done = [
        practised(number, *each.looks, Look(day=TODAY, score=80)) if number < 3 else each
        for number, each in enumerate(whole)
    ]
    queue = queue_of(done, TODAY, None)
    assert (len(queue.today), queue.done_today) == (REVIEW_SIZE - 3, 3)


def test_the_better_the_answer_the_later_it_comes_back() -> None:
    first = Look(day=TODAY - 10 * DAY, score=20)
    due = [spaced([first, Look(day=TODAY, score=score)], None).due for score in (10, 50, 70, 95)]
    assert due == sorted(due)
    assert TODAY < due[0] < due[-1]


def test_an_interview_draws_the_days_together() -> None:
    looks = [Look(day=TODAY - 3 * DAY, score=20), Look(day=TODAY, score=100)]
    free, drawn = spaced(looks, None), spaced(looks, TODAY + 6 * DAY)
    assert drawn.due <= TODAY + 2 * DAY
    assert drawn.due <= free.due
    assert spaced(looks, TODAY - DAY) == free


def test_the_same_answers_give_the_same_queue() -> None:
    items = [weak(number, ago=1 + number % 5, score=number * 3) for number in range(20)]
    assert queue_of(items, TODAY, None) == queue_of(items[::-1], TODAY, None)


def test_the_days_ahead_are_laid_out_until_the_interview() -> None:
    queue = queue_of([weak(number) for number in range(20)], TODAY, TODAY + 9 * DAY)
    assert list(queue.by_day) == [TODAY + day * DAY for day in range(9)]
    assert queue.by_day[TODAY] == REVIEW_SIZE
    assert sum(queue.by_day.values()) == 20 * LOOKS
    assert queue.looks_by_interview == LOOKS


def test_an_empty_queue_is_a_queue() -> None:
    queue = queue_of([], TODAY, None)
    assert (queue.today, queue.waiting, queue.looks_by_interview) == ((), 0, None)
    assert set(queue.by_day.values()) == {0}


@pytest.mark.parametrize("module", ["prepwise_desktop.domain.learning.spacing", "prepwise_desktop.compose"])
def test_the_scheduler_is_loaded_only_when_something_comes_back(module: str) -> None:
    code = f"import sys, {module}; print('fsrs' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
