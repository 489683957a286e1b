"""What is said when the program itself went wrong."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.messages.findings import Notice

translate = QCoreApplication.translate


def error_notice(report: Path | None) -> Notice:
    """An error that nobody expected while the program runs; `report` is where it was written down."""
    where = (
        translate("messages", "It could not be written down; copy the details if you want to report it.")
        if report is None
        else translate("messages", "The report holds no answers, nothing of your resume and no keys.")
    )
    saved = translate("messages", "What you typed is saved, and you can go on.")
    return Notice(title=translate("messages", "PrepWise made a mistake"), sentence=f"{saved} {where}")


def ended_notice() -> Notice:
    """The program was ended by a crash the last time."""
    saved = translate("messages", "What you typed until then is saved.")
    where = translate("messages", "The report says where the program stood; it holds no answers and no keys.")
    return Notice(title=translate("messages", "PrepWise ended by itself the last time"), sentence=f"{saved} {where}")
