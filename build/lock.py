"""Pin every dependency by name, version and hash, for Linux, Windows and macOS and Python 3.11 to 3.13 at once."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from environment import LOCKS
from speech import Stop, say

#: One version for all Pythons, wheels only, no address and nothing of this machine in the file.
COMPILE = [
    "pip",
    "compile",
    "--universal",
    "--python-version=3.11",
    "--fork-strategy=fewest",
    "--only-binary=:all:",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
    "--quiet",
]


def write_locks(root: Path, options: list[str]) -> None:
    """Write both locks; the smaller one is held to the versions of the larger."""
    uv = shutil.which("uv")
    if uv is None:
        raise Stop("Locking needs uv (pip install uv, or pipx install uv). Running and testing do not.")
    command = [uv, *COMPILE, *options]
    run, dev = ("build/" + LOCKS[kind] for kind in ("run", "dev"))
    _compile(root, [*command, "--group=dev", "--output-file=" + dev, "pyproject.toml"])
    _compile(root, [*command, "--group=build", "--constraint=" + dev, "--output-file=" + run, "pyproject.toml"])
    say(f"Wrote {run} and {dev}")


def _compile(root: Path, command: list[str]) -> None:
    if subprocess.call(command, cwd=str(root)) != 0:
        raise Stop("uv could not resolve the dependencies; it says above which ones do not fit together.")
