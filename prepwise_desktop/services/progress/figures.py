"""Everything that reports are made from, read once and kept for one report."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from prepwise_desktop.domain.progress.days import Zone, day_number, offset_at
from prepwise_desktop.domain.progress.series import HeldSession, Yardstick
from prepwise_desktop.domain.progress.standing import PartSum, Standing, standing_of
from prepwise_desktop.domain.progress.streaks import Practised, Streaks, streaks_of
from prepwise_desktop.domain.progress.trend import ANSWERS_COMPARED
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.domain.session import UNFINISHED, InterviewMode, SessionStatus, SessionType
from prepwise_desktop.storage.progress import ProgressStore, SessionLine, Window

#: every moment there is
ALWAYS = Window(since=-1e15, until=1e15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One person's sessions as they stand at one moment."""

    store: ProgressStore
    zone: Zone
    now: datetime
    #: today, as date.toordinal() counts
    today: int
    #: every session that was begun, oldest first
    lines: Sequence[SessionLine]
    #: those that scores come from, the one in use first
    yardsticks: Sequence[tuple[int, Yardstick]]
    #: the sessions that count by the yardstick in use, oldest first
    held: Sequence[HeldSession]

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

    def parts(self, window: Window = ALWAYS) -> Sequence[PartSum]:
        """Sums by competency and kind."""
        return [] if self.yardstick_id is None else self.store.parts(self.yardstick_id, window)

    def standings(self, parts: Iterable[PartSum], window: Window = ALWAYS) -> tuple[Standing, ...]:
        """The standing in each competency that has answers, in the order of Competency."""
        if self.yardstick_id is None:
            return ()
        of: dict[Competency, list[PartSum]] = {}
        for each in parts:
            of.setdefault(each.competency, []).append(each)
        return tuple(
            standing_of(each, of[each], self.store.newest_means(self.yardstick_id, each, window))
            for each in Competency
            if each in of
        )

    def streaks(self) -> Streaks:
        """Days in a row on which something was answered: the days on which sessions began, and ended."""
        return streaks_of(sorted(_practised(self.lines)), self.today)

    @property
    def last_day(self) -> date | None:
        """The local day of the newest session that is not ahead of today."""
        days = [each.day for each in self.lines if each.day <= self.today]
        return date.fromordinal(max(days)) if days else None


def figures_of(store: ProgressStore, user_id: str, zone: Zone, now: datetime) -> Figures:
    """Read them."""
    yardsticks = store.yardsticks(user_id)
    return Figures(
        store=store,
        zone=zone,
        now=now,
        today=zone(now).toordinal(),
        lines=store.lines(user_id),
        yardsticks=yardsticks,
        # More sessions than that have more answers than are compared one by one.
        held=store.held(yardsticks[0][0], ALWAYS.since, ANSWERS_COMPARED) if yardsticks else [],
    )


def _practised(lines: Iterable[SessionLine]) -> Iterable[Practised]:
    for each in lines:
        if each.answered:
            yield Practised(each.day, each.held_at, each.offset)
            if each.ended_at is not None and each.ended_at > each.held_at and each.status == SessionStatus.COMPLETED:
                yield Practised(day_number(each.ended_at, each.offset), each.ended_at, each.offset)


def window_of(first_day: date | None, now: datetime, zone: Zone) -> Window:
    """From the first moment of that local day (None: from ever) to now (and for ever)."""
    if first_day is None:
        return ALWAYS
    return Window(since=beginning_of(first_day, zone), until=now.timestamp())


def beginning_of(day: date, zone: Zone) -> float:
    """The first moment of a local day, in seconds since 1970; right on days on which the clock is changed, too."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
    guess = midnight - offset_at(datetime.fromtimestamp(midnight, UTC), zone)
    return midnight - offset_at(datetime.fromtimestamp(guess, UTC), zone)


def by_mode(lines: Iterable[SessionLine]) -> dict[InterviewMode, int]:
    """Sessions of each mode that was practised."""
    counts = Counter(each.mode for each in lines)
    return {mode: counts[mode] for mode in InterviewMode if counts[mode]}


def by_type(lines: Iterable[SessionLine]) -> dict[SessionType, int]:
    """Sessions of each type that was practised."""
    counts = Counter(each.session_type for each in lines)
    return {kind: counts[kind] for kind in SessionType if counts[kind]}


def completed(lines: Iterable[SessionLine]) -> list[SessionLine]:
    """Those that were completed."""
    return [each for each in lines if each.status == SessionStatus.COMPLETED]


def unfinished(lines: Iterable[SessionLine]) -> int:
    """How many wait to be gone on with."""
    return sum(each.status in UNFINISHED for each in lines)


def total(lines: Iterable[SessionLine], what: Callable[[SessionLine], float]) -> float:
    """The sum of one figure."""
    return sum(map(what, lines))
