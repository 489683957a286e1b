"""An address as a person types it becomes one that the SDK takes, or is refused."""

import pytest

from prepwise_desktop.coach.llm.address import host_of, is_local, normalised
from prepwise_desktop.domain.errors import InvalidRequest
from prepwise_desktop.domain.providers import Vendor


@pytest.mark.parametrize(
    ("vendor", "typed", "address"),
    [
        (Vendor.ANTHROPIC, "", "https://api.anthropic.com"),
        (Vendor.OPENAI, " ", "https://api.openai.com/v1"),
        (Vendor.COMPATIBLE, "", "http://127.0.0.1:11434/v1"),
        (Vendor.COMPATIBLE, "localhost:1234", "http://localhost:1234/v1"),
        (Vendor.COMPATIBLE, "192.168.1.20:8080/", "http://192.168.1.20:8080/v1"),
        (Vendor.COMPATIBLE, "http://localhost:8080/v1/chat/completions", "http://localhost:8080/v1"),
        (Vendor.COMPATIBLE, "box:8080", "http://box:8080/v1"),
        (Vendor.COMPATIBLE, "models.example.com/llm/v1", "https://models.example.com/llm/v1"),
        (Vendor.COMPATIBLE, "http://[::1]:11434", "http://[::1]:11434/v1"),
        (Vendor.ANTHROPIC, "https://api.anthropic.com/v1/messages", "https://api.anthropic.com"),
        (Vendor.OPENAI, "api.openai.com", "https://api.openai.com/v1"),
        (Vendor.OPENAI, "https://api.openai.com/v1/responses?x=1#y", "https://api.openai.com/v1"),
    ],
)
def test_an_address_is_brought_into_form(vendor: Vendor, typed: str, address: str) -> None:
    assert normalised(vendor, typed) == address
    assert normalised(vendor, address) == address


@pytest.mark.parametrize("typed", ["http://", "ftp://host", "http://host:99999", "https:///v1", "http://host:port"])
def test_what_names_no_host_is_refused(typed: str) -> None:
    with pytest.raises(InvalidRequest, match="address"):
        normalised(Vendor.COMPATIBLE, typed)


@pytest.mark.parametrize("vendor", [Vendor.ANTHROPIC, Vendor.OPENAI])
def test_a_key_is_not_carried_unprotected_over_the_internet(vendor: Vendor) -> None:
    with pytest.raises(InvalidRequest, match="address"):
        normalised(vendor, "http://api.example.com")
    assert normalised(vendor, "http://127.0.0.1:9").startswith("http://127.0.0.1:9")


def test_the_host_that_is_agreed_to_has_its_port_and_nothing_else() -> None:
    assert host_of("http://localhost:1234/v1") == "localhost:1234"
    assert host_of("https://api.openai.com/v1") == "api.openai.com"


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://10.0.0.3/v1", True),
        ("http://mac.local:1/v1", True),
        ("https://8.8.8.8", False),
        ("https://x.org", False),
    ],
)
def test_ones_own_network_is_known(address: str, *, local: bool) -> None:
    assert is_local(address) is local
