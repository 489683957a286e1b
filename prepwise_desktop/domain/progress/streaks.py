"""Days in a row on which something was answered, by the person's own calendar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

#: two practised days with one between them by the calendar are in a row when a journey changed the clock and no more
#: real time than this, in seconds, lies between them: whoever flies over the date line loses a day and misses none
_JOURNEY = 36 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Streaks:
    """Shown, never nagged with."""

    #: up to today, or up to yesterday while today is still open; 0 otherwise
    current: int
    longest: int
    #: days on which something was answered
    days: int


class Practised(NamedTuple):
    """A moment of practice: its local day (date.toordinal), seconds since 1970, seconds ahead of UTC."""

    day: int
    at: float
    offset: int


def streaks_of(moments: Iterable[Practised], today: int) -> Streaks:
    """Streaks over these moments, oldest first; what lies after today (a clock that was wrong) is left out."""
    runs = _runs([each for each in moments if each.day <= today])
    if not runs:
        return Streaks(current=0, longest=0, days=0)
    last_day, length = runs[-1]
    return Streaks(
        current=length if today - last_day <= 1 else 0,
        longest=max(count for _, count in runs),
        days=sum(count for _, count in runs),
    )


def _runs(moments: Sequence[Practised]) -> list[tuple[int, int]]:
    """Each run as its last day and its number of days."""
    runs: list[tuple[int, int]] = []
    before: Practised | None = None
    for each in moments:
        if before is None or not _in_a_row(before, each):
            runs.append((each.day, 1))
        elif each.day != before.day:
            runs[-1] = (each.day, runs[-1][1] + 1)
        before = each
    return runs


def _in_a_row(before: Practised, after: Practised) -> bool:
    if abs(after.day - before.day) <= 1:
        return True
    return after.day - before.day == 2 and after.offset != before.offset and after.at - before.at <= _JOURNEY
