"""Start the window, and end it without losing a word."""

import sys
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer

from prepwise_desktop import paths
from prepwise_desktop.app.application import Application
from prepwise_desktop.app.housekeeping import Housekeeping
from prepwise_desktop.app.instance import FirstInstance, hand_over
from prepwise_desktop.app.view_models import build_view_models
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.clock import system_clock
from prepwise_desktop.domain.errors import DataFolderInUse, PrepWiseError
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.views import theme
from prepwise_desktop.views.main_window import MainWindow


def run(data_dir: Path | None, file: Path | None) -> int:
    """Open the window on that data folder, or on the platform's; returns the exit code."""
    folder = data_dir or paths.default_data_dir()
    app = Application(sys.argv[:1])
    with ExitStack() as closing:
        try:
            services = closing.enter_context(open_services(folder))
        except DataFolderInUse as error:
            return 0 if hand_over(folder, file) else _cannot_open(app, error)
        except PrepWiseError as error:
            return _cannot_open(app, error)
        return _run_window(app, services, folder, file)


def _run_window(app: Application, services: Services, folder: Path, file: Path | None) -> int:
    jobs = Jobs()
    theme.apply(app, services.preferences.get(APPEARANCE), services.preferences.get(TEXT_SIZE) / 100)
    window = make_window(services, jobs, folder)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window.restore_place_on_screen(settings)
    window.closing.connect(lambda: settings.setValue("geometry", window.saveGeometry()))
    window.show()
    QTimer.singleShot(0, window, lambda: _after_first_paint(app, window, services, jobs, folder, file))
    code = app.exec()
    jobs.shutdown()
    return code


def make_window(services: Services, jobs: Jobs, folder: Path) -> MainWindow:
    """The main window over these services, not shown yet."""
    return MainWindow(build_view_models(services, jobs, system_clock, jobs), sample_resume(), folder)


def sample_resume() -> Path:
    """The sample that Home offers."""
    return paths.resources() / "sample" / "resume.pdf"


def _after_first_paint(
    app: Application, window: MainWindow, services: Services, jobs: Jobs, folder: Path, file: Path | None
) -> None:
    from prepwise_desktop.views.icons import app_icon

    app.setWindowIcon(app_icon())
    app.installEventFilter(window.drops)
    first = FirstInstance(folder, window)
    first.called.connect(window.take_call)
    app.take_files(lambda path: window.open_files([path]))
    Housekeeping(services, jobs, window).start()
    if file is not None:
        window.open_files([file])


def _cannot_open(app: Application, error: PrepWiseError) -> int:
    from PySide6.QtWidgets import QMessageBox

    from prepwise_desktop.messages.errors import sentence

    words = sentence(error)
    sys.stderr.write(words + "\n")
    theme.apply(app)
    box = QMessageBox(QMessageBox.Icon.Warning, app.applicationDisplayName(), words)
    box.exec()
    return 1
