"""OpenAI's Responses."""

from collections.abc import AsyncGenerator
from types import ModuleType
from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.llm.connection import Connection
from prepwise_desktop.coach.llm.events import events
from prepwise_desktop.coach.llm.failures import fault_named
from prepwise_desktop.coach.llm.outgoing import rules_of
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.wire import Piece, check_kind, failed
from prepwise_desktop.domain.errors import Fault
from prepwise_desktop.domain.providers import Usage
from prepwise_desktop.domain.secret import Secret

if TYPE_CHECKING:
    import httpx2


class ResponsesWire:
    """Speaks Responses through one client, which its maker closes; nothing is stored over there.

    The SDK asks and tells errors apart, but its stream is read as it is: making its types of some hundred events would
    hold the whole program for 145 ms at the first call.
    """

    def __init__(self, sdk: ModuleType, connection: Connection, key: Secret, http: "httpx2.AsyncClient") -> None:
        self._connection = connection
        self._client = sdk.AsyncOpenAI(
            api_key=key.reveal(), base_url=connection.address, http_client=http, timeout=http.timeout, max_retries=0
        )

    async def pieces(self, prompt: Prompt[Any]) -> AsyncGenerator[Piece, None]:
        """The reply's text as it comes, and its usage."""
        shape = {"type": "json_schema", "name": prompt.name, "strict": True, "schema": prompt.schema}
        effort: dict[str, Any] = {"reasoning": {"effort": "low"}} if self._connection.takes_effort else {}
        request = self._client.responses.with_streaming_response.create(
            model=self._connection.model,
            instructions=rules_of(self._connection.vendor, prompt),
            input=prompt.text,
            text={"format": shape},
            max_output_tokens=prompt.room,
            store=False,
            stream=True,
            **effort,
        )
        async with request as response:
            check_kind(response.headers)
            ended: Any = None
            async for event in events(response.iter_bytes()):
                match event.get("type"):
                    case "response.output_text.delta":
                        yield event["delta"]
                    case "response.refusal.done":
                        raise failed(Fault.REFUSED)
                    case "response.completed" | "response.incomplete" | "response.failed":
                        ended = event["response"]
                    case "error":
                        code = event.get("code") or (event.get("error") or {}).get("code") or ""
                        raise failed(fault_named(code), code)
            if ended is None:
                raise failed(Fault.BROKEN_OFF)
            usage = ended.get("usage") or {}
            yield Usage(input_tokens=usage.get("input_tokens"), output_tokens=usage.get("output_tokens"))
            _check_end(ended)

    async def models(self) -> list[Any]:
        """The service's own list, as it is."""
        return [each async for each in self._client.models.list()]


def _check_end(response: Any) -> None:
    if response.get("status") == "failed":
        code = (response.get("error") or {}).get("code") or ""
        raise failed(fault_named(code), code)
    if response.get("status") == "incomplete":
        reason = (response.get("incomplete_details") or {}).get("reason") or ""
        raise failed(Fault.REFUSED if reason == "content_filter" else Fault.CUT_OFF, reason)
