"""What is said when a start finds data that it cannot open: nothing was typed yet, so nothing typed is spoken of."""

from PySide6.QtCore import QCoreApplication, QLocale

from prepwise_desktop.domain import errors
from prepwise_desktop.domain.backup import Backup
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.messages.dates import day_and_time_text
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.messages.figures import sessions_text
from prepwise_desktop.messages.findings import Notice

translate = QCoreApplication.translate


def cannot_open(error: PrepWiseError) -> Notice:
    """Why there is nothing to show, and what to do."""
    own: dict[type[PrepWiseError], str] = {
        errors.DiskFull: translate(
            "messages",
            "The disk is full, so your data cannot be opened. Nothing was changed; free some space and try again.",
        ),
        errors.StorageReadOnly: translate(
            "messages",
            "PrepWise may not write to its data folder. Nothing was changed; make the folder writable and try again.",
        ),
        errors.DatabaseBusy: translate(
            "messages",
            "Another program holds your data for the moment. Nothing was changed; try again when that program is done.",
        ),
        errors.StorageError: translate(
            "messages",
            "Your data could not be read just now. Nothing was changed; make sure that this is a folder that you can "
            "use, and try again.",
        ),
    }
    return Notice(
        title=translate("messages", "Your data cannot be opened"), sentence=own.get(type(error)) or sentence(error)
    )


def damaged(backups: int) -> Notice:
    """The database is damaged, and so many backups are there."""
    kept = translate(
        "messages", "The damaged file is kept in the data folder whatever you choose, so nothing is deleted."
    )
    way_on = (
        translate("messages", "Go back to a backup: what was done after it is only in the damaged file.")
        if backups
        else translate("messages", "There is no backup yet, so the only way on is to start empty.")
    )
    return Notice(title=translate("messages", "The file with your sessions is damaged"), sentence=f"{way_on} {kept}")


def what_goes(sessions: int) -> str:
    """What goes out of sight with going back, and how it comes back."""
    back = translate("messages", "A backup of now is made first, so you can come back.")
    if not sessions:
        return translate("messages", "No session was begun after it.") + f" {back}"
    goes = translate("messages", "Out of sight go {sessions} begun after it, with their answers and scores.")
    return f"{goes.format(sessions=sessions_text(sessions))} {back}"


def backup_text(backup: Backup) -> str:
    """A backup in a list: its day and time, and how large it is."""
    size = QLocale().formattedDataSize(backup.size, 1)
    return f"{day_and_time_text(backup.made_at)} · {size}"
