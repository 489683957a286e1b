"""Where a service is reached: an address as a person types it, made into one that its SDK takes."""

import ipaddress
from urllib.parse import urlsplit, urlunsplit

from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.providers import Vendor

#: the vendors' own addresses as their SDKs want them: Anthropic's without a version, OpenAI's with it
DEFAULTS = {
    Vendor.ANTHROPIC: "https://api.anthropic.com",
    Vendor.OPENAI: "https://api.openai.com/v1",
    Vendor.COMPATIBLE: "http://127.0.0.1:11434/v1",
}

#: what people copy along from examples
_ENDPOINTS = ("/chat/completions", "/completions", "/responses", "/messages", "/models")


def normalised(vendor: Vendor, typed: str) -> str:
    """The base address for the vendor's SDK; InvalidRequest("address") when no host can be read from it."""
    text = "".join(typed.split())
    if not text:
        return DEFAULTS[vendor]
    parts = urlsplit(text if "://" in text else f"{_scheme(text)}://{text}")
    try:
        port = parts.port
    except ValueError as error:
        raise InvalidRequest("address", "its port is no number up to 65535") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidRequest("address", "names no host")
    if parts.scheme == "http" and vendor is not Vendor.COMPATIBLE and not is_local(f"http://{parts.netloc}"):
        raise InvalidRequest("address", "would carry the key unprotected")
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    path = _path(vendor, parts.path)
    return urlunsplit((parts.scheme, name if port is None else f"{name}:{port}", path, "", ""))


def host_of(address: str) -> str:
    """Host and, where it is said, port: what the person agrees to."""
    return urlsplit(address).netloc


def is_local(address: str) -> bool:
    """Whether it is this machine or the network at home: no proxy stands between."""
    host = urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith((".localhost", ".local")):
        return True
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return False
    return found.is_private or found.is_loopback


def _scheme(text: str) -> str:
    """Without one said: a machine of one's own mostly speaks plain HTTP, all others never."""
    host = urlsplit(f"//{text}").hostname or ""
    return "http" if is_local(f"http://{text}") or "." not in host else "https"


def _path(vendor: Vendor, path: str) -> str:
    path = path.rstrip("/")
    for ending in _ENDPOINTS:
        path = path.removesuffix(ending)
    if vendor is Vendor.ANTHROPIC:
        return path.removesuffix("/v1")
    return path or "/v1"
