"""A vendor's SDK, loaded when it is first needed: off the loop, and only the one in use."""

import gc
import os
import sys
import threading
from importlib import import_module
from types import ModuleType

from prepwise_desktop.coach.llm import http_client
from prepwise_desktop.domain.providers import Vendor
from prepwise_desktop.work import in_thread

#: an SDK reads these by itself and would call elsewhere, send more, or log the resume
_MEDDLING = (
    "AUTH_TOKEN",
    "BASE_URL",
    "CONFIG_DIR",
    "CUSTOM_HEADERS",
    "LOG",
    "OPEN_TELEMETRY",
    "OPEN_TELEMETRY_PROPAGATION",
    "OPEN_TELEMETRY_TRACES_CONTENT_MODE",
    "ORG_ID",
    "ORGANIZATION_ID",
    "PROFILE",
    "PROJECT_ID",
    "SESSION_ID",
    "WORKSPACE_ID",
)

_lock = threading.Lock()


def name_of(vendor: Vendor) -> str:
    """The module that speaks to that vendor."""
    return "anthropic" if vendor is Vendor.ANTHROPIC else "openai"


async def loaded(vendor: Vendor) -> ModuleType:
    """The vendor's SDK; takes up to two seconds the first time, and the loop and the window go on meanwhile."""
    quieten()
    found = sys.modules.get(name_of(vendor))
    if found is not None and not _lock.locked():
        return found
    return await in_thread(_load, vendor)


def _load(vendor: Vendor) -> ModuleType:
    with _lock:
        was_on = gc.isenabled()
        # With garbage looked for, each of some thousand modules would hold the window's thread up.
        gc.disable()
        try:
            # The SDKs build on pydantic, which another thread may be loading.
            import_module("prepwise_desktop.domain.from_pydantic")
            found = _anthropic() if vendor is Vendor.ANTHROPIC else _openai()
            http_client.trusted()
        finally:
            # Modules stay for ever: looking through them for garbage, at once and all together, takes 50 ms.
            gc.freeze()
            if was_on:
                gc.enable()
        return found


def _anthropic() -> ModuleType:
    import anthropic

    return anthropic


def _openai() -> ModuleType:
    # The package loads its resources when they are first asked for, which would be on the loop.
    import openai
    import openai.resources.chat
    import openai.resources.responses

    return openai


def quieten() -> None:
    """Take what would redirect, log or add to calls out of this process's environment."""
    for vendor in ("ANTHROPIC", "OPENAI"):
        for name in _MEDDLING:
            os.environ.pop(f"{vendor}_{name}", None)
