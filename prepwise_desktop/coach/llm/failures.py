"""What a vendor's SDK raises, made into the one error that says what the world did."""

import math
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

from prepwise_desktop.coach.llm.redaction import redacted
from prepwise_desktop.domain.errors import Fault, ProviderFailed

#: characters of a service's own words that the details show
_SHOWN = 200

_BY_STATUS = {
    401: Fault.KEY_REFUSED,
    402: Fault.NO_CREDIT,
    403: Fault.NOT_ALLOWED,
    404: Fault.MODEL_UNKNOWN,
    407: Fault.PROXY,
    408: Fault.SILENT,
    409: Fault.SERVER,
    413: Fault.TOO_LARGE,
    429: Fault.BUSY,
    503: Fault.OVERLOADED,
    504: Fault.SILENT,
    529: Fault.OVERLOADED,
}

#: what services call an error inside a reply that began well
_BY_TYPE = {
    "authentication_error": Fault.KEY_REFUSED,
    "permission_error": Fault.NOT_ALLOWED,
    "not_found_error": Fault.MODEL_UNKNOWN,
    "invalid_request_error": Fault.REQUEST_REFUSED,
    "request_too_large": Fault.TOO_LARGE,
    "billing_error": Fault.NO_CREDIT,
    "insufficient_quota": Fault.NO_CREDIT,
    "rate_limit_error": Fault.BUSY,
    "rate_limit_exceeded": Fault.BUSY,
    "overloaded_error": Fault.OVERLOADED,
    "timeout_error": Fault.SILENT,
}

#: words in an error's code or class that speak of money and not of pace
_MONEY = ("quota", "billing", "spend", "credit", "payment")


def failure_of(error: Exception, sdk: ModuleType, provider: str) -> ProviderFailed:
    """The error as the person hears of it; whatever an SDK raises has one, and none repeats a key."""
    if isinstance(error, ProviderFailed):
        return error
    fault = _fault(error, sdk)
    return ProviderFailed(fault, provider, _detail(error), wait=_wait(error))


def fault_named(kind: str) -> Fault:
    """What an error event of that type or code inside a stream means."""
    if any(word in kind for word in _MONEY):
        return Fault.NO_CREDIT
    return _BY_TYPE.get(kind, Fault.SERVER)


def _fault(error: Exception, sdk: ModuleType) -> Fault:
    import httpx2

    if isinstance(error, (sdk.APITimeoutError, httpx2.TimeoutException, TimeoutError)):
        return Fault.NO_NETWORK if _is_connect_timeout(error) else Fault.SILENT
    if isinstance(error, sdk.APIStatusError):
        return _of_status(error)
    if isinstance(error, (sdk.APIConnectionError, httpx2.RequestError, httpx2.InvalidURL, OSError, ImportError)):
        return _of_connection(error)
    if isinstance(error, sdk.APIError):
        return fault_named(_kind(error))
    return Fault.NOT_A_REPLY


def _of_status(error: Any) -> Fault:
    kind = _kind(error)
    if error.status_code == 200:
        return fault_named(kind)
    if error.status_code in (400, 429, 403) and any(
        word in name for word in _MONEY for name in (kind, type(error).__name__.lower())
    ):
        return Fault.NO_CREDIT
    if 300 <= error.status_code < 400:
        return Fault.SENT_ELSEWHERE
    if error.status_code >= 500:
        return _BY_STATUS.get(error.status_code, Fault.SERVER)
    return _BY_STATUS.get(error.status_code, Fault.REQUEST_REFUSED)


def _of_connection(error: Exception) -> Fault:
    import httpx2

    for each in _chain(error):
        if isinstance(each, ssl.SSLError) or "CERTIFICATE_VERIFY_FAILED" in str(each):
            return Fault.NOT_TRUSTED
        if isinstance(each, (httpx2.ProxyError, ImportError)):
            return Fault.PROXY
        if isinstance(each, (httpx2.UnsupportedProtocol, httpx2.InvalidURL, UnicodeError)):
            return Fault.WRONG_ADDRESS
        if isinstance(each, ConnectionRefusedError):
            return Fault.NOBODY_THERE
        if isinstance(each, socket.gaierror):
            return Fault.NO_NETWORK
    return (
        Fault.NO_NETWORK if any(isinstance(each, httpx2.ConnectError) for each in _chain(error)) else Fault.BROKEN_OFF
    )


def _is_connect_timeout(error: Exception) -> bool:
    import httpx2

    return any(isinstance(each, httpx2.ConnectTimeout) for each in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__


def _kind(error: Any) -> str:
    """The service's own word for the error: its code where it has one, else its type."""
    for name in ("code", "error_code", "type"):
        found = getattr(error, name, None)
        if isinstance(found, str) and found:
            return found.lower()
    return ""


def _detail(error: Any) -> str:
    status = getattr(error, "status_code", None)
    request = getattr(error, "request_id", None)
    words = _words(getattr(error, "body", None)) or ("" if status else str(error))
    parts = (type(error).__name__, str(status or ""), _kind(error), str(request or ""), words[:_SHOWN])
    return redacted(" · ".join(part for part in parts if part))


def _words(body: Any) -> str:
    """What the service said of it."""
    while isinstance(body, dict):
        body = body.get("message") or body.get("error")
    return body if isinstance(body, str) else ""


def _wait(error: Any) -> float | None:
    """Seconds that the service wants to be left alone, from either form of Retry-After."""
    response = getattr(error, "response", None)
    said = "" if response is None else response.headers.get("retry-after", "")
    if not said:
        return None
    try:
        seconds = float(said)
    except ValueError:
        seconds = _seconds_until(said)
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _seconds_until(date: str) -> float:
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, (parsedate_to_datetime(date) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return math.nan
