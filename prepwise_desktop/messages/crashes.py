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


def failed_start_notice(report: Path | None) -> Notice:
    """An error that nobody expected kept the program from opening the data."""
    unchanged = translate(
        "messages", "PrepWise made a mistake while it opened your data. What you had is as it was before."
    )
    where = (
        translate("messages", "Try again; if that does not help, copy the details and report it.")
        if report is None
        else translate("messages", "Try again; if that does not help, report it: no answers and no keys are in it.")
    )
    return Notice(title=translate("messages", "PrepWise could not start"), sentence=f"{unchanged} {where}")


def ended_notice() -> Notice:
    """The program was ended by a crash the last time."""
    saved = translate("messages", "What you typed until then is saved.")
    where = translate("messages", "The report says where the program stood; it holds no answers and no keys.")
    return Notice(title=translate("messages", "PrepWise ended by itself the last time"), sentence=f"{saved} {where}")
