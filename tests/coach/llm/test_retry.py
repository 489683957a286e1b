"""How often a provider is asked again, and after how long."""

import asyncio

import pytest

from prepwise_desktop.coach.llm.retry import AT_HOME, Patience, patiently
from prepwise_desktop.domain.errors import Fault, ProviderFailed

PASSING = (Fault.BUSY, Fault.OVERLOADED, Fault.SERVER, Fault.SILENT, Fault.BROKEN_OFF, Fault.NOT_A_REPLY, Fault.EMPTY)


@pytest.mark.parametrize("fault", list(Fault))
def test_only_what_may_pass_is_tried_again_and_twice_at_most(fault: Fault) -> None:
    waits = [Patience().wait(tries, ProviderFailed(fault)) for tries in (1, 2, 3)]
    assert [wait is not None for wait in waits] == ([True, True, False] if fault in PASSING else [False] * 3)


def test_each_wait_is_longer_and_none_is_like_another() -> None:
    waits = [Patience().wait(tries, ProviderFailed(Fault.SERVER)) or 0 for tries in (1, 2)]
    assert 0.375 <= waits[0] <= 0.625 < 0.75 <= waits[1] <= 1.25
    assert Patience().wait(1, ProviderFailed(Fault.SERVER)) != waits[0]


@pytest.mark.parametrize(("asked", "wait"), [(0.0, 0.0), (12.0, 12.0), (60.0, 60.0), (60.5, None), (3600.0, None)])
def test_a_wait_that_is_asked_for_is_kept_up_to_a_minute(asked: float, wait: float | None) -> None:
    assert Patience().wait(1, ProviderFailed(Fault.BUSY, wait=asked)) == wait


def test_a_server_at_home_may_take_its_time_to_load() -> None:
    waits = [AT_HOME.wait(tries, ProviderFailed(Fault.OVERLOADED)) for tries in range(1, 8)]
    assert [wait is None for wait in waits] == [False] * 6 + [True]
    assert sum(wait or 0 for wait in waits) > 40
    assert AT_HOME.wait(3, ProviderFailed(Fault.SERVER)) is None


def test_it_is_told_before_each_new_try_and_the_last_failure_is_raised() -> None:
    told: list[str] = []
    failures = iter([Fault.SERVER, Fault.BUSY, Fault.EMPTY])

    async def ask() -> None:
        told.append("asked")
        raise ProviderFailed(next(failures))

    with pytest.raises(ProviderFailed) as raised:
        asyncio.run(patiently(ask, Patience(first_wait=0.0), again=lambda: told.append("again")))
    assert raised.value.fault is Fault.EMPTY
    assert told == ["asked", "again", "asked", "again", "asked"]
