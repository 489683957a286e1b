"""Start the window at once, fill it when it stands, and end without losing a word."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from prepwise_desktop import paths
from prepwise_desktop.app.application import Application
from prepwise_desktop.app.early_errors import EarlyErrors
from prepwise_desktop.app.open_marker import marker
from prepwise_desktop.app.opening import Opening
from prepwise_desktop.domain.plain_sight import whole
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.storage import glance
from prepwise_desktop.views import theme
from prepwise_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from prepwise_desktop.app.filling import Filling


def run(data_dir: Path | None, file: Path | None, *, filling: Filling | None = None) -> int:
    """Open the window on that data folder, or on the platform's; returns the exit code.

    A window that is open already on the same folder gets the file, and this start leaves. `filling` puts nobody's
    own data into the folder first, and a strip says so.
    """
    folder = data_dir or paths.default_data_dir()
    with EarlyErrors(paths.logs(folder)) as errors:
        return _run(folder, file, errors, filling)
    return 1


def _run(folder: Path, file: Path | None, errors: EarlyErrors, filling: Filling | None) -> int:
    app = Application(sys.argv[:1])
    if marker(folder).exists():
        from prepwise_desktop.app.instance import hand_over

        if hand_over(folder, file):
            return 0
    _dress(app, folder)
    window = MainWindow()
    _keep_place(window, folder)
    with ExitStack() as open_until_exit:
        opening = Opening(app, window, folder, file, open_until_exit, errors)
        if filling is not None:
            _fill_first(opening, window, filling, open_until_exit)
        window.show()
        app.exec()
        return opening.exit_code


def _keep_place(window: MainWindow, folder: Path) -> None:
    """Stand where the window stood at the last time, and remember where it stands at the end."""
    file = str(folder / "window.ini")
    if file != whole(file):
        # Qt takes names that are text; of any other it would make a folder beside this one.
        return
    settings = QSettings(file, QSettings.Format.IniFormat)
    window.restore_place_on_screen(settings)
    window.closing.connect(lambda: window.keep_place_on_screen(settings))


def _fill_first(opening: Opening, window: MainWindow, filling: Filling, open_until_exit: ExitStack) -> None:
    """Say that it is sample data and how far it is; a signal closes the window from now on, so that nothing is left."""
    from prepwise_desktop.app.signals import Signals
    from prepwise_desktop.views.sample_strip import put_strip

    strip = put_strip(window)
    filling.progressed.connect(strip.tell_progress)
    filling.ended.connect(strip.tell_ready)
    open_until_exit.callback(Signals(window.close, window).close)
    opening.wait_for(filling.start)


def _dress(app: Application, folder: Path) -> None:
    kept = glance.preferences(folder)
    theme.apply(app, APPEARANCE.among(kept), TEXT_SIZE.among(kept) / 100)
