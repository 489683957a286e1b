"""Why a provider did not help, in one or two sentences: what happened, what is safe, what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain import errors
from prepwise_desktop.domain.errors import Fault

translate = QCoreApplication.translate

#: a wait under which seconds are said, and over which minutes
_MINUTE = 90


def provider_failed(error: errors.ProviderFailed) -> str:
    """What the person reads of a provider that gave nothing usable."""
    who = error.provider or translate("messages", "The provider")
    happened, to_do = _sentences()[error.fault]
    text = translate("messages", "{happened}; your answers are kept. {to_do}.")
    return text.format(happened=happened.format(who=who), to_do=_wait(error) or to_do)


def key_missing(error: errors.KeyMissing) -> str:
    """No key is kept."""
    text = translate(
        "messages", "No key for {who} is here; your answers are kept. Enter one in Settings, or use the offline coach."
    )
    return text.format(who=error.provider)


def consent_missing(error: errors.ConsentMissing) -> str:
    """The person has not agreed yet."""
    text = translate(
        "messages", "Nothing was sent: you have not agreed yet that anything goes to {host}. See what is sent first."
    )
    return text.format(host=error.host)


def limit_reached(error: errors.LimitReached) -> str:
    """The month's money is spent."""
    text = translate(
        "messages",
        "The limit of {limit} a month for providers is reached, so nothing more is sent; your answers are kept. "
        "Raise the limit in Settings, or use the offline coach.",
    )
    return text.format(limit=f"${error.limit:,.2f}".removesuffix(".00"))


def _wait(error: errors.ProviderFailed) -> str:
    if error.wait is None:
        return ""
    if error.wait < _MINUTE:
        return translate("messages", "Try again in %n seconds, as it asks", None, max(2, round(error.wait)))
    return translate("messages", "Try again in %n minutes, as it asks", None, round(error.wait / 60))


def _sentences() -> Mapping[Fault, tuple[str, str]]:
    """What happened, and what to do."""
    later = translate("messages", "Try again a little later")
    again = translate("messages", "Check the connection and try again")
    other_model = translate("messages", "Try another model")
    address = translate("messages", "Check the address in Settings")
    return {
        Fault.KEY_REFUSED: (
            translate("messages", "{who} refused the key"),
            translate("messages", "Check it in Settings, or enter another"),
        ),
        Fault.NOT_ALLOWED: (
            translate("messages", "{who} knows the key but does not allow this with it"),
            translate("messages", "Choose another model or key in Settings"),
        ),
        Fault.MODEL_UNKNOWN: (
            translate("messages", "{who} does not know this model or address"),
            translate("messages", "Choose another model in Settings"),
        ),
        Fault.REQUEST_REFUSED: (
            translate("messages", "{who} did not accept the request"),
            translate("messages", "Try another model; the details say what it objected to"),
        ),
        Fault.TOO_LARGE: (
            translate("messages", "This is more text than {who} takes at once"),
            translate("messages", "Shorten the job description or the answer"),
        ),
        Fault.NO_CREDIT: (
            translate("messages", "Your account with {who} has no credit left or has reached its own limit"),
            translate("messages", "See to it there, or use the offline coach"),
        ),
        Fault.BUSY: (translate("messages", "{who} takes no more requests for the moment"), later),
        Fault.OVERLOADED: (translate("messages", "{who} is overloaded just now"), later),
        Fault.SERVER: (translate("messages", "{who} failed with a fault of its own"), later),
        Fault.SILENT: (
            translate("messages", "{who} was silent for too long"),
            translate("messages", "Try again, or choose a faster model"),
        ),
        Fault.NO_NETWORK: (translate("messages", "{who} could not be reached"), again),
        Fault.NOBODY_THERE: (
            translate("messages", "Nothing answers at the address of {who}"),
            translate("messages", "Start the server, or check the address in Settings"),
        ),
        Fault.BROKEN_OFF: (translate("messages", "The connection to {who} broke off in the middle"), again),
        Fault.NOT_TRUSTED: (
            translate("messages", "The connection to {who} is not secure, so nothing was sent"),
            translate("messages", "Its certificate is not trusted here: ask whoever runs this network"),
        ),
        Fault.PROXY: (
            translate("messages", "The proxy of this computer did not let PrepWise through to {who}"),
            translate("messages", "Check it in the settings of the system"),
        ),
        Fault.WRONG_ADDRESS: (translate("messages", "The address of {who} cannot be right"), address),
        Fault.SENT_ELSEWHERE: (
            translate(
                "messages", "{who} wanted to pass the request on to another address, and PrepWise did not follow"
            ),
            address,
        ),
        Fault.NOT_A_REPLY: (
            translate(
                "messages", "Something else answered in place of {who}, as the sign-in page of a public network does"
            ),
            translate("messages", "Check the connection and the address"),
        ),
        Fault.REFUSED: (translate("messages", "The model of {who} declined to answer this"), other_model),
        Fault.CUT_OFF: (translate("messages", "The model of {who} ran out of room before its end"), other_model),
        Fault.TOO_LONG: (translate("messages", "The model of {who} did not come to an end"), other_model),
        Fault.EMPTY: (
            translate("messages", "The model of {who} said nothing"),
            translate("messages", "Try again, or another model"),
        ),
        Fault.OFF_SCHEMA: (
            translate("messages", "The model of {who} did not keep to the form, so nothing of it was used"),
            other_model,
        ),
    }
