"""Days in a row, by the clock on the wall where the person was."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from prepwise_desktop.domain.progress.days import beginning_of, day_number, offset_at, system_zone
from prepwise_desktop.domain.progress.streaks import Practised, streaks_of

TODAY = date(2026, 11, 10).toordinal()
HOUR = 3600


def on(*ago: int) -> list[Practised]:
    """Practice so many days ago, in one place."""
    return [Practised(TODAY - each, HOUR) for each in sorted(ago, reverse=True)]


@pytest.mark.parametrize(
    ("ago", "current", "longest"),
    [
        ((), 0, 0),
        ((0,), 1, 1),
        ((1,), 1, 1),
        ((2,), 0, 1),
        ((0, 1, 2), 3, 3),
        ((1, 2, 3, 4), 4, 4),
        ((0, 2, 3, 4, 5), 1, 4),
        ((10, 11, 12, 30, 31), 0, 3),
    ],
)
def test_a_streak_is_current_while_today_is_still_open(ago: tuple[int, ...], current: int, longest: int) -> None:
    found = streaks_of(on(*ago), TODAY)
    assert (found.current, found.longest, found.days) == (current, longest, len(ago))


def test_a_day_in_the_future_is_left_out() -> None:
    assert streaks_of(on(1, 0, -3), TODAY).days == 2
    assert streaks_of(on(-3), TODAY).longest == 0


def test_a_day_that_a_journey_made_two_of_counts_once() -> None:
    days = [Practised(TODAY - 1, HOUR), Practised(TODAY, HOUR), Practised(TODAY, -8 * HOUR)]
    assert streaks_of(days, TODAY).current == 2


def test_whoever_loses_a_day_over_the_date_line_has_missed_none() -> None:
    honolulu, auckland = -10 * HOUR, 13 * HOUR
    days = [Practised(TODAY - 3, honolulu), Practised(TODAY - 2, honolulu), Practised(TODAY, auckland)]
    assert streaks_of(days, TODAY).current == 3
    assert streaks_of([Practised(TODAY - 2, HOUR), Practised(TODAY, 2 * HOUR)], TODAY).current == 1


def test_a_session_over_midnight_belongs_to_the_day_on_which_it_began() -> None:
    begun = datetime(2026, 11, 9, 22, 50, tzinfo=UTC).timestamp()
    assert day_number(begun, HOUR) == date(2026, 11, 9).toordinal()
    assert day_number(begun, 2 * HOUR) == date(2026, 11, 10).toordinal()
    assert day_number(-1.0, 0) == date(1969, 12, 31).toordinal()


def test_the_offset_is_that_of_the_moment() -> None:
    changed = datetime(2026, 10, 25, 1, tzinfo=UTC)

    def zone(moment: datetime) -> datetime:
        return moment.astimezone(timezone(timedelta(hours=2 if moment < changed else 1)))

    assert offset_at(changed - timedelta(minutes=1), zone) == 2 * HOUR
    assert offset_at(changed, zone) == HOUR
    assert system_zone(changed) == changed
    assert beginning_of(date(2026, 10, 25), zone) == datetime(2026, 10, 24, 22, tzinfo=UTC)
    assert beginning_of(date(2026, 10, 26), zone) == datetime(2026, 10, 25, 23, tzinfo=UTC)
