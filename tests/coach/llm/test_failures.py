"""What an SDK raises is told apart by what the world did; nothing of it repeats a key."""

import asyncio
import ssl
from dataclasses import replace

import pytest

from prepwise_desktop.coach.llm import redaction
from prepwise_desktop.coach.llm.checking import service_offer
from prepwise_desktop.coach.llm.failures import failure_of
from prepwise_desktop.coach.llm.sdk import loaded
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.secret import Secret
from tests.coach.llm.asked import a_connection
from tests.coach.llm.faults import KEY


@pytest.mark.parametrize("vendor", list(Vendor))
def test_a_server_that_does_not_speak_tls_is_not_trusted(vendor: Vendor) -> None:
    async def ask() -> ProviderFailed:
        async def answer_plainly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            await writer.drain()
            writer.close()

        await loaded(vendor)
        server = await asyncio.start_server(answer_plainly, "127.0.0.1", 0)
        async with server:
            address = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            with pytest.raises(ProviderFailed) as raised:
                await service_offer(replace(a_connection(vendor, address), address=address))
        return raised.value

    failure = asyncio.run(ask())
    assert failure.fault is Fault.NOT_TRUSTED
    assert failure.provider == vendor.label


def test_a_certificate_that_is_not_trusted_is_told_apart_from_no_network() -> None:
    import httpx2

    sdk = asyncio.run(loaded(Vendor.OPENAI))
    error = sdk.APIConnectionError(request=httpx2.Request("POST", "https://api.openai.com"))
    error.__cause__ = httpx2.ConnectError("failed")
    assert failure_of(error, sdk, "OpenAI").fault is Fault.NO_NETWORK
    error.__cause__.__cause__ = ssl.SSLCertVerificationError("CERTIFICATE_VERIFY_FAILED")
    assert failure_of(error, sdk, "OpenAI").fault is Fault.NOT_TRUSTED


def test_what_a_service_says_is_cut_and_holds_no_key() -> None:
    sdk = asyncio.run(loaded(Vendor.OPENAI))
    redaction.know(Secret(KEY))
    failure = failure_of(ValueError(f"{KEY} {'x' * 900}"), sdk, "OpenAI")
    assert failure.fault is Fault.NOT_A_REPLY
    assert KEY not in failure.detail
    assert len(failure.detail) < 300


def test_a_short_key_is_no_secret_and_takes_no_word_away() -> None:
    redaction.know(Secret("local"))
    assert redaction.redacted("a local server") == "a local server"
