"""What a start asks when it cannot open the data: try again, go back to a backup, start empty, or quit."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.errors import DatabaseTooNew, PrepWiseError
from prepwise_desktop.messages.openings import backup_text, cannot_open, damaged
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.ask_dialog import Answer, AskDialog
from prepwise_desktop.views.parts.card import Well
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.wrap_label import WrapLabel


def ask_to_try_again(
    window: QWidget, error: PrepWiseError, folder: Path, try_again: Callable[[], None], leave: Callable[[], None]
) -> AskDialog:
    """Say why the data in that folder cannot be opened; Escape quits, as there is nothing behind the dialog."""
    quit_ = Answer(words=window.tr("Quit"), act=leave)
    again = Answer(words=window.tr("Try again"), act=try_again, primary=True)
    # A newer file does not become older by trying again.
    answers = (quit_,) if isinstance(error, DatabaseTooNew) else (quit_, again)
    notice = cannot_open(error)
    where = Well()
    where.body.addWidget(WrapLabel(str(folder), size=theme.SMALL, ink="secondary"))
    return _opened(AskDialog(window, notice.title, notice.sentence, answers, where), leave)


def ask_for_backup(
    window: QWidget,
    backups: tuple[Backup, ...],
    restore: Callable[[Backup], None],
    start_empty: Callable[[], None],
    leave: Callable[[], None],
) -> AskDialog:
    """Offer the backups, newest first and chosen; Escape quits and changes nothing."""
    choice = Combo()
    choice.set_choices([(str(number), backup_text(each)) for number, each in enumerate(backups)])
    answers = [
        Answer(words=window.tr("Quit"), act=leave),
        Answer(words=window.tr("Start empty"), act=start_empty, primary=not backups),
    ]
    if backups:
        go_back = Answer(
            words=window.tr("Go back to it"), act=lambda: restore(backups[int(choice.key())]), primary=True
        )
        answers.append(go_back)
    notice = damaged(len(backups))
    body = LabelledField(window.tr("Backup"), choice) if backups else None
    return _opened(AskDialog(window, notice.title, notice.sentence, tuple(answers), body), leave)


def _opened(dialog: AskDialog, leave: Callable[[], None]) -> AskDialog:
    dialog.rejected.connect(leave)
    dialog.open()
    return dialog
