"""A file that could not be read: what happened, what is safe, and the ways on."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLocale

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.messages.file_names import file_name_text

translate = QCoreApplication.translate


def paste_too_long(length: int, limit: int) -> str:
    """So many characters were pasted where so many fit."""
    text = translate(
        "messages",
        "That is {length} characters, and {limit} fit here. What was here is as it was; paste the part that matters.",
    )
    return text.format(length=QLocale().toString(length), limit=QLocale().toString(limit))


class WayOn(Enum):
    """What a person can do instead; a window offers those that it has."""

    OTHER_FILE = auto()
    PASTE = auto()
    TYPE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way on, with the words of its row and of its button."""

    way: WayOn
    title: str
    sentence: str
    button: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """The card of a file that was refused; `details` is for the details on demand and to be copied."""

    title: str
    sentence: str
    ways: tuple[Way, ...]
    details: str


def refusal(error: FileRefused) -> Refusal:
    """All that the card says."""
    title, fact, _ = _said(error)
    safe = translate("messages", "What you had before is still here.")
    return Refusal(title=title, sentence=f"{fact} {safe}", ways=_ways(error.reason), details=_details(error))


def refusal_sentence(error: FileRefused) -> str:
    """The same in two sentences, for a notice or a line of output."""
    title, _, advice = _said(error)
    unchanged = translate("messages", "{file} is unchanged; {advice}.")
    return f"{title}. " + unchanged.format(file=_file(error), advice=advice)


def _said(error: FileRefused) -> tuple[str, str, str]:
    """Title, fact and advice; the advice has neither a capital nor a full stop."""
    title, fact, advice = {
        RefusalReason.EMPTY: (
            translate("messages", "This file is empty"),
            translate("messages", "There is nothing in {file} to read."),
            translate("messages", "check that it was saved or downloaded to its end"),
        ),
        RefusalReason.NO_TEXT: (
            _no_text_title(error),
            translate("messages", "{file} was opened and is unchanged, but there are no words in it to read."),
            translate("messages", "use the document that it was made from"),
        ),
        RefusalReason.ENCRYPTED: (
            translate("messages", "This file is locked with a password"),
            translate("messages", "{file} is unchanged and stays locked; PrepWise never asks for its password."),
            translate("messages", "save a copy without a password and use that"),
        ),
        RefusalReason.DAMAGED: (
            translate("messages", "This file is damaged"),
            translate("messages", "{file} was opened and is unchanged, but it breaks off or contradicts itself."),
            translate("messages", "save or download it once more, or use another copy"),
        ),
        RefusalReason.WRONG_TYPE: (
            translate("messages", "This file is not what its name says"),
            translate("messages", "{file} is unchanged; what is inside is another kind of file than its name claims."),
            translate("messages", "open it in the program that made it and save it as PDF"),
        ),
        RefusalReason.UNSUPPORTED: (
            translate("messages", "PrepWise cannot read this kind of file"),
            translate(
                "messages",
                "{file} was left as it is; PDF, Word (.docx), OpenDocument, RTF, HTML, Markdown and text can be read.",
            ),
            translate("messages", "save a copy as PDF, Word (.docx) or plain text"),
        ),
        RefusalReason.TOO_LARGE: (
            translate("messages", "This file is too large for a resume"),
            translate("messages", "{file} is unchanged; it was put down again before it could slow the computer."),
            translate("messages", "use a copy with fewer pages or without pictures"),
        ),
        RefusalReason.UNREADABLE: (
            translate("messages", "This file cannot be opened"),
            translate("messages", "{file} is gone, or the system does not let PrepWise read it."),
            translate("messages", "check that it is still there and that you may open it"),
        ),
        RefusalReason.TOO_SLOW: (
            translate("messages", "Reading this file took too long"),
            translate("messages", "{file} is unchanged; reading was stopped so that you can go on."),
            translate("messages", "save a simpler copy, as plain text if nothing else works"),
        ),
    }[error.reason]
    return title, fact.format(file=_file(error)), advice


def _no_text_title(error: FileRefused) -> str:
    if error.file_name.lower().endswith(".pdf"):
        return translate("messages", "This PDF holds pictures of pages, no text")
    return translate("messages", "This file holds no text")


def _ways(reason: RefusalReason) -> tuple[Way, ...]:
    original = translate("messages", "The Word or OpenDocument file, or a PDF exported from it.")
    another = translate("messages", "A copy saved as PDF, Word (.docx) or plain text.")
    use_original = reason in (RefusalReason.NO_TEXT, RefusalReason.DAMAGED)
    return (
        Way(
            way=WayOn.OTHER_FILE,
            title=translate("messages", "Use the original")
            if use_original
            else translate("messages", "Use another file"),
            sentence=original if use_original else another,
            button=translate("messages", "Choose another file…"),
        ),
        Way(
            way=WayOn.PASTE,
            title=translate("messages", "Paste the text"),
            sentence=translate("messages", "Copy it from wherever you can read it."),
            button=translate("messages", "Paste text…"),
        ),
        Way(
            way=WayOn.TYPE,
            title=translate("messages", "Type the main points"),
            sentence=translate("messages", "Role, employers, years and skills are enough to start."),
            button=translate("messages", "Type it in…"),
        ),
    )


def _file(error: FileRefused) -> str:
    return file_name_text(error.file_name) or translate("messages", "The file")


def _details(error: FileRefused) -> str:
    return ": ".join(each for each in (error.reason.value, error.file_name, error.detail) if each)
