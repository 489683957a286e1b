"""Every wire meets every fault through its real SDK: no score that was not earned, a sentence, nothing left open."""

import asyncio
import threading
from dataclasses import dataclass
from typing import Any

import pytest

from prepwise_desktop.coach.coach import Provisional, TakenBack
from prepwise_desktop.coach.llm.provider import Counted
from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.evaluation import Evaluation, NotScored
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.work import Loop, Step, ignore
from tests.coach.llm import said
from tests.coach.llm.asked import a_coach, a_provider
from tests.coach.llm.fault_server import Case, FaultServer
from tests.coach.llm.faults import KEY, TROUBLES, Trouble

#: after these a compatible server is asked once more without the schema, which may be what it refused
REFUSALS = {"400", "key echoed in a page"}

CASES = [(vendor, name) for vendor in Vendor for name in TROUBLES]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one fault on one wire."""

    result: Evaluation | BaseException
    reports: tuple[Any, ...]
    counted: tuple[Counted, ...]
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What came of all of them, held at the same time."""

    outcomes: dict[tuple[Vendor, str], Outcome]
    connections: int
    threads: frozenset[str]


@pytest.fixture(scope="module")
def whole() -> Whole:
    """On a loop of the program's own kind, which is ended before anything is looked at."""
    before = set(threading.enumerate())
    loop = Loop()
    outcomes, connections = loop.call(Step(meet_all, (24,)), ignore).result(60)
    assert loop.close(5)
    left = [each for each in threading.enumerate() if each not in before]
    return Whole(outcomes=outcomes, connections=connections, threads=frozenset(each.name for each in left))


async def meet_all(at_once: int) -> tuple[dict[tuple[Vendor, str], Outcome], int]:
    """Every fault on every wire, so many at a time; what came of each, and how many connections were left."""
    for vendor in Vendor:
        await loaded(vendor)
    limit = asyncio.Semaphore(at_once)
    async with FaultServer().serving() as server:

        async def meet(vendor: Vendor, trouble: Trouble) -> Outcome:
            async with limit:
                return await _meet(vendor, trouble, *server.case(*trouble.acts))

        found = await asyncio.gather(*(meet(vendor, TROUBLES[name]) for vendor, name in CASES))
        await server.all_closed()
        return dict(zip(CASES, found, strict=True)), server.connections


async def _meet(vendor: Vendor, trouble: Trouble, address: str, case: Case) -> Outcome:
    reports: list[Any] = []
    counted: list[Counted] = []
    # Only where silence is what is tried it is given up soon: a busy machine is silent for a while too.
    read = 0.3 if trouble.ends is Fault.SILENT else 20.0
    coach = a_coach(a_provider(vendor, address, counted.append, read=read), vendor)
    result: Evaluation | BaseException
    try:
        result = await coach.review(said.QUESTION, said.ANSWER, report=reports.append)
    except Exception as error:  # noqa: BLE001 - whatever comes out is what the tests look at
        result = error
    return Outcome(result=result, reports=tuple(reports), counted=tuple(counted), asked=len(case.asked))


@pytest.mark.parametrize(("vendor", "name"), CASES)
def test_a_fault_ends_in_what_was_earned_and_nothing_else(whole: Whole, vendor: Vendor, name: str) -> None:
    trouble, outcome = TROUBLES[name], whole.outcomes[vendor, name]
    if isinstance(trouble.ends, Fault):
        assert isinstance(outcome.result, ProviderFailed), outcome.result
        assert outcome.result.fault is trouble.ends
        assert vendor.label in sentence(outcome.result)
        assert not outcome.reports or isinstance(outcome.reports[-1], TakenBack)
    else:
        assert isinstance(outcome.result, Evaluation), outcome.result
        assert outcome.result.score == trouble.ends
        assert (outcome.result.not_scored is NotScored.NOTHING_JUDGED) is (trouble.ends is None)
        assert sum(each.points is None for each in outcome.result.judgements) == trouble.unjudged
        assert len(outcome.result.judgements) == 5
    if trouble.asked is not None:
        without_schema = vendor is Vendor.COMPATIBLE and name in REFUSALS
        assert outcome.asked == trouble.asked + without_schema


@pytest.mark.parametrize(("vendor", "name"), CASES)
def test_what_was_provisional_holds_or_is_taken_back(whole: Whole, vendor: Vendor, name: str) -> None:
    outcome = whole.outcomes[vendor, name]
    shown: dict[str, Any] = {}
    for report in outcome.reports:
        if isinstance(report, TakenBack):
            shown.clear()
        else:
            assert isinstance(report, Provisional)
            shown[report.judgement.criterion] = report.judgement
    if isinstance(outcome.result, Evaluation):
        final = {each.criterion: each for each in outcome.result.judgements}
        assert all(final[key].quotes == each.quotes or TROUBLES[name].unjudged for key, each in shown.items())
    else:
        assert not shown


def test_no_connection_and_no_thread_is_left(whole: Whole) -> None:
    assert whole.connections == 0
    assert not whole.threads


def test_no_error_and_no_evaluation_repeats_the_key(whole: Whole) -> None:
    for outcome in whole.outcomes.values():
        assert KEY not in repr(outcome)
        assert KEY[:20] not in repr(outcome)
        if isinstance(outcome.result, BaseException):
            assert outcome.result.__cause__ is None
            assert outcome.result.__context__ is None or KEY not in repr(outcome.result.__context__)


def test_what_a_failed_try_took_is_counted_all_the_same(whole: Whole) -> None:
    for vendor in Vendor:
        refused, broken = whole.outcomes[vendor, "token limit"], whole.outcomes[vendor, "drop"]
        assert [each.usage.output_tokens for each in refused.counted] == [250]
        assert len(broken.counted) == 3
        assert all(each.estimated and each.usage.output_tokens for each in broken.counted)
        assert whole.outcomes[vendor, "401"].counted == ()


def test_a_wait_that_is_too_long_is_handed_on(whole: Whole) -> None:
    for vendor in Vendor:
        hour, later = (whole.outcomes[vendor, name].result for name in ("429 for an hour", "429 until later"))
        assert isinstance(hour, ProviderFailed)
        assert isinstance(later, ProviderFailed)
        assert hour.wait == 3600
        # A quarter of an hour when it was made: less by all that was asked before it.
        assert 0 < (later.wait or 0) <= 900
