"""A file that one process at a time holds; the system lets go of it with the process, however that ends."""

import os
import sys
from pathlib import Path

_OWNER_ONLY = 0o600

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(*error.args) from error
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class HeldFile:
    """Made if need be, and held until `release`. Its content means nothing."""

    def __init__(self, path: Path) -> None:
        """Raises BlockingIOError when another holds it, other kinds of OSError when it cannot be made."""
        self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, _OWNER_ONLY)
        try:
            _take(self._descriptor)
        except OSError:
            self.release()
            raise

    def release(self) -> None:
        """Let the next one have it; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
