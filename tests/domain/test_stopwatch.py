"""Time counts while the stopwatch runs, and only then."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepwise_desktop.domain.stopwatch import MOST_AT_ONCE, Stopwatch
from tests.made import MadeClock


def test_it_counts_what_passes_between_two_readings() -> None:
    clock = MadeClock()
    watch = Stopwatch(clock)
    watch.start()
    clock.advance(1.25)
    assert watch.read() == pytest.approx(1.25)
    clock.advance(0.5)
    assert watch.stop() == pytest.approx(0.5)


def test_what_passes_while_it_stands_does_not_count() -> None:
    clock = MadeClock()
    watch = Stopwatch(clock)
    clock.advance(1)
    assert watch.read() == 0
    watch.start()
    watch.stop()
    clock.advance(1)
    assert watch.read() == 0
    watch.start()
    assert watch.read() == 0


def test_a_computer_that_slept_adds_two_seconds_at_most() -> None:
    clock = MadeClock()
    watch = Stopwatch(clock)
    watch.start()
    clock.advance(8 * 3600)
    assert watch.read() == MOST_AT_ONCE


def test_starting_twice_loses_nothing() -> None:
    clock = MadeClock()
    watch = Stopwatch(clock)
    watch.start()
    clock.advance(0.75)
    watch.start()
    assert watch.read() == pytest.approx(0.75)


@given(st.integers(0, 2**32), st.lists(st.integers(0, 1499), min_size=5, max_size=5, unique=True))
def test_thirty_minutes_with_five_pauses_drift_by_less_than_a_second(seed: int, pauses: list[int]) -> None:
    chance = random.Random(seed)
    clock = MadeClock()
    watch = Stopwatch(clock)
    watch.start()
    counted = truth = 0.0
    for tick in range(1500):
        gap = chance.uniform(0.9, 1.6)
        clock.advance(gap)
        counted += watch.stop() if tick in pauses else watch.read()
        truth += gap
        if tick in pauses:
            clock.advance(chance.uniform(1, 3600))
            watch.start()
    assert truth > 30 * 60 * 0.9
    assert counted == pytest.approx(truth, abs=1.0)
