"""Opens a file that only its owner can read."""

import os

_OWNER_ONLY = 0o600


def private_opener(path: str, flags: int) -> int:
    """For the `opener` of open(): on Windows the file has what the person's AppData inherits."""
    descriptor = os.open(path, flags, _OWNER_ONLY)
    if os.name == "posix":
        # A file that was there already keeps its mode.
        os.fchmod(descriptor, _OWNER_ONLY)
    return descriptor
