"""Tells the person of a crash in one dialog at a time, after what was typed has been saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from prepwise_desktop.app.crash import Crashes, Report
from prepwise_desktop.messages.findings import Notice


class CrashTeller(QObject):
    """Lives as long as the window; `save` is called first, whatever is told."""

    def __init__(self, crashes: Crashes, window: QWidget, save: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        self._open = False
        crashes.reported.connect(self._on_reported)

    def tell_left_behind(self, report: Path) -> None:
        """Offer what a native crash of the last run left."""
        from prepwise_desktop.messages.crashes import ended_notice

        details = report.read_text(encoding="utf-8", errors="replace")
        self._show(ended_notice(), details.partition("\n")[0], details, report)

    def _on_reported(self, report: Report) -> None:
        from prepwise_desktop.messages.crashes import error_notice

        try:
            self._save()
        finally:
            self._show(error_notice(report.path), report.summary, report.details, report.path)

    def _show(self, notice: Notice, summary: str, details: str, path: Path | None) -> None:
        from prepwise_desktop.views.crash_dialog import CrashDialog

        if self._open:
            # The report of this one lies beside that of the other; a heap of dialogs helps nobody.
            return
        self._open = True
        dialog = CrashDialog(notice, summary, details, path, self._window)
        dialog.finished.connect(self._on_finished)
        dialog.quit_requested.connect(QCoreApplication.quit)
        dialog.open()

    def _on_finished(self) -> None:
        self._open = False
