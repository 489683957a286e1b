"""How often a provider is asked again, and after how long."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from prepwise_desktop.domain.errors import Fault, ProviderFailed

T = TypeVar("T")

#: what may be better a moment later; never a refused key, an empty account or a refusal
_PASSING = frozenset(
    {
        Fault.BUSY,
        Fault.OVERLOADED,
        Fault.SERVER,
        Fault.SILENT,
        Fault.BROKEN_OFF,
        Fault.NOT_A_REPLY,
        Fault.EMPTY,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long one question to a provider may take; seconds."""

    #: all tries and waits together
    deadline: float = 300.0
    #: how often it is asked again
    again: int = 2
    #: how often more where it is overloaded: a server of one's own says so for a minute while it loads its model
    while_loading: int = 0
    #: before the second try, doubled before each that follows
    first_wait: float = 0.5
    #: a provider that wants to be left alone for longer is not waited for
    longest_wait: float = 60.0

    def wait(self, tries: int, failure: ProviderFailed) -> float | None:
        """Seconds before the next try after so many; None when there is none."""
        most = self.again + (self.while_loading if failure.fault is Fault.OVERLOADED else 0)
        if failure.fault not in _PASSING or tries > most:
            return None
        if failure.wait is not None:
            return failure.wait if failure.wait <= self.longest_wait else None
        return self.first_wait * 2.0 ** (tries - 1) * random.uniform(0.75, 1.25)  # noqa: S311 - spreads, hides nothing


#: a server of one's own: six tries over half a minute and more while it loads, and time for a slow model
AT_HOME = Patience(deadline=900.0, while_loading=4, first_wait=1.0)


async def patiently(ask: Callable[[], Awaitable[T]], patience: Patience, *, again: Callable[[], None]) -> T:
    """Ask until there is a reply or no hope; `again` is called before each new try. Cancelled at any point at once."""
    tries = 0
    while True:
        tries += 1
        try:
            return await ask()
        except ProviderFailed as failure:
            wait = patience.wait(tries, failure)
            if wait is None:
                raise
        again()
        await asyncio.sleep(wait)
