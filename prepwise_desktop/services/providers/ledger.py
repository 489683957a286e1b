"""What calls cost: counted as they happen, kept for good, and stopped at the month's limit."""

import threading
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.domain.errors import LimitReached
from prepwise_desktop.domain.providers import Call, Spent, Usage
from prepwise_desktop.storage.ledger import LedgerStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What the person allows a call, as of now."""

    #: anything may go to its host
    is_agreed: bool
    #: US dollars a month; None for no limit
    limit: float | None


class Ledger:
    """Calls are noted on the loop and written down on the owner's thread.

    That is done when the step ends that called, and each minute for a call that was cancelled: its end is heard of
    after its step's.
    """

    def __init__(self, store: LedgerStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._noted: dict[str, list[Call]] = defaultdict(list)
        #: US dollars of this month so far, by profile
        self._month: dict[str, float] = {}

    def note(self, profile_id: str, call: Call) -> None:
        """Remember what a call took; any thread."""
        with self._lock:
            self._noted[profile_id].append(call)
            self._month[profile_id] = self._month.get(profile_id, 0.0) + (call.cost or 0.0)

    def write_down(self) -> None:
        """Keep what was noted; what the disk refuses is tried again the next time."""
        with self._lock:
            noted = {profile_id: tuple(calls) for profile_id, calls in self._noted.items() if calls}
        for profile_id, calls in noted.items():
            self._store.add(profile_id, calls)
            with self._lock:
                del self._noted[profile_id][: len(calls)]

    def look(self, profile_id: str) -> None:
        """Write down, and count this month's cost anew: a month may have begun."""
        self.write_down()
        cost = self._store.cost_since(profile_id, _month_of(self._clock.now()))
        with self._lock:
            self._month[profile_id] = cost + sum(call.cost or 0.0 for call in self._noted[profile_id])

    def check(self, profile_id: str, limit: float | None) -> None:
        """Raise LimitReached when this month has cost so much already; any thread."""
        with self._lock:
            spent = self._month.get(profile_id, 0.0)
        if limit is not None and spent >= limit:
            raise LimitReached(spent, limit)

    def this_month(self, profile_id: str) -> Spent:
        """This month's line."""
        name = f"{self._clock.now().astimezone():%Y-%m}"
        found = next((each for each in self.by_month(profile_id) if each.name == name), None)
        return found or Spent(name=name, calls=0, usage=Usage(), cost=0.0)

    def by_month(self, profile_id: str) -> tuple[Spent, ...]:
        """The newest month first."""
        self.write_down()
        return self._store.by_month(profile_id)

    def by_model(self, profile_id: str) -> tuple[Spent, ...]:
        """The model that was asked last first."""
        self.write_down()
        return self._store.by_model(profile_id)

    def by_session(self, profile_id: str) -> tuple[Spent, ...]:
        """The session that asked last first, by its identifier."""
        self.write_down()
        return self._store.by_session(profile_id)


def _month_of(now: datetime) -> datetime:
    """When the month began by the clock on the wall."""
    return now.astimezone().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
