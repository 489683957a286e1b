"""What the world does to an act is told, and the window goes on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from prepwise_desktop.domain.errors import PrepWiseError


@contextmanager
def telling(tell: Callable[[PrepWiseError], object]) -> Iterator[None]:
    """Call `tell` with a PrepWiseError that is raised inside; what was to follow in there is left out."""
    try:
        yield
    except PrepWiseError as error:
        tell(error)
