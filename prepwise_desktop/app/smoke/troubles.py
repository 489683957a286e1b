"""What a person reads when something is in the way: each opened over the window, to be looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog

from prepwise_desktop.app.crash import Report
from prepwise_desktop.app.smoke.words import SHORT
from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.errors import DatabaseTooNew, DataFolderInUse, DiskFull, PrepWiseError, StorageReadOnly
from prepwise_desktop.messages.crashes import ended_notice
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.views.crash_dialog import CrashDialog, show_crash, show_failed_start
from prepwise_desktop.views.left_over import ask_before_losing, show_left_over
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.opening_dialogs import ask_for_backup, ask_to_try_again

_BACKUPS = tuple(
    Backup(made_at=datetime(2026, 11, day, 18, 52, tzinfo=UTC), size=day * 100_000, path=Path(f"{day}.db"))
    for day in (10, 9, 8)
)
_FOLDER = Path("/home/ines/.local/share/PrepWise")
_REPORT = Report(
    path=_FOLDER / "logs" / "crash-20261110-185201-000000.txt",
    summary="KeyError, prepwise_desktop/views/history/reader.py, line 120, in _show",
    details="",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """One trouble by the name of its picture; `show` puts it over the window."""

    name: str
    show: Callable[[MainWindow], object]


def troubles() -> tuple[Trouble, ...]:
    """All of them; what their buttons do is nothing here."""
    return (
        Trouble(name="damaged", show=lambda window: ask_for_backup(window, _BACKUPS, _nothing, _nothing, _nothing)),
        Trouble(name="damaged-no-backup", show=lambda window: ask_for_backup(window, (), _nothing, _nothing, _nothing)),
        Trouble(name="disk-full", show=lambda window: _show_in_the_way(window, DiskFull())),
        Trouble(name="in-use", show=lambda window: _show_in_the_way(window, DataFolderInUse())),
        Trouble(name="too-new", show=lambda window: _show_in_the_way(window, DatabaseTooNew(9, 1))),
        Trouble(name="mistake", show=lambda window: show_crash(_REPORT, window, _nothing)),
        Trouble(name="failed-start", show=lambda window: show_failed_start(_REPORT, window, _nothing, _nothing)),
        Trouble(name="ended-by-itself", show=_show_ended),
        Trouble(name="words-left-over", show=lambda window: show_left_over(window, SHORT)),
        Trouble(name="words-at-risk", show=lambda window: ask_before_losing(window, SHORT, _nothing)),
        Trouble(name="told", show=lambda window: window.tell(sentence(StorageReadOnly()))),
    )


def put_away(window: MainWindow) -> None:
    """Close what `show` opened."""
    for dialog in window.findChildren(QDialog):
        dialog.accept()
    window.take_back(sentence(StorageReadOnly()))


def _show_in_the_way(window: MainWindow, error: PrepWiseError) -> None:
    ask_to_try_again(window, error, _FOLDER, _nothing, _nothing)


def _show_ended(window: MainWindow) -> None:
    CrashDialog(ended_notice(), "Fatal Python error: Aborted", "", _REPORT.path, window).open()


def _nothing(*_: object) -> None:
    """What a button does that is only looked at."""
