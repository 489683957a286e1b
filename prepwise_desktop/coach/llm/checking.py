"""Whether a service lets a key in, and which models it offers."""

import asyncio

from prepwise_desktop.coach.llm.catalogue import offered
from prepwise_desktop.coach.llm.client import opened
from prepwise_desktop.coach.llm.connection import Connection
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.providers import ServiceOffer

#: seconds for a list of models, which costs the service nothing
PATIENCE = 20.0


async def service_offer(connection: Connection, patience: float = PATIENCE) -> ServiceOffer:
    """Ask for the list of models, which costs nothing; ProviderFailed tells apart what kept it from coming."""
    label = connection.vendor.label
    try:
        async with asyncio.timeout(patience), opened(connection, patience) as client:
            try:
                rows = await client.wire.models()
                return ServiceOffer(models=offered(connection.vendor, rows))
            except Exception as error:  # noqa: BLE001 - whatever the SDK makes of a faulty reply is the world's fault
                failure = client.failure(error)
    except TimeoutError:
        failure = ProviderFailed(Fault.SILENT, label)
    if failure.fault is Fault.NOT_ALLOWED:
        # The key is good; it may only not list models.
        return ServiceOffer(models=(), lists=False)
    if failure.fault in (Fault.MODEL_UNKNOWN, Fault.REQUEST_REFUSED):
        # No model was named: it is the place that is wrong.
        failure = ProviderFailed(Fault.WRONG_ADDRESS, label, failure.detail)
    raise failure
