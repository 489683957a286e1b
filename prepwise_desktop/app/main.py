"""Start the window, and end it without losing a word."""

import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer

from prepwise_desktop import paths
from prepwise_desktop.app.application import Application
from prepwise_desktop.app.crash import Crashes
from prepwise_desktop.app.log import logging_to
from prepwise_desktop.app.view_models import build_view_models
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.clock import system_clock
from prepwise_desktop.domain.errors import DataFolderInUse, PrepWiseError
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.views import theme
from prepwise_desktop.views.main_window import MainWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """What the start has built so far."""

    app: Application
    services: Services
    jobs: Jobs
    crashes: Crashes
    folder: Path
    file: Path | None
    open_until_exit: ExitStack


def run(data_dir: Path | None, file: Path | None) -> int:
    """Open the window on that data folder, or on the platform's; returns the exit code."""
    folder = data_dir or paths.default_data_dir()
    app = Application(sys.argv[:1])
    with ExitStack() as stack:
        try:
            services = stack.enter_context(open_services(folder))
            stack.enter_context(logging_to(paths.logs(folder)))
        except DataFolderInUse as error:
            from prepwise_desktop.app.instance import hand_over

            return 0 if hand_over(folder, file) else _cannot_open(app, error)
        except PrepWiseError as error:
            return _cannot_open(app, error)
        crashes = stack.enter_context(closing(Crashes(paths.logs(folder))))
        return _run_window(
            _Start(
                app=app,
                services=services,
                jobs=Jobs(),
                crashes=crashes,
                folder=folder,
                file=file,
                open_until_exit=stack,
            )
        )


def make_window(services: Services, jobs: Jobs, folder: Path) -> MainWindow:
    """The main window over these services, not shown yet."""
    return MainWindow(build_view_models(services, jobs, system_clock, jobs), sample_resume(), folder)


def sample_resume() -> Path:
    """The sample that Home offers."""
    return paths.resources() / "sample" / "resume.pdf"


def _run_window(start: _Start) -> int:
    preferences = start.services.preferences
    theme.apply(start.app, preferences.get(APPEARANCE), preferences.get(TEXT_SIZE) / 100)
    window = make_window(start.services, start.jobs, start.folder)
    start.crashes.reported.connect(window.show_crash)
    settings = QSettings(str(start.folder / "window.ini"), QSettings.Format.IniFormat)
    window.restore_place_on_screen(settings)
    window.closing.connect(lambda: settings.setValue("geometry", window.saveGeometry()))
    window.show()
    QTimer.singleShot(0, window, lambda: _after_first_paint(start, window))
    code = start.app.exec()
    start.jobs.shutdown()
    return code


def _after_first_paint(start: _Start, window: MainWindow) -> None:
    """Whatever the first picture of the window can do without."""
    from prepwise_desktop.app.housekeeping import Housekeeping
    from prepwise_desktop.app.instance import FirstInstance
    from prepwise_desktop.app.native_crash import left_behind, watched
    from prepwise_desktop.views.icons import app_icon

    start.app.setWindowIcon(app_icon())
    start.app.installEventFilter(window.drops)
    FirstInstance(start.folder, window).called.connect(window.take_call)
    start.app.take_files(lambda path: window.open_files([path]))
    logs = paths.logs(start.folder)
    window.tell_of_native_crash(left_behind(logs))
    start.open_until_exit.enter_context(watched(logs))
    Housekeeping(start.services, start.jobs, window).start()
    if start.file is not None:
        window.open_files([start.file])


def _cannot_open(app: Application, error: PrepWiseError) -> int:
    """Say why there is no window, where a person can read it: in a box, and in the terminal if there is one."""
    from PySide6.QtWidgets import QMessageBox

    from prepwise_desktop.messages.errors import sentence

    words = sentence(error)
    if sys.stderr is not None:
        sys.stderr.write(words + "\n")
    theme.apply(app)
    QMessageBox(QMessageBox.Icon.Warning, app.applicationDisplayName(), words).exec()
    return 1
