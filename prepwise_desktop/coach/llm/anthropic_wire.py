"""Anthropic's Messages."""

from collections.abc import AsyncGenerator
from types import ModuleType
from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.llm.connection import Connection
from prepwise_desktop.coach.llm.outgoing import rules_of
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.wire import Piece, checked, failed
from prepwise_desktop.domain.errors import Fault
from prepwise_desktop.domain.providers import Usage
from prepwise_desktop.domain.secret import Secret

if TYPE_CHECKING:
    import httpx2

_STOPS = {
    "refusal": Fault.REFUSED,
    "max_tokens": Fault.CUT_OFF,
    "model_context_window_exceeded": Fault.CUT_OFF,
}


class MessagesWire:
    """Speaks Messages through one client, which its maker closes."""

    def __init__(self, sdk: ModuleType, connection: Connection, key: Secret, http: "httpx2.AsyncClient") -> None:
        self._connection = connection
        self._client = sdk.AsyncAnthropic(
            api_key=key.reveal(),
            base_url=connection.address,
            http_client=http,
            timeout=http.timeout,
            max_retries=0,
            open_telemetry=False,
        )

    async def pieces(self, prompt: Prompt[Any]) -> AsyncGenerator[Piece, None]:
        """The reply's text as it comes, and its usage."""
        output: dict[str, Any] = {"format": {"type": "json_schema", "schema": prompt.schema}}
        if self._connection.takes_effort:
            output["effort"] = "low"
        stream = checked(
            await self._client.messages.create(
                model=self._connection.model,
                max_tokens=prompt.room,
                system=[
                    {
                        "type": "text",
                        "text": rules_of(self._connection.vendor, prompt),
                        "cache_control": {"type": "ephemeral"},
                    }
                ],
                messages=[{"role": "user", "content": prompt.text}],
                output_config=output,
                stream=True,
            )
        )
        async with stream:
            read, stop, ended = 0, "", False
            async for event in stream:
                match event.type:
                    case "message_start":
                        read = _read(event.message.usage)
                        yield Usage(input_tokens=read or None)
                    case "content_block_delta" if event.delta.type == "text_delta":
                        yield event.delta.text
                    case "message_delta":
                        stop = event.delta.stop_reason or ""
                        yield Usage(input_tokens=read or None, output_tokens=event.usage.output_tokens)
                    case "message_stop":
                        ended = True
            if stop in _STOPS:
                raise failed(_STOPS[stop])
            if not ended:
                raise failed(Fault.BROKEN_OFF)

    async def models(self) -> list[Any]:
        """The service's own list, as it is."""
        return [each async for each in self._client.models.list(limit=1000)]


def _read(usage: Any) -> int:
    """All that was read; what came from the cache is listed apart."""
    names = ("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")
    return sum(getattr(usage, name, None) or 0 for name in names)
