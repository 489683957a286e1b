"""The HTTP client under every SDK: no redirects, no proxy to one's own machine, certificates from the system."""

import ssl
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from prepwise_desktop.coach.llm.connection import Connection

if TYPE_CHECKING:
    import httpx2

#: seconds for a connection to be made
CONNECT = 5.0
#: seconds without a byte after which a service is silent; a server of one's own may be loading its model
READ = 120.0
READ_LOCAL = 300.0


@cache
def trusted() -> ssl.SSLContext:
    """The system's certificates; reading them takes tens of milliseconds, so that is done in a thread."""
    import httpx2

    return httpx2.create_ssl_context()


@cache
def _nobody() -> ssl.SSLContext:
    """For plain HTTP, where a context is asked for and never used."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def timeout_of(connection: Connection, read: float | None = None) -> "httpx2.Timeout":
    """Per read; `read` is for tests and probes."""
    import httpx2

    return httpx2.Timeout(read or (READ_LOCAL if connection.is_local else READ), connect=CONNECT)


def http_client(connection: Connection, read: float | None = None) -> "httpx2.AsyncClient":
    """A client for one operation, closed at its end.

    A redirect would take the person's words to another host. A proxy of the environment would be asked for this
    machine too. ImportError for a proxy of a kind that cannot be used.
    """
    import httpx2

    secure = connection.address.startswith("https:")
    return httpx2.AsyncClient(
        follow_redirects=False,
        trust_env=not connection.is_local,
        verify=trusted() if secure else _nobody(),
        timeout=timeout_of(connection, read),
    )


def has_proxy(connection: Connection) -> bool:
    """Whether this system sends calls to that address through a proxy."""
    from urllib.request import getproxies, proxy_bypass

    if connection.is_local:
        return False
    parts = urlsplit(connection.address)
    found = getproxies()
    return bool(found.get(parts.scheme) or found.get("all")) and not proxy_bypass(parts.hostname or "")
