"""The question before going back to a backup: which one, and what goes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.messages.openings import backup_text, what_goes
from prepwise_desktop.viewmodels.backups import BackupsViewModel
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.wrap_label import WrapLabel


class BackupChoice(QWidget):
    """The backups by date, newest first and chosen, and what would go."""

    def __init__(self, view_model: BackupsViewModel, backups: tuple[Backup, ...]) -> None:
        super().__init__()
        self._view_model = view_model
        self._backups = backups
        self._combo = Combo()
        self._combo.set_choices([(str(number), backup_text(each)) for number, each in enumerate(backups)])
        self._goes = WrapLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(theme.GAP))
        column.addWidget(LabelledField(QCoreApplication.translate("BackupChoice", "Backup"), self._combo))
        column.addWidget(self._goes)
        self._combo.activated.connect(self._show_what_goes)
        self._show_what_goes()

    def chosen(self) -> Backup:
        """The backup that is chosen."""
        return self._backups[int(self._combo.key())]

    def _show_what_goes(self) -> None:
        words = what_goes(self._view_model.sessions_since(self.chosen()))
        self._goes.set_text(words)
        self._combo.setAccessibleDescription(words)


def ask_to_go_back(window: QWidget, view_model: BackupsViewModel, act: Callable[[Backup], None]) -> AskDialog:
    """Open the question over the window; Escape changes nothing."""
    choice = BackupChoice(view_model, view_model.all())
    dialog = AskDialog(
        window,
        window.tr("Go back to a backup?"),
        window.tr("Sessions, resumes and settings of everybody here become as they were then."),
        (
            Answer(words=window.tr("Go back"), act=lambda: act(choice.chosen()), danger=True),
            Answer(words=window.tr("Stay as it is"), primary=True),
        ),
        choice,
    )
    dialog.open()
    return dialog
