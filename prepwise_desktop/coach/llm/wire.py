"""What the wires share: how a reply comes in, and what is none."""

from collections.abc import AsyncGenerator, Mapping
from typing import Any, Protocol

from prepwise_desktop.coach.llm.prompt import Prompt
from prepwise_desktop.domain.errors import Fault, ProviderFailed
from prepwise_desktop.domain.providers import Usage

#: some text of the reply, or what the service says it has cost (the last word counts)
Piece = str | Usage


class Wire(Protocol):
    """One vendor's way to be asked; raises its SDK's own errors, and ProviderFailed for what it finds itself."""

    def pieces(self, prompt: Prompt[Any]) -> AsyncGenerator[Piece, None]:
        """Ask, and yield the reply as it comes; it ends well only when the service said that it is whole."""
        ...

    async def models(self) -> list[Any]:
        """The service's own list of its models."""
        ...


def checked(stream: Any) -> Any:
    """The stream, if it is one; a page of a hotel's network comes as a text, and other things in other types."""
    response = getattr(stream, "response", None)
    check_kind({} if response is None else response.headers)
    return stream


def check_kind(headers: Mapping[str, str]) -> None:
    """Raise unless a stream of events follows these headers."""
    kind = headers.get("content-type", "")
    if "event-stream" not in kind:
        raise failed(Fault.NOT_A_REPLY, f"content type {kind}")


def failed(fault: Fault, detail: str = "") -> ProviderFailed:
    """A failure that the wire found; who failed is added by whoever knows."""
    return ProviderFailed(fault, detail=detail)
