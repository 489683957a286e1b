"""The window's shortcuts, and on macOS its menu bar."""

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from prepwise_desktop.views.incoming_files import IncomingFiles
from prepwise_desktop.views.main_window import MainWindow

#: the places with a shortcut, from the top of the rail
PLACES = {"home": 1, "resume": 2, "interview": 3, "history": 4, "progress": 5, "learn": 6, "settings": 7}


class Leader(Protocol):
    """Who shows places and takes files."""

    files: IncomingFiles

    def go_to(self, place: str) -> None:
        """Show a place."""
        ...


class WindowActions(QObject):
    """Each act has one action, whether a key or a menu calls it."""

    def __init__(self, leader: Leader, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        keys = QKeySequence.StandardKey
        self._add("open", self.tr("Open a resume…"), QKeySequence(keys.Open), leader.files.choose)
        for place, number in PLACES.items():
            self._add_place(leader, place, number)
        self._add("keys", self.tr("Shortcuts"), QKeySequence("F1"), self._show_keys)
        self._add("quit", self.tr("Quit"), QKeySequence(keys.Quit), window.close)
        if sys.platform == "darwin":
            self._build_menu_bar()

    def _show_keys(self) -> None:
        from prepwise_desktop.views.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._window).open()

    def _add_place(self, leader: Leader, place: str, number: int) -> None:
        names = {
            "home": self.tr("Home"),
            "resume": self.tr("Resume"),
            "interview": self.tr("Interview"),
            "history": self.tr("History"),
            "progress": self.tr("Progress"),
            "learn": self.tr("Learn"),
            "settings": self.tr("Settings"),
        }
        self._add(place, names[place], QKeySequence(f"Ctrl+{number}"), lambda: leader.go_to(place))

    def _add(self, name: str, words: str, keys: QKeySequence, act: Callable[[], object]) -> None:
        action = QAction(words, self._window)
        action.setShortcut(keys)
        action.triggered.connect(lambda: act())  # noqa: PLW0108 - the signal's "checked" is not the act's
        self._window.addAction(action)
        self._actions[name] = action

    def _build_menu_bar(self) -> None:
        """macOS has its menu bar in any case; Preferences and Quit go to the program's own menu."""
        self._actions["settings"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self._actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        bar = self._window.menuBar()
        bar.addMenu(self.tr("File")).addActions([self._actions[name] for name in ("open", "settings", "quit")])
        bar.addMenu(self.tr("View")).addActions([self._actions[place] for place in PLACES if place != "settings"])
        bar.addMenu(self.tr("Help")).addAction(self._actions["keys"])
