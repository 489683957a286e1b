"""What goes into the bundle beside our own modules, and what PyInstaller collects that PrepWise never loads."""

from __future__ import annotations

import importlib.metadata
import re
import sys
import sysconfig
from pathlib import Path

#: Parts of paths in the bundle. Each was left out of a bundle that then passed its --smoke on Linux.
NOT_NEEDED = (
    "/translations/",
    "/plugins/egldeviceintegrations/",
    "/plugins/networkinformation/",
    "/plugins/platforms/libqeglfs",
    "/plugins/platforms/libqlinuxfb",
    "/plugins/platforms/libqminimalegl",
    "/plugins/platforms/libqvkkhrdisplay",
    "/plugins/platforms/libqvnc",
    "/plugins/platformthemes/libqgtk3",
    "/plugins/tls/",
    "opengl32sw.dll",
)

#: Libraries of the machine that makes the bundle, wanted only by the plugins above: GTK and what it needs, EGLFS.
UNUSED_LIBRARIES = re.compile(
    r"lib(atk|atspi|cairo|datrie|epoxy|fribidi|gdk|gio-|gmodule-|gobject-|graphite2|gtk|harfbuzz|pango|pixman|thai"
    r"|Qt6EglF[Ss]|X(composite|cursor|damage|inerama|randr|render)\.)"
)

#: Tools that packages of ours import only for a developer (pydantic its mypy plugin, numpy its tests).
TOOLS = ["_pytest", "hypothesis", "mypy", "pkg_resources", "pytest", "setuptools"]


def is_needed(path: str) -> bool:
    """Tell whether a file that PyInstaller collected, by its path in the bundle, is of use to PrepWise."""
    slashed = path.replace("\\", "/")
    return not any(part in slashed for part in NOT_NEEDED) and not UNUSED_LIBRARIES.match(slashed)


def licence_files(root: Path) -> list[tuple[str, str]]:
    """Return the licence texts of all that ships, each with the folder it goes to."""
    target = "resources/licenses/"
    found = [(str(path), target + "Qt") for path in sorted((root / "build" / "licenses").iterdir())]
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        found.append((str(python), target + "Python"))
    for name in runtime_packages(root):
        found += [(str(path), target + name) for path in _licences_of(name)]
    return found


def runtime_packages(root: Path) -> list[str]:
    """Return the names in the lock of the program."""
    lock = (root / "build" / "requirements.txt").read_text(encoding="utf-8")
    return re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)


def icon_path(root: Path) -> str | None:
    """Return the program's icon in the form that this system wants; Linux takes it from resources/ instead."""
    form = {"win32": "PrepWise.ico", "darwin": "PrepWise.icns"}.get(sys.platform)
    return str(root / ".package" / form) if form else None


def _licences_of(name: str) -> list[Path]:
    try:
        distribution = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return []  # the lock names it for another system
    files = [file for file in distribution.files or [] if ".dist-info" in file.parts[0]]
    named = [file for file in files if re.search(r"licen[cs]|copying|notice", "/".join(file.parts[1:]), re.IGNORECASE)]
    return [Path(str(distribution.locate_file(file))) for file in named]
