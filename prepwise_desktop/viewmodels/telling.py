"""What the world does to an act is told, and the window goes on."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import SignalInstance

from prepwise_desktop.domain.errors import PrepWiseError


@contextmanager
def telling(failed: SignalInstance) -> Iterator[None]:
    """Emit `failed` with a PrepWiseError that is raised inside; what was to follow in there is left out."""
    try:
        yield
    except PrepWiseError as error:
        failed.emit(error)
