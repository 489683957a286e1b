"""The panes by name, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete

from prepwise_desktop.views.home.pane import HomePane

if TYPE_CHECKING:
    from prepwise_desktop.viewmodels.home import HomeViewModel
    from prepwise_desktop.viewmodels.view_models import ViewModels


class Panes:
    """Makes panes; `connect` is told of each new one under its name, before it is shown.

    `view_models` is asked for those of all panes but Home.
    """

    def __init__(
        self,
        home: HomeViewModel,
        view_models: Callable[[], ViewModels],
        data_dir: Path,
        stack: QStackedWidget,
        connect: Callable[[str, QWidget], None],
    ) -> None:
        self._home = home
        self._view_models = view_models
        self._data_dir = data_dir
        self._stack = stack
        self._connect = connect
        self._made: dict[str, QWidget] = {}

    def show(self, name: str) -> QWidget:
        """Bring the pane of that name to the front."""
        pane = self.pane(name)
        self._stack.setCurrentWidget(pane)
        return pane

    def pane(self, name: str) -> QWidget:
        """The pane of that name, made now if need be."""
        if name not in self._made:
            made = self._make(name)
            self.take(name, made)
            self._stack.addWidget(made)
        return self._made[name]

    def take(self, name: str, pane: QWidget) -> None:
        """Have this one as the pane of that name, as if it was made here; it stands in the stack."""
        self._connect(name, pane)
        self._made[name] = pane

    def drop_hidden(self) -> None:
        """Let go of every pane but the one in front; each is made anew when it is next shown.

        Dressing a hidden pane in other colours takes longer than making it, and all of them together half a second.
        So they go at once: Qt dresses also those that wait for their deletion.
        """
        front = self.current()
        for name, pane in tuple(self._made.items()):
            if pane is not front:
                del self._made[name]
                delete(pane)

    def current(self) -> QWidget | None:
        """The pane in front."""
        return self._stack.currentWidget()

    def _make(self, name: str) -> QWidget:
        """Imports stand here because a pane that is not shown should cost nothing at the start."""
        if name == "home":
            return HomePane(self._home)
        models = self._view_models()
        if name == "resume":
            from prepwise_desktop.views.resume.pane import ResumePane

            return ResumePane(models.resume)
        if name == "interview":
            from prepwise_desktop.views.interview.pane import InterviewPane

            return InterviewPane(models.interview)
        if name == "result":
            from prepwise_desktop.views.result.pane import ResultPane

            return ResultPane(models.result)
        if name == "history":
            from prepwise_desktop.views.history.pane import HistoryPane

            return HistoryPane(models.history, models.comparison, models.scoring_again)
        if name == "progress":
            from prepwise_desktop.views.progress.pane import ProgressPane

            return ProgressPane(models.progress)
        if name == "learn":
            from prepwise_desktop.views.learn.pane import LearnPane

            return LearnPane(models.learn)
        from prepwise_desktop.views.settings.pane import SettingsPane

        return SettingsPane(models.settings, models.providers, models.backups, models.profiles, str(self._data_dir))
