"""Vendors, their keys and what a test of them found, as a person reads it."""

from PySide6.QtCore import QCoreApplication, QLocale

from prepwise_desktop.domain.errors import Fault, KeyMissing, PrepWiseError, ProviderFailed
from prepwise_desktop.domain.providers import KeyPlace, Probed, Purpose, Vendor, Verdict

translate = QCoreApplication.translate


def vendor_name(vendor: Vendor) -> str:
    """What the row of a vendor is called."""
    if vendor is Vendor.COMPATIBLE:
        return translate("messages", "A model on your own machine")
    return vendor.label


def vendor_sentence(vendor: Vendor) -> str:
    """What stands below the name while nothing is set up."""
    if vendor is Vendor.COMPATIBLE:
        return translate("messages", "Any server that speaks the OpenAI protocol, such as Ollama or LM Studio")
    return translate("messages", "No key")


def works_text(seconds: float) -> str:
    """A test that went well: "Works, answered in 0.8 s"."""
    figure = QLocale().toString(max(seconds, 0.1), "f", 1)
    return translate("messages", "Works, answered in {seconds} s").format(seconds=figure)


def place_text(place: KeyPlace | None) -> str:
    """Where the key is."""
    if place is KeyPlace.KEYRING:
        return translate("messages", "The key is in the system keyring and nowhere else.")
    if place is KeyPlace.MEMORY:
        return translate("messages", "The key is in memory until PrepWise ends, and nowhere else.")
    return translate("messages", "The key goes into the system keyring and nowhere else.")


def verdict_text(probed: Probed) -> str:
    """What a server of the person's own can be used for, and why not for more."""
    if probed.verdict is Verdict.SCORES:
        return translate("messages", "Scores: it keeps to the form, quotes truly and reads enough at once.")
    if probed.verdict is Verdict.NOTHING:
        return translate("messages", "Cannot be used: it does not keep to the form. Try another model.")
    why = (
        translate("messages", "its quotes do not stand in the answer")
        if not probed.keeps_quotes
        else translate("messages", "it reads too little at once")
    )
    return translate("messages", "Questions only: {why}. The offline coach scores.").format(why=why)


def purpose_text(purpose: Purpose) -> str:
    """What a message was sent for."""
    return {
        Purpose.QUESTIONS: translate("messages", "Questions"),
        Purpose.EVALUATION: translate("messages", "Evaluation"),
        Purpose.STRONGER_ANSWER: translate("messages", "Stronger answer"),
        Purpose.PROBE: translate("messages", "Try-out"),
    }[purpose]


def trouble_text(error: PrepWiseError | None, vendor: str) -> str:
    """Why answers wait, in the two or three words that the rail has room for."""
    who = vendor or translate("messages", "Provider")
    if isinstance(error, KeyMissing):
        return translate("messages", "{who}: no key").format(who=who)
    if not isinstance(error, ProviderFailed):
        return translate("messages", "{who} is waited for").format(who=who)
    texts = {
        Fault.KEY_REFUSED: translate("messages", "{who}: key refused"),
        Fault.NOT_ALLOWED: translate("messages", "{who}: not allowed"),
        Fault.NO_CREDIT: translate("messages", "{who}: no credit"),
        Fault.BUSY: translate("messages", "{who} is busy"),
        Fault.OVERLOADED: translate("messages", "{who} is busy"),
        Fault.NO_NETWORK: translate("messages", "{who}: no network"),
        Fault.NOBODY_THERE: translate("messages", "{who}: no answer"),
        Fault.SILENT: translate("messages", "{who}: no answer"),
    }
    return texts.get(error.fault, translate("messages", "{who} failed")).format(who=who)
