"""Whom a profile belongs to and what it holds, in words."""

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.profile import Profile, ProfileContents
from prepwise_desktop.messages.figures import answers_text, resumes_text, sessions_text
from prepwise_desktop.messages.words import listed

translate = QCoreApplication.translate


def profile_name(profile: Profile) -> str:
    """The person's name, or what stands for it before there is one."""
    return profile.name or translate("messages", "Without a name")


def contents_text(contents: ProfileContents) -> str:
    """What a profile holds: "1 resume, 6 sessions and 16 answers", or that it is empty."""
    parts = [
        words(count)
        for words, count in (
            (resumes_text, contents.resumes),
            (sessions_text, contents.sessions),
            (answers_text, contents.answers),
        )
        if count
    ]
    return listed(parts) if parts else translate("messages", "nothing yet")
