"""OpenAI's Chat, as servers on a person's own machine speak it."""

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

_STOPS = {"length": Fault.CUT_OFF, "content_filter": Fault.REFUSED}


class ChatWire:
    """Speaks Chat through one client, which its maker closes.

    No room is asked for: servers refuse a request whose room is larger than what they have left of their context.

    Many servers take the schema and drop it without a word, so it stands in the rules too. One that refuses it is asked
    once more without, and from then on at once.
    """

    def __init__(self, sdk: ModuleType, connection: Connection, key: Secret, http: "httpx2.AsyncClient") -> None:
        self._sdk = sdk
        self._connection = connection
        self._client = sdk.AsyncOpenAI(
            api_key=key.reveal(), base_url=connection.address, http_client=http, timeout=http.timeout, max_retries=0
        )

    async def pieces(self, prompt: Prompt[Any]) -> AsyncGenerator[Piece, None]:
        """The reply's text as it comes, and its usage where the server tells it."""
        async with await self._asked(prompt) as stream:
            stop, said, aside = "", False, []
            async for chunk in stream:
                if chunk.usage is not None:
                    yield Usage(input_tokens=chunk.usage.prompt_tokens, output_tokens=chunk.usage.completion_tokens)
                for choice in chunk.choices or ():
                    stop = choice.finish_reason or stop
                    if getattr(choice.delta, "refusal", None):
                        raise failed(Fault.REFUSED)
                    aside.append(getattr(choice.delta, "reasoning_content", None) or "")
                    if choice.delta.content:
                        said = True
                        yield choice.delta.content
            if stop in _STOPS:
                raise failed(_STOPS[stop])
            if not stop:
                raise failed(Fault.BROKEN_OFF)
            if not said:
                # Some servers put the whole reply where the thinking belongs.
                yield "".join(aside)

    async def _asked(self, prompt: Prompt[Any]) -> Any:
        """The stream of a reply, with the schema named unless the server is known to refuse it."""
        if not self._connection.learnt.refuses_schema:
            shape = {"name": prompt.name, "strict": True, "schema": prompt.schema}
            try:
                return await self._stream(prompt, response_format={"type": "json_schema", "json_schema": shape})
            except self._sdk.BadRequestError:
                # What else it may refuse it says to the second request, outside of here: no error repeats another.
                pass
        stream = await self._stream(prompt)
        self._connection.learnt.refuses_schema = True
        return stream

    async def _stream(self, prompt: Prompt[Any], **shaped: Any) -> Any:
        return checked(
            await self._client.chat.completions.create(
                model=self._connection.model,
                messages=[
                    {"role": "system", "content": rules_of(self._connection.vendor, prompt)},
                    {"role": "user", "content": prompt.text},
                ],
                stream=True,
                stream_options={"include_usage": True},
                **shaped,
            )
        )

    async def models(self) -> list[Any]:
        """The server's own list, as it is."""
        return [each async for each in self._client.models.list()]
