"""A call ends the moment it is given up, wherever it stands, and the server sees it go."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.providers import Care, Vendor
from tests.coach.llm import said
from tests.coach.llm.asked import HASTY, a_coach, a_provider
from tests.coach.llm.fault_server import Act, Case, FaultServer
from tests.coach.llm.faults import fails, hangs_before, hangs_within

#: seconds within which everything must have ended; the benchmark measures how long it takes
SOON = 5.0

PATIENT = replace(HASTY, first_wait=30.0)


async def given_up(vendor: Vendor, act: Act, until: Callable[[Case], Awaitable[object]], care: Care) -> None:
    await loaded(vendor)
    async with FaultServer().serving() as server:
        address, case = server.case(act)
        coach = a_coach(a_provider(vendor, address, patience=PATIENT, read=60.0), vendor)
        coach = replace(coach, choice=replace(coach.choice, care=care))
        review = asyncio.ensure_future(coach.review(said.QUESTION, said.ANSWER))
        async with asyncio.timeout(10):
            await until(case)
        review.cancel()
        async with asyncio.timeout(SOON):
            with pytest.raises(asyncio.CancelledError):
                await review
            await server.all_closed()


async def _hanging(case: Case) -> None:
    await case.hanging.wait()


async def _asked_once(case: Case) -> None:
    """The first try was answered, and the wait before the second has begun."""
    while not case.asked or not case.answered:
        await asyncio.sleep(0.005)


@pytest.mark.parametrize("care", list(Care))
@pytest.mark.parametrize("vendor", list(Vendor))
def test_waiting_for_an_answer(vendor: Vendor, care: Care) -> None:
    asyncio.run(given_up(vendor, hangs_before, _hanging, care))


@pytest.mark.parametrize("vendor", list(Vendor))
def test_reading_one(vendor: Vendor) -> None:
    asyncio.run(given_up(vendor, hangs_within, _hanging, Care.QUICK))


@pytest.mark.parametrize("vendor", list(Vendor))
def test_waiting_before_another_try(vendor: Vendor) -> None:
    asyncio.run(given_up(vendor, fails(503, "api_error", retry_after="30"), _asked_once, Care.QUICK))


def test_a_reply_that_never_ends_is_given_up_at_the_deadline() -> None:
    async def ask() -> None:
        await loaded(Vendor.ANTHROPIC)
        async with FaultServer().serving() as server:
            address, _ = server.case(hangs_within)
            hasty = replace(HASTY, deadline=0.2)
            coach = a_coach(a_provider(Vendor.ANTHROPIC, address, patience=hasty, read=60.0))
            with pytest.raises(ProviderFailed) as raised:
                await coach.review(said.QUESTION, said.ANSWER)
            assert raised.value.fault is Fault.SILENT
            async with asyncio.timeout(SOON):
                await server.all_closed()

    asyncio.run(ask())
