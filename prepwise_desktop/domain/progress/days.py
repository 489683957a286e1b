"""The person's local days: a moment is kept in UTC with the offset that it had where the person was."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

#: a moment (aware) as the clock on the wall shows it at that moment; daylight saving is the zone's business
Zone = Callable[[datetime], datetime]

#: date.toordinal() of 1 January 1970
_EPOCH = date(1970, 1, 1).toordinal()
_DAY = 86_400


def system_zone(moment: datetime) -> datetime:
    """As the clock of this computer shows it."""
    return moment.astimezone()


def offset_at(moment: datetime, zone: Zone) -> int:
    """Seconds that the zone is ahead of UTC at that moment."""
    offset = zone(moment).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


def beginning_of(day: date, zone: Zone) -> datetime:
    """The first moment of a local day, in UTC; right on the days around a change of the clock, too."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    guess = midnight - timedelta(seconds=offset_at(midnight, zone))
    return midnight - timedelta(seconds=offset_at(guess, zone))


def day_number(seconds: float, offset: int) -> int:
    """The local day as date.toordinal() counts, of a moment (seconds since 1970, UTC) at that offset."""
    return _EPOCH + int((seconds + offset) // _DAY)
