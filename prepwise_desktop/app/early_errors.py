"""Errors from the first moment on: what tells of them takes time to load, so it is loaded with the first one."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from prepwise_desktop.app.crash import Crashes


class EarlyErrors:
    """Held around the whole program: an error that leaves it is written down too, and ends there."""

    def __init__(self, logs_dir: Path) -> None:
        self._logs_dir = logs_dir
        self._crashes: Crashes | None = None
        #: what is called with the Report of each error, from the event loop
        self.listener: Callable[[object], None] | None = None

    def __enter__(self) -> Self:
        self._before, sys.excepthook = sys.excepthook, self._on_error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        ours = isinstance(error, Exception)
        if ours and kind is not None and error is not None:
            sys.excepthook(kind, error, trace)
        if self._crashes is not None:
            self._crashes.close()
        sys.excepthook = self._before
        return ours

    def crashes(self) -> "Crashes":
        """What takes every error from now on, until this is left."""
        if self._crashes is None:
            from prepwise_desktop.app.crash import Crashes

            self._crashes = Crashes(self._logs_dir)
            self._crashes.reported.connect(self._on_reported)
        return self._crashes

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.crashes()
        # The hook is that of the crashes by now.
        sys.excepthook(kind, error, trace)

    def _on_reported(self, report: object) -> None:
        if self.listener is not None:
            self.listener(report)
