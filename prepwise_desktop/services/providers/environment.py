"""Keys that stand in the environment: named to the person, and used only when they say so."""

import os
from collections.abc import Mapping

from prepwise_desktop.domain.providers import EnvironmentKey, Vendor

_VARIABLES: Mapping[Vendor, str] = {Vendor.ANTHROPIC: "ANTHROPIC_API_KEY", Vendor.OPENAI: "OPENAI_API_KEY"}


def in_environment() -> tuple[EnvironmentKey, ...]:
    """Those that are set."""
    return tuple(
        EnvironmentKey(vendor=vendor, name=name)
        for vendor, name in _VARIABLES.items()
        if os.environ.get(name, "").strip()
    )


def typed_in_environment(key: EnvironmentKey) -> str:
    """The characters of that key, to be checked and kept like typed ones; "" when it is gone."""
    return os.environ.get(key.name, "")
