"""Lead through the window: Home with what it shows at once, the view-models of other panes when they are needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prepwise_desktop.compose import Services
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.home import HomeViewModel
from prepwise_desktop.views.home.pane import HomePane
from prepwise_desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from prepwise_desktop.viewmodels.view_models import ViewModels
    from prepwise_desktop.views.navigation import Navigation


def build_home(services: Services, clock: Clock, parent: QObject) -> HomeViewModel:
    """What stands behind the first pane."""
    return HomeViewModel(services.home, lambda: services.sessions, clock, parent)


def stand_home(services: Services, jobs: Jobs, clock: Clock, window: MainWindow) -> HomePane:
    """Put Home into the window as it is found; nothing leads on from there before `lead_on`.

    A first look that fails is the start's matter, which can offer a way back: its error rises.
    """
    home = build_home(services, clock, jobs)
    home.refresh()
    pane = HomePane(home)
    window.frame.panes.addWidget(pane)
    if home.state is not None:
        window.frame.rail.set_profile(home.state.profile.name)
    return pane


def lead_on(
    home: HomePane, services: Services, jobs: Jobs, clock: Clock, sample: Path, data_dir: Path, window: MainWindow
) -> Navigation:
    """Wire Home, the rail and the keys; the view-models live as long as the jobs."""
    from prepwise_desktop.views.navigation import Navigation

    view_model = home.view_model

    def all_of_them() -> ViewModels:
        from prepwise_desktop.app.view_models import build_view_models

        return build_view_models(services, view_model, jobs, clock, jobs)

    return Navigation(window, home, all_of_them, sample, data_dir)


def build_navigation(
    services: Services, jobs: Jobs, clock: Clock, window: MainWindow, sample: Path, data_dir: Path
) -> Navigation:
    """Both at once."""
    home = stand_home(services, jobs, clock, window)
    return lead_on(home, services, jobs, clock, sample, data_dir, window)
