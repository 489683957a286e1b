"""Who practises at this window: the menu of the rail, and what is asked before somebody comes, goes or is renamed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from prepwise_desktop.messages.profiles import contents_text, profile_name
from prepwise_desktop.viewmodels.profiles import ProfilesViewModel
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.name_dialog import NameDialog
from prepwise_desktop.views.parts.ask_dialog import Answer, ask


class People(QObject):
    """Asks, and hands the answer on."""

    def __init__(self, window: MainWindow, profiles: ProfilesViewModel, let_go: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._profiles = profiles
        self._let_go = let_go

    def open_menu(self, anchor: QWidget) -> None:
        """Offer everybody, and what can be done, above that widget."""
        menu = QMenu(anchor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        present = self._profiles.current
        for each in self._profiles.all():
            action = menu.addAction(profile_name(each))
            action.setCheckable(True)
            action.setChecked(each.profile_id == present.profile_id)
            action.triggered.connect(partial(self.switch, each.profile_id))
        menu.addSeparator()
        menu.addAction(self.tr("New profile…")).triggered.connect(self.create)
        menu.addAction(self.tr("Rename…")).triggered.connect(partial(self.rename, present.profile_id))
        menu.addAction(self.tr("Delete…")).triggered.connect(partial(self.delete, present.profile_id))
        menu.popup(anchor.mapToGlobal(anchor.rect().topLeft()) - QPoint(0, menu.sizeHint().height()))

    def switch(self, profile_id: str) -> None:
        """Work for somebody else."""
        self._profiles.switch(profile_id, self._let_go)

    def create(self) -> None:
        """Ask for the name of somebody new."""
        chosen = partial(self._profiles.create, let_go=self._let_go)
        NameDialog(self.tr("New profile"), "", self.tr("Create"), chosen, self._window).open()

    def rename(self, profile_id: str) -> None:
        """Ask for another name."""
        profile = self._profiles.find(profile_id)
        if profile is not None:
            chosen = partial(self._profiles.rename, profile_id)
            NameDialog(self.tr("Rename profile"), profile.name, self.tr("Rename"), chosen, self._window).open()

    def delete(self, profile_id: str) -> None:
        """Ask whether somebody should go, and name what goes too."""
        profile = self._profiles.find(profile_id)
        if profile is None:
            return
        what = contents_text(self._profiles.contents(profile_id))
        ask(
            self._window,
            self.tr("Delete the profile {name}?").format(name=profile_name(profile)),
            self.tr("With it goes, for good: {what}. Other profiles stay as they are.").format(what=what),
            Answer(
                words=self.tr("Delete it"), act=partial(self._profiles.delete, profile_id, self._let_go), danger=True
            ),
            Answer(words=self.tr("Keep it"), primary=True),
        )
