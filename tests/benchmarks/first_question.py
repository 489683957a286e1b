"""From the byte that completes the first question to the program's knowledge of it.

    python -m tests.benchmarks.first_question

The server sends six questions piece by piece and notes when the last byte of the first one left; the report of that
question, on the loop, is the other end. The window adds a signal, a transaction and a paint to it.
"""

import asyncio
import statistics
import time
from typing import Any

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.target import Target
from tests.coach.llm import said
from tests.coach.llm.asked import a_coach, a_provider
from tests.coach.llm.fault_server import Exchange, FaultServer

ROUNDS = 30
BRIEF = Brief(target=Target(role="Backend Engineer"), mix={Kind.TECHNICAL: 6})


async def once(server: FaultServer, vendor: Vendor) -> float:
    """Milliseconds for one session's start."""
    left: list[float] = []
    text = said.some_questions(*["technical"] * 6)
    first = text.index(', {"text": "How')

    async def act(exchange: Exchange) -> None:
        await exchange.head()
        await exchange.send(exchange.speech.begun() + exchange.speech.piece(text[: first - 1]))
        await asyncio.sleep(0.02)
        left.append(time.perf_counter())
        await exchange.send(exchange.speech.piece(text[first - 1 : first]))
        await asyncio.sleep(0.02)
        await exchange.send(exchange.speech.piece(text[first:]) + exchange.speech.ended())

    heard: list[float] = []

    def hear(said_now: Any) -> None:
        heard.append(time.perf_counter())

    address, _ = server.case(act)
    await a_coach(a_provider(vendor, address, read=5.0), vendor).questions(BRIEF, report=hear)
    return (heard[0] - left[0]) * 1000


async def main() -> None:
    """Print median and worst for each wire."""
    async with FaultServer().serving() as server:
        for vendor in Vendor:
            await loaded(vendor)
            await once(server, vendor)
            found = [await once(server, vendor) for _ in range(ROUNDS)]
            print(f"{vendor:12} median {statistics.median(found):5.2f} ms, worst {max(found):5.2f} ms")


if __name__ == "__main__":
    asyncio.run(main())
