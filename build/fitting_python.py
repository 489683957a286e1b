"""Find a Python on this machine that PrepWise can run on; this file itself starts on Python 3.8."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from speech import Stop

VERSIONS = ("3.13", "3.12", "3.11")

#: Qt's wheels exist for 64-bit systems only, and not for the free-threaded builds of Python.
PROBE = "import sys; print('%d.%d' % sys.version_info[:2], sys.maxsize > 2**32, 't' in getattr(sys, 'abiflags', ''))"

ADVICE = """PrepWise needs Python 3.11, 3.12 or 3.13 (64 bit). This is Python {here},
and no fitting one was found on this machine.

  Windows         winget install Python.Python.3.13        (or python.org, Downloads)
  macOS           brew install python@3.13                 (or python.org, Downloads)
  Debian, Ubuntu  sudo apt-get install python3.13-venv     (or python3.12-venv, python3.11-venv)
  Fedora          sudo dnf install python3.13

Then type the same command again."""


def find() -> list[str]:
    """Return the command that starts a fitting Python; raise Stop when there is none.

    The Python that runs this wins if it fits, so that a person's choice of interpreter counts.
    """
    for command in [[sys.executable], *candidates()]:
        if fits(answer(command)):
            return command
    raise Stop(ADVICE.format(here=".".join(map(str, sys.version_info[:3]))))


def fits(reply: str) -> bool:
    """Tell whether a reply to PROBE names a version that PrepWise supports."""
    version, *rest = reply.split() or [""]
    return version in VERSIONS and rest == ["True", "False"]


def answer(command: list[str]) -> str:
    """Return what this interpreter says to PROBE, or nothing if it does not start (a shim of pyenv, say)."""
    try:
        done = subprocess.run(
            [*command, "-c", PROBE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")


def candidates() -> list[list[str]]:
    """Return the commands worth trying: the PATH first, then the places where installers put Pythons."""
    if os.name == "nt":
        launcher = [["py", "-" + version] for version in VERSIONS]
        return [*launcher, *([str(path)] for path in _windows_places())]
    named = [["python" + version] for version in VERSIONS]
    return [*named, ["python3"], *([str(path)] for path in _posix_places())]


def _windows_places() -> list[Path]:
    programs = Path(os.environ.get("LOCALAPPDATA", "")) / "Programs" / "Python"
    return [programs / ("Python" + version.replace(".", "")) / "python.exe" for version in VERSIONS]


def _posix_places() -> list[Path]:
    home = Path.home()
    pyenv = Path(os.environ.get("PYENV_ROOT") or home / ".pyenv")
    framework = Path("/Library/Frameworks/Python.framework/Versions")
    found: list[Path] = []
    for version in VERSIONS:
        found += [folder / ("python" + version) for folder in (Path("/opt/homebrew/bin"), Path("/usr/local/bin"))]
        found.append(framework / version / "bin" / "python3")
        found += sorted((pyenv / "versions").glob(version + ".*/bin/python"), reverse=True)
        found += sorted((home / ".local/share/uv/python").glob("cpython-" + version + ".*/bin/python3"), reverse=True)
    return [path for path in found if path.exists()]
