"""The program's log: what it did, for the person who looks for a fault; no answers, no resume, no keys."""

import copy
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from prepwise_desktop.app.bare_trace import bare_trace
from prepwise_desktop.app.private_file import private_opener
from prepwise_desktop.coach.llm.redaction import redacted
from prepwise_desktop.paths import make_private

FILE_NAME = "prepwise.log"

#: bytes of one file: weeks of ordinary use, and still short enough to mail
SIZE = 1_000_000

#: older files kept beside it, so that a fault of last month can be looked up
KEPT = 3

#: they log whole requests (the resume) at DEBUG and addresses at INFO, and a variable of the environment turns it on
QUIET = ("anthropic", "openai", "httpx2", "httpcore2")

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


@contextmanager
def logging_to(logs_dir: Path) -> Iterator[None]:
    """Log everything from INFO on into that folder, which is made when it is missing; ends with the program.

    Where it cannot be written the program goes on without it.
    """
    handler = _PrivateFile(logs_dir / FILE_NAME, maxBytes=SIZE, backupCount=KEPT, delay=True)
    handler.setFormatter(_BareFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_keeps)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()


class _PrivateFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        make_private(Path(self.baseFilename).parent)
        return open(self.baseFilename, "a", encoding="utf-8", opener=private_opener)

    def handleError(self, record: logging.LogRecord) -> None:
        """A full or locked disk stops nothing; what the data on it needs is said when that is written."""


class _BareFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        # Another handler may have left the error's full text here.
        own.exc_text = None
        if own.name == "asyncio":
            # What asyncio says of a lost error goes on to print values.
            own.msg, own.args = re.split(r"[\n<(]", record.getMessage(), maxsplit=1)[0], None
        return redacted(super().format(own))

    def formatException(self, ei: _ExcInfo) -> str:
        return "" if ei[1] is None else bare_trace(ei[1])


def _keeps(record: logging.LogRecord) -> bool:
    # By name and not by the loggers' own level: that is what the variable of the environment changes.
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] not in QUIET
