"""The folder .venv: made once from the hashed locks, remembered by stamps, removed when its making is cut short."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from speech import Stop, say

#: "run" is what the program needs, "dev" adds what tests, checks and packages it; both pin the same versions.
LOCKS = {"run": "requirements.txt", "dev": "requirements-dev.txt"}

FAILED = """Setting up .venv did not work; what went wrong stands above.
Setting up needs a network, later starts do not.
Type the same command again when that is mended: it goes on from a sound state."""

UNFIT = """The folder .venv holds Python {version}, and PrepWise needs 3.11, 3.12 or 3.13.
Delete or rename that folder, then type the same command again."""

if TYPE_CHECKING:
    from collections.abc import Iterator


class Environment:
    """The virtual environment of one checkout, its stamps beside pyvenv.cfg; every call is safe to repeat."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / ".venv"
        self._unfinished = self._folder / "unfinished"
        self.programs = self._folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.programs / ("python.exe" if os.name == "nt" else "python")

    def is_ready(self, kind: str) -> bool:
        """Tell whether the locked packages of this kind are in; "dev" holds all of "run"."""
        if not self.python.exists():
            return False
        return self.has_stamp(kind) or (kind == "run" and self.has_stamp("dev"))

    def has_stamp(self, name: str) -> bool:
        """Tell whether `stamp(name)` was called since the lock, the project file, Python and the folder are as now."""
        try:
            return self._stamp(name).read_text(encoding="ascii") == self._fingerprint(name)
        except FileNotFoundError:
            return False

    def stamp(self, name: str) -> None:
        """Remember that this part of the environment is done."""
        self._stamp(name).write_text(self._fingerprint(name), encoding="ascii")

    def make(self, kind: str, interpreter: list[str]) -> None:
        """Install the lock of this kind and PrepWise itself; an environment that this call began is whole or gone."""
        began = not self._is_usable()
        try:
            if began:
                self._create(interpreter)
            self._check_version()
            self._install(kind)
        except BaseException:
            if began:
                with suppress(OSError):  # Windows keeps what is still open; the next start sees that it is unfinished
                    self._remove()
            raise

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold off another dev.py of this checkout; the system lets go of it whatever happens to us."""
        try:
            import fcntl
        except ImportError:  # Windows: a lock there would keep the other one from reading the file
            yield
            return
        with (self._root / "pyproject.toml").open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                say("Waiting for another dev.py that is setting up .venv")
                fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def packages(self) -> Path:
        """Return the folder that holds the installed packages."""
        if os.name == "nt":
            return self._folder / "Lib" / "site-packages"
        return next((self._folder / "lib").glob("python3*/site-packages"))

    def _is_usable(self) -> bool:
        whole = self.python.exists() and (self._folder / "pyvenv.cfg").exists()
        return whole and not self._unfinished.exists()

    def _create(self, interpreter: list[str]) -> None:
        say("Making .venv")
        self._remove()
        self._folder.mkdir()
        self._unfinished.touch()
        _run([*interpreter, "-m", "venv", str(self._folder)])

    def _check_version(self) -> None:
        from fitting_python import VERSIONS

        made_by = (self._folder / "pyvenv.cfg").read_text(encoding="utf-8")
        found = re.search(r"^version(?:_info)? *= *(\d+\.\d+)", made_by, re.MULTILINE)
        if found and found.group(1) not in VERSIONS:
            raise Stop(UNFIT.format(version=found.group(1)))

    def _install(self, kind: str) -> None:
        say("Installing the packages of build/" + LOCKS[kind] + " (once; the first time takes a minute or two)")
        for stamp in self._folder.glob("stamp-*"):
            stamp.unlink()
        if not (self.packages() / "pip").is_dir():  # an environment that uv or an editor made
            _run([str(self.python), "-m", "ensurepip"])
        lock = str(self._root / "build" / LOCKS[kind])
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
        if not sys.stdout.isatty():
            pip.append("--quiet")
        _run([*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", lock])
        _run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(self._root)])
        self.stamp(kind)
        if self._unfinished.exists():
            self._unfinished.unlink()

    def _remove(self) -> None:
        import shutil

        if self._folder.exists():
            shutil.rmtree(str(self._folder))

    def _stamp(self, name: str) -> Path:
        return self._folder / ("stamp-" + name)

    def _fingerprint(self, name: str) -> str:
        lock = self._root / "build" / LOCKS.get(name, LOCKS["run"])
        digest = hashlib.sha256(str(self._root).encode("utf-8", "surrogateescape"))
        for path in (lock, self._root / "pyproject.toml", self._folder / "pyvenv.cfg"):
            digest.update(path.read_bytes())
        return digest.hexdigest()


def _run(command: list[str]) -> None:
    from whole_run import whole_run

    if whole_run(command) != 0:
        raise Stop(FAILED)
