"""Days in a row on which something was answered, by the person's own calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

#: whoever flies west over the date line loses a day without missing it: two practised days with one between them are in
#: a row when the clock on the wall was put forward by this many seconds or more meanwhile
_OVER_THE_DATE_LINE = 18 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Streaks:
    """Shown, never nagged with."""

    #: up to today, or up to yesterday while today is still open; 0 otherwise
    current: int
    longest: int
    #: days on which something was answered
    days: int


class Practised(NamedTuple):
    """A local day (date.toordinal) on which something was answered, and the seconds that its clock was ahead of UTC."""

    day: int
    utc_offset: int


def streaks_of(days: Iterable[Practised], today: int) -> Streaks:
    """Streaks over these days, oldest first; what lies after today (a clock that was wrong) is left out."""
    runs = _runs(each for each in days if each.day <= today)
    if not runs:
        return Streaks(current=0, longest=0, days=0)
    last_day, length = runs[-1]
    return Streaks(
        current=length if today - last_day <= 1 else 0,
        longest=max(count for _, count in runs),
        days=sum(count for _, count in runs),
    )


def _runs(days: Iterable[Practised]) -> list[tuple[int, int]]:
    """Each run as its last day and its number of days."""
    runs: list[tuple[int, int]] = []
    before: Practised | None = None
    for each in days:
        if before is None or not _in_a_row(before, each):
            runs.append((each.day, 1))
        elif each.day != before.day:
            runs[-1] = (each.day, runs[-1][1] + 1)
        before = each
    return runs


def _in_a_row(before: Practised, after: Practised) -> bool:
    apart = after.day - before.day
    return apart <= 1 or (apart == 2 and after.utc_offset - before.utc_offset >= _OVER_THE_DATE_LINE)
