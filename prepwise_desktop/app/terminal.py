"""What is said to whoever started the program from a terminal, where there is one that listens."""

import sys
from contextlib import suppress


def tell_terminal(words: str) -> None:
    """Write to the standard error; one that was closed, or is on a full disk, is no reason to fail."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(words)
            sys.stderr.flush()
