"""Start the window at once, fill it when it stands, and end without losing a word."""

import gc
import sys
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QSettings

from prepwise_desktop import paths
from prepwise_desktop.app.application import Application
from prepwise_desktop.app.early_errors import EarlyErrors
from prepwise_desktop.app.open_marker import marker
from prepwise_desktop.app.opening import Opening
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.storage import glance
from prepwise_desktop.views import theme
from prepwise_desktop.views.main_window import MainWindow


def run(data_dir: Path | None, file: Path | None, *, is_sample: bool = False) -> int:
    """Open the window on that data folder, or on the platform's; returns the exit code.

    A window that is open already on the same folder gets the file, and this start leaves. `is_sample` has a strip
    say that the folder holds nobody's own data.
    """
    # Until Home is filled everything that is made stays: looking for garbage only costs time.
    gc.disable()
    folder = data_dir or paths.default_data_dir()
    with EarlyErrors(paths.logs(folder)) as errors:
        return _run(folder, file, errors, is_sample=is_sample)
    return 1


def _run(folder: Path, file: Path | None, errors: EarlyErrors, *, is_sample: bool) -> int:
    app = Application(sys.argv[:1])
    if marker(folder).exists():
        from prepwise_desktop.app.instance import hand_over

        if hand_over(folder, file):
            return 0
    _dress(app, folder)
    window = MainWindow()
    if is_sample:
        from prepwise_desktop.views.sample_strip import put_strip

        put_strip(window)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window.restore_place_on_screen(settings)
    window.closing.connect(lambda: window.keep_place_on_screen(settings))
    with ExitStack() as open_until_exit:
        opening = Opening(app, window, folder, file, open_until_exit, errors)
        window.show()
        app.exec()
        return opening.exit_code


def _dress(app: Application, folder: Path) -> None:
    kept = glance.preferences(folder)
    theme.apply(app, APPEARANCE.among(kept), TEXT_SIZE.among(kept) / 100)
