"""A small disk of its own for a test, that can be full and read-only as real ones are."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Disk:
    """A mounted file system that holds a few megabytes."""

    folder: Path

    def fill(self) -> None:
        """Leave no byte free."""
        with (self.folder / "ballast").open("ab", buffering=0) as ballast:
            for size in (65536, 1024, 1):
                self._write_until_full(ballast.write, b"\0" * size)

    def free(self) -> None:
        """Take away what filled it."""
        (self.folder / "ballast").unlink()

    def make_read_only(self) -> None:
        """As a disk is that is locked or at fault; nothing on it may be open for writing."""
        _mount("-o", "remount,ro", str(self.folder))

    def make_writable(self) -> None:
        _mount("-o", "remount,rw", str(self.folder))

    @staticmethod
    def _write_until_full(write: object, block: bytes) -> None:
        assert callable(write)
        try:
            while write(block) == len(block):
                pass
        except OSError:
            return


@contextmanager
def a_disk(folder: Path, megabytes: int = 4) -> Iterator[Disk]:
    """Mounted there and taken away again; skips the test where that is not allowed."""
    if sys.platform != "linux":
        pytest.skip("only Linux mounts a disk in memory so simply")
    folder.mkdir()
    if _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "prepwise-test", str(folder)) != 0:
        pytest.skip("mounting needs the rights of root")
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _mount(*arguments: str) -> int:
    try:
        return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode
    except FileNotFoundError:
        return 1
