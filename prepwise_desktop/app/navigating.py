"""Lead through the window: Home with what it shows at once, the view-models of other panes when they are needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prepwise_desktop.compose import Services
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.home import HomeViewModel
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.navigation import Navigation

if TYPE_CHECKING:
    from prepwise_desktop.viewmodels.view_models import ViewModels


def build_home(services: Services, clock: Clock, parent: QObject) -> HomeViewModel:
    """What stands behind the first pane."""
    return HomeViewModel(services.home, lambda: services.sessions, clock, parent)


def build_navigation(
    services: Services, jobs: Jobs, clock: Clock, window: MainWindow, sample: Path, data_dir: Path
) -> Navigation:
    """Fill the window with Home; the view-models live as long as the jobs."""
    home = build_home(services, clock, jobs)

    def all_of_them() -> ViewModels:
        from prepwise_desktop.app.view_models import build_view_models

        return build_view_models(services, home, jobs, clock, jobs)

    return Navigation(window, home, all_of_them, sample, data_dir)
