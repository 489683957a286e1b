"""A vendor's client for one operation: opened with the key, closed with its sockets."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

from prepwise_desktop.coach.llm import redaction
from prepwise_desktop.coach.llm.anthropic_wire import MessagesWire
from prepwise_desktop.coach.llm.chat_wire import ChatWire
from prepwise_desktop.coach.llm.connection import Connection
from prepwise_desktop.coach.llm.failures import failure_of
from prepwise_desktop.coach.llm.http_client import has_proxy, http_client
from prepwise_desktop.coach.llm.responses_wire import ResponsesWire
from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.coach.llm.wire import Wire
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.secret import Secret

if TYPE_CHECKING:
    import httpx2


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A wire that is ready, and what its SDK's errors mean."""

    sdk: ModuleType
    wire: Wire
    connection: Connection

    def failure(self, error: Exception) -> ProviderFailed:
        """The error as the person hears of it; where a proxy stands between, nobody else was reached."""
        found = failure_of(error, self.sdk, self.connection.vendor.label)
        if found.fault in (Fault.NOBODY_THERE, Fault.NO_NETWORK) and has_proxy(self.connection):
            return ProviderFailed(Fault.PROXY, found.provider, found.detail)
        return found


def _wire(connection: Connection, sdk: ModuleType, key: Secret, http: "httpx2.AsyncClient") -> Wire:
    """The wire of the connection's vendor."""
    if connection.vendor is Vendor.ANTHROPIC:
        return MessagesWire(sdk, connection, key, http)
    if connection.vendor is Vendor.OPENAI:
        return ResponsesWire(sdk, connection, key, http)
    return ChatWire(sdk, connection, key, http)


@asynccontextmanager
async def opened(connection: Connection, read: float | None = None) -> AsyncIterator[Client]:
    """A client of this operation's own; no socket outlives it. `read`: seconds without a byte."""
    sdk = await loaded(connection.vendor)
    key = await connection.ask_key()
    redaction.know(key)
    try:
        http = http_client(connection, read)
    except (ImportError, ValueError) as error:
        # What the environment names as proxy is none that can be used.
        raise ProviderFailed(Fault.PROXY, connection.vendor.label, type(error).__name__) from None
    async with http:
        yield Client(sdk=sdk, wire=_wire(connection, sdk, key, http), connection=connection)
