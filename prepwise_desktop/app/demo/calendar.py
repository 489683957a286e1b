"""When the sample's person practised: evenings of several months, more of them towards the interview."""

import random
from datetime import datetime, timedelta

#: days over which the sessions are spread, and how many there are a day at most on average, as where it serves as load
DAYS, _A_DAY = 160, 3
#: days in a row up to yesterday on which there was a session, so that a streak is there to be seen
_STREAK = 4


def beginnings(count: int, until: datetime, chance: random.Random) -> list[datetime]:
    """When each session began, oldest first, none later than the evening before `until`."""
    spread = max(DAYS, count // _A_DAY)
    days = [1 + min(number, _STREAK) for number in range(min(count, _STREAK))]
    # The power draws the days together towards the end.
    days += [1 + int((spread - 1) * chance.random() ** 1.6) for _ in range(count - len(days))]
    return sorted(_in_the_evening(until - timedelta(days=ago), chance) for ago in days)


def _in_the_evening(day: datetime, chance: random.Random) -> datetime:
    midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(seconds=chance.randrange(16 * 3600, 21 * 3600))
