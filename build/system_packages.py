"""What Linux itself has to bring: find the libraries that Qt lacks, install them as root on Debian or say how."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from speech import Stop, say
from whole_run import interruptions_held_back

#: Which Debian package holds a library. The names of the newer Ubuntus (libglib2.0-0t64) provide these.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

#: What a bare Debian lacks for Qt, named before Qt is there to be asked: so that one command is enough.
QT_ON_BARE_DEBIAN = {
    "offscreen": ["libglib2.0-0", "libgl1", "libegl1", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"],
    "xcb": ["libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"],
    "wayland": ["libwayland-cursor0"],
}


def ensure_venv(interpreter: list[str], qt_platforms: list[str]) -> None:
    """Make sure that this Python can make an environment; Debian keeps that in a package of its own."""
    if _can_make_environments(interpreter):
        return
    version = subprocess.check_output([*interpreter, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
    names = ["python" + version.decode().strip() + "-venv"]
    for platform in qt_platforms:
        names += QT_ON_BARE_DEBIAN[platform]
    _bring(names, "This Python cannot make an environment: its venv module is a package of its own.")
    if not _can_make_environments(interpreter):
        raise Stop("This Python still cannot make an environment (import ensurepip fails). Install another Python.")


def ensure_libraries(plugins: Path, qt_platforms: list[str]) -> None:
    """Make sure that the loader finds all that these platform plugins of Qt need; raise Stop with the way to get it."""
    missing = missing_libraries(plugins, qt_platforms)
    if not missing:
        return
    lacks = "Qt needs system libraries that this machine lacks: " + ", ".join(missing)
    names, unknown = packages_for(missing)
    if unknown:
        raise Stop(lacks + "\nInstall the packages that hold them; no package is known here for " + ", ".join(unknown))
    _bring(names, lacks)
    missing = missing_libraries(plugins, qt_platforms)
    if missing:
        raise Stop("Qt still lacks " + ", ".join(missing) + " after installing " + " ".join(names))


def missing_libraries(plugins: Path, qt_platforms: list[str]) -> list[str]:
    """Ask the loader (ldd) what it does not find for these plugins, all libraries of Qt below them included."""
    ldd = shutil.which("ldd")
    missing: set[str] = set()
    for platform in qt_platforms:
        plugin = plugins / ("libq" + platform + ".so")
        if ldd and plugin.exists():
            done = subprocess.run([ldd, str(plugin)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
            missing.update(not_found(done.stdout.decode(errors="replace")))
    return sorted(missing)


def not_found(ldd_output: str) -> list[str]:
    """Return the libraries of the lines that end in "not found"."""
    return re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)


def packages_for(libraries: list[str]) -> tuple[list[str], list[str]]:
    """Return the Debian packages that hold these libraries, and the libraries nobody here knows."""
    names = sorted({PACKAGES[library] for library in libraries if library in PACKAGES})
    return names, [library for library in libraries if library not in PACKAGES]


def _can_make_environments(interpreter: list[str]) -> bool:
    return subprocess.call([*interpreter, "-c", "import ensurepip, venv"], stderr=subprocess.DEVNULL) == 0


def _bring(names: list[str], why: str) -> None:
    if not shutil.which("apt-get"):
        raise Stop(
            why + "\nInstall it with this system's package manager. On Debian the packages are: " + " ".join(names)
        )
    if os.geteuid() != 0:
        raise Stop(why + "\nType this once, then the same command again:\n\n    " + command_to_type(names))
    say(why + "\nInstalling " + " ".join(names))
    known = _apt_get("install", *names, hush=True)
    if not known and not (_apt_get("update") and _apt_get("install", *names)):
        raise Stop(
            "apt-get could not install them. Type this, then the same command again:\n\n    " + command_to_type(names)
        )


def command_to_type(names: list[str]) -> str:
    """Return the one line that installs these packages for a person who is not root."""
    return "sudo apt-get install --no-install-recommends " + " ".join(names)


def _apt_get(action: str, *names: str, hush: bool = False) -> bool:
    """Run apt-get in a session of its own: Ctrl+C then waits for it, for a package manager cut short is half-made."""
    options = ["--yes", "--no-install-recommends"] if action == "install" else []
    child = None
    try:
        with interruptions_held_back():
            child = subprocess.Popen(
                ["apt-get", "--quiet", "-o", "DPkg::Lock::Timeout=120", action, *options, *names],
                env=dict(os.environ, DEBIAN_FRONTEND="noninteractive"),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL if hush else None,
                start_new_session=True,
            )
        return child.wait() == 0
    except BaseException:
        if child:
            say("Waiting for apt-get to end")
            child.wait()
        raise
