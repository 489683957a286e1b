"""How long the server waits until it sees that a call was given up.

    python -m tests.benchmarks.cancelling

For each wire: while it is waited for headers, in the middle of a stream, and in the wait before another try (where
there is no connection: what is measured is the end of the call). The aim is 100 ms at most.
"""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.domain.providers import Vendor
from tests.coach.llm import said
from tests.coach.llm.asked import HASTY, a_coach, a_provider
from tests.coach.llm.fault_server import Act, Case, FaultServer
from tests.coach.llm.faults import fails, hangs_before, hangs_within

ROUNDS = 20
AIM_MS = 100.0


async def measure(server: FaultServer, vendor: Vendor, act: Act, until: Callable[[Case], Awaitable[None]]) -> float:
    """Milliseconds from the cancel to the server's sight of it."""
    address, case = server.case(act)
    provider = a_provider(vendor, address, patience=replace(HASTY, first_wait=30.0), read=60.0)
    review = asyncio.ensure_future(a_coach(provider, vendor).review(said.QUESTION, said.ANSWER))
    await until(case)
    begun = time.perf_counter()
    review.cancel()
    with suppress(asyncio.CancelledError):
        await review
    await server.all_closed()
    return (time.perf_counter() - begun) * 1000


async def hanging(case: Case) -> None:
    """Until the server hangs."""
    await case.hanging.wait()
    await asyncio.sleep(0.01)


async def waiting(case: Case) -> None:
    """Until the wait before the second try has begun."""
    while not case.answered:
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.05)


PLACES: dict[str, tuple[Act, Callable[[Case], Awaitable[None]]]] = {
    "waiting for headers": (hangs_before, hanging),
    "reading the stream": (hangs_within, hanging),
    "waiting to try again": (fails(503, "api_error", retry_after="30"), waiting),
}


async def main() -> None:
    """Print median and worst for each wire and place."""
    async with FaultServer().serving() as server:
        for vendor in Vendor:
            await loaded(vendor)
            for name, (act, until) in PLACES.items():
                await measure(server, vendor, act, until)
                found = [await measure(server, vendor, act, until) for _ in range(ROUNDS)]
                verdict = "ok" if max(found) <= AIM_MS else "TOO LONG"
                middle, worst = statistics.median(found), max(found)
                print(f"{vendor:12} {name:22} median {middle:6.1f} ms, worst {worst:6.1f} ms  {verdict}")


if __name__ == "__main__":
    asyncio.run(main())
