"""Whom to ask, where, and with which key."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from prepwise_desktop.coach.llm.address import host_of, is_local
from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.domain.secret import Secret

#: what a server that wants no key is given: the SDK wants one
NO_KEY = Secret("local")

#: gives the key when it is needed; raises KeyMissing or KeyringUnavailable
AskKey = Callable[[], Awaitable[Secret]]


@dataclass(slots=True)
class Learnt:
    """What a server has shown of itself in this run; on the loop."""

    #: it answers a request that names a schema with 400, and one that does not with a reply
    refuses_schema: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One service at one address."""

    vendor: Vendor
    #: as the vendor's SDK wants it
    address: str
    model: str
    ask_key: AskKey
    #: whether the catalogue says that the model takes a word on how hard to think
    takes_effort: bool = False
    #: shared by all connections to one server
    learnt: Learnt = field(default_factory=Learnt)

    @property
    def host(self) -> str:
        """What the person agrees to."""
        return host_of(self.address)

    @property
    def is_local(self) -> bool:
        """Whether no proxy stands between."""
        return is_local(self.address)


def checked_key(typed: str) -> Secret:
    """The key without blanks around it; InvalidRequest("key") for what no service has ever given out."""
    text = typed.strip()
    if not text:
        raise InvalidRequest("key", "is empty")
    if not text.isascii() or not text.isprintable() or " " in text:
        raise InvalidRequest("key", "holds characters that no key has")
    return Secret(text)
