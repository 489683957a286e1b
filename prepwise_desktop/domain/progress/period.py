"""The periods that progress is looked at over."""

from datetime import date, timedelta
from enum import StrEnum

from prepwise_desktop.domain.errors import InvalidRequest


class Period(StrEnum):
    """So many local days up to today, today among them; or everything."""

    WEEK = "7_days"
    MONTH = "30_days"
    QUARTER = "90_days"
    ALL = "all_time"

    @property
    def days(self) -> int | None:
        """How many local days; None for everything."""
        return None if self is Period.ALL else int(self.value.partition("_")[0])

    def first_day(self, today: date) -> date | None:
        """The first of its days; None for everything."""
        return None if self.days is None else today - timedelta(days=self.days - 1)


def period_of(value: Period | str) -> Period:
    """The period of that name; InvalidRequest when there is none."""
    if value not in list(Period):
        raise InvalidRequest("period", f"{value!r} is none of " + ", ".join(Period))
    return Period(value)
