"""What nobody expected: written down without values, told once, and survived."""

import logging
import platform
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from prepwise_desktop import __version__
from prepwise_desktop.app.bare_trace import bare_trace, named, place
from prepwise_desktop.app.private_file import private_opener
from prepwise_desktop.app.terminal import tell_terminal
from prepwise_desktop.coach.llm.redaction import redacted
from prepwise_desktop.domain.clock import Clock, system_clock
from prepwise_desktop.domain.errors import StorageError
from prepwise_desktop.paths import make_private

#: reports kept in the folder; who has more has the same few many times
KEPT = 20

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is told of one error; no value of the program's is in it."""

    #: where it was written, or None when that failed too
    path: Path | None
    #: one line: the error's type and its place
    summary: str
    #: the whole report, as it stands in the file
    details: str
    #: what the disk did, where that is the whole cause: it is told as such, and needs no file
    fault: StorageError | None = None


class Crashes(QObject):
    """Takes every error that nobody caught, from any thread, until it is closed.

    Each is written to the log and to a file of its own the first time; the same error at the same place is not told
    again, so that one in a paint or a timer is told once. `reported` comes on the thread that made this, from the
    event loop: never inside the paint or the slot that went wrong.
    """

    #: a Report
    reported = Signal(object)
    _found = Signal(object)

    def __init__(self, logs_dir: Path, clock: Clock = system_clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs_dir = logs_dir
        self._clock = clock
        self._told: set[tuple[str, str]] = set()
        self._found.connect(self.reported, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook, qInstallMessageHandler(_log_qt))
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def close(self) -> None:
        """Put everything back as it was."""
        sys.excepthook, threading.excepthook, sys.unraisablehook, qt_handler = self._before
        qInstallMessageHandler(qt_handler)

    def tell_again(self) -> None:
        """Tell of errors that were told before too: what failed is being tried once more."""
        self._told.clear()

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            self._take(error.with_traceback(trace))

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._take(args.exc_value)

    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self._take(args.exc_value)

    def _take(self, error: BaseException) -> None:
        if isinstance(error, StorageError):
            # Nobody stood ready for it at this place; it is the disk's all the same, each time it happens.
            _log.warning("not told where it happened\n%s", bare_trace(error))
            self._found.emit(Report(path=None, summary=named(error), details=self._described(error), fault=error))
            return
        what = (named(error), place(error.__traceback__))
        if what in self._told:
            return
        self._told.add(what)
        # Bare here too: as long as there is no log, logging writes to the terminal, or to what keeps its lines.
        _log.error("unexpected\n%s", bare_trace(error))
        details = self._described(error)
        # A terminal keeps nothing; anything else may be a journal that does.
        watched = sys.stderr is not None and sys.stderr.isatty()
        tell_terminal("".join(traceback.format_exception(error)) if watched else details)
        self._found.emit(Report(path=self._write(details), summary=redacted(", ".join(what)), details=details))

    def _described(self, error: BaseException) -> str:
        described = "\n".join(
            (
                f"PrepWise {__version__}",
                f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}",
                f"{self._clock.now():%Y-%m-%d %H:%M:%S} UTC, thread {threading.current_thread().name}",
                "",
                bare_trace(error),
                "",
            )
        )
        return redacted(described)

    def _write(self, details: str) -> Path | None:
        path = self._logs_dir / f"crash-{self._clock.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            make_private(self._logs_dir)
            with open(path, "w", encoding="utf-8", opener=private_opener) as file:
                file.write(details)
            _forget_old(self._logs_dir)
        except OSError as error:
            _log.warning("no crash report could be written: %s", named(error))
            return None
        return path


def _forget_old(logs_dir: Path) -> None:
    """Delete all but the newest reports; their names sort by time."""
    for path in sorted(logs_dir.glob("crash-*.txt"))[:-KEPT]:
        path.unlink(missing_ok=True)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _qt_log.log(_LEVELS[kind], "%s: %s", context.category or "default", message)
