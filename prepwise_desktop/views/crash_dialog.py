"""Says that the program itself went wrong, that nothing typed is lost, and where the report is."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prepwise_desktop.domain.plain_sight import whole
from prepwise_desktop.messages.crashes import ended_notice, error_notice, failed_start_notice
from prepwise_desktop.messages.findings import Notice
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Well
from prepwise_desktop.views.parts.dialog import Dialog
from prepwise_desktop.views.parts.wrap_label import WrapLabel

_WIDTH = 520


class Report(Protocol):
    """What is told of one error."""

    @property
    def path(self) -> Path | None: ...
    @property
    def summary(self) -> str: ...
    @property
    def details(self) -> str: ...


class CrashDialog(Dialog):
    """Escape and the primary button go on; `quit_requested` when the person would rather end the program.

    `summary` is one line, `details` is what is copied, with the `path` of the report when there is one. `go_on` are
    the primary button's words.
    """

    quit_requested = Signal()
    #: the primary button was pressed
    again_requested = Signal()

    def __init__(
        self,
        notice: Notice,
        summary: str,
        details: str,
        path: Path | None,
        parent: QWidget | None = None,
        *,
        go_on: str = "",
    ) -> None:
        super().__init__(notice.title, parent)
        self._copied = whole(details if path is None else f"{path}\n\n{details}")
        self.setAccessibleDescription(notice.sentence)
        self.column.addWidget(WrapLabel(notice.sentence, ink="secondary"))
        self.column.addWidget(self._facts(summary, path))
        self.column.addSpacing(theme.space(theme.GAP))
        self.column.addLayout(self._buttons(go_on or self.tr("Go on")))
        self.fit(_WIDTH)

    def _facts(self, summary: str, path: Path | None) -> Well:
        well = Well()
        for text in (summary, "" if path is None else str(path)):
            if text:
                well.body.addWidget(WrapLabel(text, size=theme.SMALL, ink="secondary"))
        return well

    def _buttons(self, words: str) -> QHBoxLayout:
        copy = QuietButton(self.tr("Copy details"), icon="copy")
        copy.clicked.connect(self._on_copy)
        leave = SecondaryButton(self.tr("Quit"))
        leave.clicked.connect(self._on_quit)
        go_on = PrimaryButton(words)
        go_on.clicked.connect(self._on_go_on)
        go_on.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(theme.space(theme.GAP))
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go_on)
        go_on.setFocus()
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)

    def _on_go_on(self) -> None:
        self.accept()
        self.again_requested.emit()

    def _on_quit(self) -> None:
        self.accept()
        self.quit_requested.emit()


def show_crash(report: Report, window: QWidget, keep: Callable[[], object]) -> None:
    """Keep everything typed, then open the dialog over the window; while one is open, no second one."""
    try:
        keep()
    finally:
        if window.findChild(CrashDialog) is None:
            dialog = CrashDialog(error_notice(report.path), report.summary, report.details, report.path, window)
            dialog.quit_requested.connect(window.close)
            dialog.open()


def show_failed_start(
    report: Report, window: QWidget, try_again: Callable[[], object], leave: Callable[[], object]
) -> None:
    """Tell of an error that left the window empty; Escape quits, as there is nothing behind the dialog."""
    if window.findChild(CrashDialog) is not None:
        return
    notice, words = failed_start_notice(report.path), window.tr("Try again")
    dialog = CrashDialog(notice, report.summary, report.details, report.path, window, go_on=words)
    dialog.again_requested.connect(try_again)
    dialog.quit_requested.connect(leave)
    dialog.rejected.connect(leave)
    dialog.open()


def show_left_behind(path: Path, window: QWidget) -> None:
    """Tell of what a crash of the last run left there."""
    details = path.read_text(encoding="utf-8", errors="replace")
    dialog = CrashDialog(ended_notice(), details.partition("\n")[0], details, path, window)
    dialog.quit_requested.connect(window.close)
    dialog.open()
