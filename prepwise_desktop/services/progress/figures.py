"""Everything that reports are made from, read once and kept for one report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from prepwise_desktop.domain.progress.days import Zone
from prepwise_desktop.domain.progress.series import Held, Yardstick
from prepwise_desktop.domain.progress.standing import PartSum, Standing, standing_of
from prepwise_desktop.domain.progress.streaks import Practised, Streaks, streaks_of
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.storage.progress import ALWAYS, Days, DaySum, ProgressStore, Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One person's sessions as they stand at one moment."""

    store: ProgressStore
    zone: Zone
    now: datetime
    #: today, as date.toordinal() counts
    today: int
    #: every day on which a session was begun, oldest first
    days: Sequence[DaySum]
    #: all of them added up
    totals: Totals
    #: what scores come from, the one in use first
    yardsticks: Sequence[tuple[int, Yardstick]]

    def held(self, days: Days = ALWAYS) -> Held:
        """The sessions that count by the yardstick in use."""
        return Held() if self.yardstick_id is None else self.store.held(self.yardstick_id, days)

    def scored(self) -> tuple[int, float | None]:
        """How many those are, and the mean of their scores; None of none."""
        return (0, None) if self.yardstick_id is None else self.store.scored(self.yardstick_id)

    @property
    def yardstick_id(self) -> int | None:
        """The yardstick in use."""
        return self.yardsticks[0][0] if self.yardsticks else None

    @property
    def yardstick(self) -> Yardstick | None:
        """The yardstick in use: that of the newest session that counts."""
        return self.yardsticks[0][1] if self.yardsticks else None

    @property
    def others(self) -> tuple[Yardstick, ...]:
        """What else scored."""
        return tuple(each for _, each in self.yardsticks[1:])

    def parts(self, days: Days = ALWAYS) -> Sequence[PartSum]:
        """Sums by competency and kind."""
        return [] if self.yardstick_id is None else self.store.parts(self.yardstick_id, days)

    def standings(self, parts: Iterable[PartSum], days: Days = ALWAYS) -> tuple[Standing, ...]:
        """The standing in each competency that has answers, in the order of Competency."""
        if self.yardstick_id is None:
            return ()
        of: dict[Competency, list[PartSum]] = {}
        for each in parts:
            of.setdefault(each.competency, []).append(each)
        return tuple(
            standing_of(each, of[each], self.store.newest_means(self.yardstick_id, each, days))
            for each in Competency
            if each in of
        )

    def streaks(self) -> Streaks:
        """Days in a row on which something was answered."""
        return streaks_of([Practised(each.day, each.utc_offset) for each in self.days if each.answered], self.today)

    @property
    def last_day(self) -> int | None:
        """The newest day with a session that is not ahead of today."""
        return max((each.day for each in self.days if each.day <= self.today), default=None)


def figures_of(store: ProgressStore, user_id: str, zone: Zone, now: datetime) -> Figures:
    """Read them."""
    return Figures(
        store=store,
        zone=zone,
        now=now,
        today=zone(now).toordinal(),
        days=store.days(user_id),
        totals=store.totals(user_id, ALWAYS),
        yardsticks=store.yardsticks(user_id),
    )


def span_of(first_day: date | None, today: int) -> Days:
    """From that local day (None: from ever) to today (and for ever)."""
    return ALWAYS if first_day is None else Days(first=first_day.toordinal(), last=today)
