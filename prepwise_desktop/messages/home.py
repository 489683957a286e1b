"""What Home says of a session that waits to be gone on with."""

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.begun_again import BegunAgain
from prepwise_desktop.domain.session_summary import SessionStatus, SessionSummary
from prepwise_desktop.messages.dates import date_text, time_text
from prepwise_desktop.messages.figures import word_count, words_text
from prepwise_desktop.messages.words import session_title

translate = QCoreApplication.translate


def place_of(summary: SessionSummary) -> str:
    """How far it is."""
    words = translate("home", "{answered} of {count} answered")
    return words.format(answered=summary.answered_count, count=summary.question_count)


def begun_when(begun: BegunAgain) -> str:
    """In which session it was asked, and when it was last written at."""
    when = f"{date_text(begun.kept_at)}, {time_text(begun.kept_at)}"
    title = session_title(begun.mode, begun.session_type)
    return translate("home", "{session}, {words}, {when}").format(
        session=title, words=words_text(word_count(begun.text)), when=when
    )


def since_when(summary: SessionSummary) -> str:
    """When it was made, and whether it was paused or cut off."""
    when = f"{date_text(summary.created_at)}, {time_text(summary.created_at)}"
    if summary.status is SessionStatus.PAUSED:
        return translate("home", "Unfinished session of {when}, paused").format(when=when)
    if summary.interrupted:
        return translate("home", "Unfinished session of {when}, interrupted").format(when=when)
    return translate("home", "Session in progress since {when}").format(when=when)
