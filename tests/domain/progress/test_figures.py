"""Means with their ranges, distribution, consistency, the line of sessions and the forecast."""

from datetime import date, timedelta
from statistics import median

import pytest

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.progress.forecast import forecast
from prepwise_desktop.domain.progress.mean import mean_of, student
from prepwise_desktop.domain.progress.period import Period, period_of
from prepwise_desktop.domain.progress.series import (
    POINTS,
    Detail,
    Held,
    HeldSession,
    Yardstick,
    moving_median,
    series_of,
)
from prepwise_desktop.domain.progress.spread import bucket_of, consistency_of, distribution_of, figures_of
from prepwise_desktop.domain.progress.trend import Direction, trend_of
from prepwise_desktop.domain.session import InterviewMode, SessionType
from tests.made import START

TODAY = date(2026, 11, 10)
OFFLINE = Yardstick(evaluator="offline coach 1 (scripted)", rubric_version="1")


def a_held(number: int, score: float, answers: int = 4, within: float = 300.0) -> HeldSession:
    """A practice session, one a day."""
    return HeldSession(
        session_id=f"s{number}",
        held_at=START.timestamp() + 86_400 * number,
        day=TODAY.toordinal() + number,
        assessment=0,
        sessions=1,
        score=score,
        answers=answers,
        within=within,
    )


def held(*scores: float, details: bool = False) -> Held:
    """A session a day with these scores."""
    sessions = [a_held(number, score) for number, score in enumerate(scores)]
    known = {each.session_id: Detail("practice", "mixed", (each.score,) * 4) for each in sessions} if details else {}
    return Held(
        sessions=sessions,
        details=known,
        median=median(scores) if scores else None,
        best=max(scores, default=None),
        worst=min(scores, default=None),
        squares=sum(score * score for score in scores),
    )


@pytest.mark.parametrize(
    ("freedom", "expected"), [(1, 6.314), (2, 2.920), (3, 2.353), (4, 2.132), (9, 1.833), (23, 1.714), (200, 1.653)]
)
def test_the_quantile_of_student_is_that_of_the_tables(freedom: int, expected: float) -> None:
    assert student(freedom) == pytest.approx(expected, rel=0.01)


def test_a_mean_has_no_range_under_three_answers_and_none_of_no_answers() -> None:
    assert mean_of(0, 0, 0) is None
    two = mean_of(2, 100, 5_200)
    assert two is not None
    assert (two.score, two.low, two.high) == (50, None, None)


def test_a_range_stays_on_the_scale() -> None:
    mean = mean_of(3, 290, 100**2 + 100**2 + 90**2)
    assert mean is not None
    assert mean.low is not None
    assert mean.low < mean.score <= 100 == mean.high


def test_the_highest_score_is_in_the_last_part_of_the_scale() -> None:
    assert [bucket_of(score) for score in (0, 9.99, 10, 99, 100)] == [0, 0, 1, 9, 9]


def test_a_distribution_counts_answers() -> None:
    found = distribution_of([0, 0, 0, 1, 3, 7, 3, 0, 0, 0], 726)
    assert (found.answers, found.mean, found.buckets[3].low, found.buckets[3].high) == (14, 726 / 14, 30, 40)
    assert distribution_of([0] * 10, 0).mean is None


def test_nothing_scored_has_no_figures() -> None:
    found = figures_of(held())
    assert (found.average, found.best, found.worst, found.median, found.variance) == (None,) * 5


def test_identical_scores_have_no_variance_and_are_perfectly_consistent() -> None:
    assert figures_of(held(60.3, 60.3, 60.3, 60.3)).variance == 0
    found = consistency_of(held(60.3, 60.3, 60.3, 60.3))
    assert found is not None
    assert found.spread == 0


def test_consistency_needs_three_sessions() -> None:
    assert consistency_of(held(10, 90)) is None


def test_the_moving_median_looks_back_over_five() -> None:
    assert moving_median([10, 90, 20, 30, 40, 100, 100]) == [10, 50, 20, 25, 30, 40, 40]


def test_figures_are_over_sessions() -> None:
    found = figures_of(held(40, 50, 90))
    assert (found.average, found.best, found.worst, found.median, found.variance) == (60, 90, 40, 50, 700)
    assert figures_of(held(40)).variance is None


def test_each_session_is_a_point_with_its_likely_range() -> None:
    line = series_of(OFFLINE, held(42, 48, 53, details=True))
    assert [each.score for each in line.points] == [42, 48, 53]
    assert all(each.low is not None and each.low < each.score for each in line.points)
    first = line.points[0]
    assert (first.session_id, first.mode, first.session_type) == ("s0", InterviewMode.PRACTICE, SessionType.MIXED)
    assert (first.sessions, line.trend.direction, line.answers) == (1, Direction.RISING, 12)


def test_one_answer_a_session_has_no_range() -> None:
    line = series_of(OFFLINE, Held(sessions=[a_held(0, 42, 1, 0), a_held(1, 48, 1, 0)]))
    assert line.points[0].low is None


def test_a_line_of_thousands_is_as_long_as_a_chart_is_wide() -> None:
    line = series_of(OFFLINE, held(*(50 + number % 9 for number in range(1_001))))
    assert POINTS / 2 < len(line.points) <= POINTS
    assert sum(each.sessions for each in line.points) == line.sessions == 1_001
    assert line.points[-1].session_id == "s1000"
    assert line.points[0].mode is None


def test_a_forecast_is_a_band_on_the_day_and_needs_a_past_that_is_long_enough() -> None:
    rising = trend_of([[40.0 + 3 * number + wobble for wobble in (-4, 0, 4)] for number in range(8)])
    first, last = TODAY - timedelta(days=14), TODAY
    found = forecast(rising, first=first, last=last, spread=5, day=TODAY + timedelta(days=7))
    assert found is not None
    assert found.low < found.score < found.high <= 100
    assert found.ahead == 3.5
    assert found.score == pytest.approx(61 + 3 * 3.5, abs=1)
    beyond = TODAY + timedelta(days=15)
    assert forecast(rising, first=first, last=last, spread=5, day=beyond) is None
    assert forecast(rising, first=first, last=last, spread=5, day=None) is None
    assert forecast(rising, first=first, last=last, spread=5, day=TODAY) is None
    few = trend_of([[40.0] * 3] * 5)
    assert forecast(few, first=first, last=last, spread=5, day=TODAY + timedelta(days=3)) is None


def test_a_period_is_so_many_days_with_today_among_them() -> None:
    assert Period.WEEK.first_day(TODAY) == date(2026, 11, 4)
    assert period_of("all_time").first_day(TODAY) is None
    with pytest.raises(InvalidRequest):
        period_of("a year")
