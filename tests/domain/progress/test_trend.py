"""Who is told that they improve: hardly anybody who does not, and nearly everybody who does."""

import random

import pytest

from prepwise_desktop.domain.progress.trend import (
    ANSWERS_COMPARED,
    Direction,
    trend_of,
    trend_of_means,
)

#: the simulated people of the specification
RUNS = 1_000
SESSIONS, ANSWERS = 5, 5
START = 50.0
ANSWER_NOISE = 15.0
SESSION_EFFECT = 6.0
#: one level
GAIN = 25.0
MOST_MISTAKEN, MOST_MISTAKEN_WITH_SESSION_EFFECT, LEAST_FOUND = 0.05, 0.10, 0.80


def told_improved(*, gain: float, session_effect: float, seed: int) -> float:
    """The share of simulated people who are told that they improve."""
    chance = random.Random(seed)
    told = 0
    for _ in range(RUNS):
        person = []
        for number in range(SESSIONS):
            level = START + gain * number / (SESSIONS - 1) + chance.gauss(0, session_effect)
            person.append([level + chance.gauss(0, ANSWER_NOISE) for _ in range(ANSWERS)])
        told += trend_of(person).direction is Direction.RISING
    return told / RUNS


def test_hardly_anybody_without_change_is_told_to_improve() -> None:
    assert told_improved(gain=0, session_effect=0, seed=1) <= MOST_MISTAKEN


def test_good_and_bad_days_mislead_little_more() -> None:
    assert told_improved(gain=0, session_effect=SESSION_EFFECT, seed=2) <= MOST_MISTAKEN_WITH_SESSION_EFFECT


def test_a_gain_of_one_level_over_five_sessions_is_found() -> None:
    assert told_improved(gain=GAIN, session_effect=0, seed=3) >= LEAST_FOUND


@pytest.mark.parametrize("count", [0, 1, 2])
def test_under_three_sessions_there_is_no_trend_but_how_many_are_missing(count: int) -> None:
    trend = trend_of([[10.0, 90.0]] * count)
    assert (trend.direction, trend.missing) == (Direction.NOT_ENOUGH, 3 - count)
    assert (trend.slope, trend.low, trend.high, trend.change, trend.level) == (None,) * 5
    assert (trend.sessions, trend.answers) == (count, 2 * count)


def test_the_slope_is_in_points_a_session_and_the_change_goes_from_the_first_to_the_last() -> None:
    trend = trend_of([[40.0] * 5, [45.0] * 5, [50.0] * 5, [55.0] * 5, [60.0] * 5])
    assert (trend.direction, trend.slope, trend.change, trend.level) == (Direction.RISING, 5.0, 20.0, 60.0)
    assert trend.low is not None
    assert trend.low > 0


def test_falling_is_said_as_plainly() -> None:
    assert trend_of([[80.0] * 4, [70.0] * 4, [60.0] * 4, [50.0] * 4]).direction is Direction.FALLING


def test_identical_scores_are_steady() -> None:
    trend = trend_of([[50.0, 50.0]] * 6)
    assert (trend.direction, trend.slope, trend.change) == (Direction.STEADY, 0.0, 0.0)


def test_three_single_answers_that_rise_are_too_few_to_say_so() -> None:
    trend = trend_of([[20.0], [50.0], [80.0]])
    assert (trend.direction, trend.slope, trend.low) == (Direction.STEADY, 30.0, None)


def test_one_wild_answer_hardly_moves_the_line() -> None:
    calm = [[50.0, 52.0, 48.0], [51.0, 53.0, 49.0], [52.0, 54.0, 50.0], [53.0, 55.0, 51.0]]
    wild = [*calm[:3], [53.0, 55.0, 0.0]]
    before, after = trend_of(calm).slope, trend_of(wild).slope
    assert before is not None
    assert after is not None
    assert abs(after - before) < 0.7


def test_many_sessions_are_put_together_and_say_the_same() -> None:
    scores = [(30 + 0.02 * number + (number % 7), 1) for number in range(2_000)]
    trend = trend_of_means(scores, ANSWERS_COMPARED * 100)
    assert trend.direction is Direction.RISING
    assert trend.slope == pytest.approx(0.02, abs=0.001)
    assert trend.change == pytest.approx(40, abs=1)


def test_days_of_several_sessions_count_as_so_many() -> None:
    one_by_one = trend_of_means([(40.0 + number, 1) for number in range(12)], 240)
    by_threes = trend_of_means([(41.0 + 3 * number, 3) for number in range(4)], 240)
    assert (by_threes.sessions, by_threes.slope, by_threes.change) == (12, one_by_one.slope, one_by_one.change)


def test_the_scores_of_few_answers_and_the_means_of_many_agree() -> None:
    sessions = [[40.0 + number, 44.0 + number] for number in range(20)]
    one = trend_of(sessions)
    other = trend_of_means([(sum(each) / len(each), 1) for each in sessions], 40)
    assert one.direction is other.direction is Direction.RISING
    assert one.slope == pytest.approx(other.slope, abs=0.2)
