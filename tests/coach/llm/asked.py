"""Coaches and connections for the tests, over the real SDKs."""

from typing import Any

from prepwise_desktop.coach.llm.connection import Connection
from prepwise_desktop.coach.llm.llm_coach import LlmCoach
from prepwise_desktop.coach.llm.provider import ModelProvider, Provider
from prepwise_desktop.coach.llm.retry import Patience
from prepwise_desktop.coach.offline.offline_coach import OfflineCoach
from prepwise_desktop.domain.providers import Choice, Vendor
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.work import ignore
from tests.coach.llm.faults import KEY

#: waits of no length, so that no test waits
HASTY = Patience(first_wait=0.0)


def a_connection(vendor: Vendor, address: str, **changes: Any) -> Connection:
    """A connection to a case of the fault server."""

    async def ask_key() -> Secret:
        return Secret(KEY)

    address = address if vendor is Vendor.ANTHROPIC else f"{address}/v1"
    return Connection(**{"vendor": vendor, "address": address, "model": "made-model", "ask_key": ask_key, **changes})


def a_provider(vendor: Vendor, address: str, counted: Any = ignore, **changes: Any) -> ModelProvider:
    """The real provider, hasty in its waits."""
    patience = changes.pop("patience", HASTY)
    return ModelProvider(a_connection(vendor, address), patience, counted=counted, read=changes.pop("read", 20.0))


def a_coach(provider: Provider, vendor: Vendor = Vendor.ANTHROPIC, **changes: Any) -> LlmCoach:
    """A coach over that provider, for which nothing is forbidden and nothing has a price."""
    choice = Choice(vendor=vendor, model="made-model", address="http://127.0.0.1:9")
    given = {"choice": choice, "provider": provider, "offline": OfflineCoach(), "person": "Ines Halvorsen"}
    return LlmCoach(**{**given, "permit": lambda: None, "price": lambda usage: None, **changes})
