"""Who answers a prompt: one method, streamed, checked, counted."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from prepwise_desktop.coach.llm.client import Client, opened
from prepwise_desktop.coach.llm.connection import Connection
from prepwise_desktop.coach.llm.outgoing import outgoing
from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.coach.llm.retry import AT_HOME, Patience, patiently
from prepwise_desktop.coach.llm.wire import Piece
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.providers import Purpose, Sent, Usage
from prepwise_desktop.work import ignore

if TYPE_CHECKING:
    from prepwise_desktop.domain.from_pydantic import BaseModel

R = TypeVar("R", bound="BaseModel")

#: characters; ten times the longest reply that makes sense
LIMIT = 400_000

#: characters of English in a token, where nobody counts
CHARACTERS_A_TOKEN = 4


def _nothing() -> None:
    """Be told, and do nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who hears a reply while it comes."""

    #: some more of the text
    text: Callable[[str], None] = ignore
    #: all that was heard is void, the reply begins anew
    again: Callable[[], None] = _nothing


#: hears nothing
NOBODY = Listener()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one try took; `estimated` where the service did not say."""

    purpose: Purpose
    usage: Usage
    estimated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Generic[R]):
    """A whole reply that keeps its shape, with what all tries for it took."""

    value: R
    usage: Usage


class Provider(Protocol):
    """Answers prompts."""

    async def ask(self, prompt: Prompt[R], listener: Listener = NOBODY) -> Reply[R]:
        """The reply to a prompt; raises ProviderFailed, KeyMissing or KeyringUnavailable, and ends when cancelled."""
        ...


class ModelProvider:
    """Answers through a vendor's SDK, on the loop that it is called on; keeps nothing between two prompts.

    `counted` is called on the loop for every try that took anything, also for one that failed or was cancelled,
    `sending` with what is about to leave, to the letter.
    `read` is the seconds without a byte after which a service is silent, for tests and probes.
    """

    def __init__(
        self,
        connection: Connection,
        patience: Patience | None = None,
        *,
        counted: Callable[[Counted], None] = ignore,
        sending: Callable[[Sent], None] = ignore,
        read: float | None = None,
    ) -> None:
        self._connection = connection
        self._patience = patience or (AT_HOME if connection.is_local else Patience())
        self._counted = counted
        self._sending = sending
        self._read = read

    async def ask(self, prompt: Prompt[R], listener: Listener = NOBODY) -> Reply[R]:
        """The reply to a prompt, after at most one repair of its shape."""
        taken: list[Counted] = []
        try:
            async with asyncio.timeout(self._patience.deadline), opened(self._connection, self._read) as client:
                value = await self._shaped(client, prompt, listener, taken)
                return Reply(value=value, usage=sum((each.usage for each in taken), Usage()))
        except TimeoutError:
            detail = f"no whole reply in {self._patience.deadline:g} seconds"
        finally:
            for each in taken:
                self._counted(each)
        raise self._named(ProviderFailed(Fault.SILENT, detail=detail))

    async def _shaped(self, client: Client, prompt: Prompt[R], listener: Listener, taken: list[Counted]) -> R:
        from prepwise_desktop.coach.llm.replies import OffSchema, read_reply

        text = await self._whole(client, prompt, listener, taken)
        try:
            return read_reply(prompt.shape, text)
        except OffSchema as error:
            problems = error.problems
        listener.again()
        text = await self._whole(client, prompt.with_problems(problems), listener, taken)
        try:
            return read_reply(prompt.shape, text)
        except OffSchema as error:
            problems = error.problems
        raise self._named(ProviderFailed(Fault.OFF_SCHEMA, detail="; ".join(problems)))

    async def _whole(self, client: Client, prompt: Prompt[R], listener: Listener, taken: list[Counted]) -> str:
        async def once() -> str:
            self._tell(prompt)
            hearing = _Hearing(prompt, listener)
            try:
                async with aclosing(client.wire.pieces(prompt)) as pieces:
                    while (piece := await self._next(client, pieces)) is not None:
                        hearing.hear(piece)
                return hearing.whole()
            except ProviderFailed as failure:
                raise self._named(failure) from None
            finally:
                taken.extend(hearing.taken())

        return await patiently(once, self._patience, again=listener.again)

    async def _next(self, client: Client, pieces: AsyncGenerator[Piece, None]) -> Piece | None:
        """The next piece, or None; an SDK's error is left behind here, since its text may repeat the key."""
        try:
            return await anext(pieces)
        except StopAsyncIteration:
            return None
        except Exception as error:  # noqa: BLE001 - whatever the SDK makes of a faulty reply is the world's fault
            failure = client.failure(error)
        raise failure

    def _tell(self, prompt: Prompt[R]) -> None:
        to = self._connection
        self._sending(outgoing(to.vendor, to.host, to.model, prompt, datetime.now(UTC)))

    def _named(self, failure: ProviderFailed) -> ProviderFailed:
        return ProviderFailed(failure.fault, self._connection.vendor.label, failure.detail, wait=failure.wait)


@dataclass(slots=True)
class _Hearing:
    """One try's reply as far as it has come."""

    prompt: Prompt[Any]
    listener: Listener
    text: list[str] = field(default_factory=list)
    length: int = 0
    usage: Usage = field(default_factory=Usage)

    def hear(self, piece: Piece) -> None:
        """Take in a piece; a reply without end is given up."""
        if isinstance(piece, Usage):
            self.usage = replace(
                self.usage,
                input_tokens=piece.input_tokens if piece.input_tokens is not None else self.usage.input_tokens,
                output_tokens=piece.output_tokens,
            )
            return
        self.length += len(piece)
        if self.length > LIMIT:
            raise ProviderFailed(Fault.TOO_LONG, detail=f"over {LIMIT} characters")
        self.text.append(piece)
        self.listener.text(piece)

    def whole(self) -> str:
        """The text; a blank one is no reply."""
        text = "".join(self.text)
        if not text.strip():
            raise ProviderFailed(Fault.EMPTY)
        return text

    def taken(self) -> list[Counted]:
        """What this try took, if anything; what nobody said is counted from the text."""
        said = self.usage
        if self.length == 0 and said == Usage():
            return []
        sent = len(self.prompt.rules) + len(self.prompt.text)
        usage = Usage(
            input_tokens=sent // CHARACTERS_A_TOKEN if said.input_tokens is None else said.input_tokens,
            output_tokens=self.length // CHARACTERS_A_TOKEN if said.output_tokens is None else said.output_tokens,
        )
        return [Counted(purpose=self.prompt.purpose, usage=usage, estimated=usage != said)]
