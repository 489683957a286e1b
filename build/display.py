"""Whether a window can be shown here, and what `run` does where it cannot."""

from __future__ import annotations

import sys
from collections.abc import Mapping

#: The program's doors that open no window, so that they need no display.
DOORS = ("--smoke", "--parse", "--grade", "--help", "-h", "--version")


def has_display(environ: Mapping[str, str], system: str = sys.platform) -> bool:
    """Tell whether windows can be shown: always on Windows and macOS, on Linux where a display is named."""
    if not system.startswith("linux"):
        return True
    if environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return False
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def qt_platforms(environ: Mapping[str, str]) -> list[str]:
    """Return the platform plugins of Qt that will be used here; tests and pictures always use offscreen."""
    named = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    return ["offscreen", *(plugin for plugin, variable in named.items() if environ.get(variable))]


def opens_window(arguments: list[str]) -> bool:
    """Tell whether the program, given these arguments, opens a window."""
    return not any(argument.split("=")[0] in DOORS for argument in arguments)
