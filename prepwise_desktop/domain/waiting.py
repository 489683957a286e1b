"""An answer that could not be scored and waits for another try."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from prepwise_desktop.domain.errors import (
    ConsentMissing,
    Fault,
    KeyMissing,
    KeyringUnavailable,
    LimitReached,
    PrepWiseError,
    ProviderError,
    ProviderFailed,
)

_KEY = "key"
_CONSENT = "consent"
_KEYRING = "keyring"
_LIMIT = "limit"
_OTHER = "other"

#: waits before the tries after a failure; the last holds for all that follow
_WAITS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One attempt's place in the queue."""

    attempt_id: str
    question_id: str
    #: of the question in its session, from 0
    index: int
    #: who was asked, and who is asked again
    evaluator: str
    #: what went wrong, in a word (see `reason`)
    fault: str
    #: for the details on demand; no key
    detail: str
    #: how often it was tried
    tries: int
    #: aware, in UTC
    next_try_at: datetime

    @property
    def error(self) -> PrepWiseError:
        """What went wrong the last time, as it was raised."""
        from prepwise_desktop.domain.providers import Vendor

        who = next((each.label for each in Vendor if self.evaluator.startswith(each.label)), Vendor.COMPATIBLE.label)
        if self.fault in list(Fault):
            return ProviderFailed(Fault(self.fault), who, self.detail)
        if self.fault == _KEY:
            return KeyMissing(who)
        if self.fault == _CONSENT:
            return ConsentMissing(self.detail)
        if self.fault == _LIMIT:
            return LimitReached(*map(float, self.detail.split()))
        return KeyringUnavailable(self.detail) if self.fault == _KEYRING else ProviderError()


def reason(error: PrepWiseError) -> tuple[str, str]:
    """What went wrong in a word and in detail, to be kept."""
    if isinstance(error, ProviderFailed):
        return error.fault.value, error.detail
    if isinstance(error, ConsentMissing):
        return _CONSENT, error.host
    if isinstance(error, KeyringUnavailable):
        return _KEYRING, error.detail
    if isinstance(error, LimitReached):
        return _LIMIT, f"{error.spent} {error.limit}"
    return (_KEY, "") if isinstance(error, KeyMissing) else (_OTHER, type(error).__name__)


def next_try(now: datetime, tries: int, wait: float | None) -> datetime:
    """When to try again after so many failures; `wait` is how many seconds the provider wants to be left alone."""
    pause = _WAITS[min(tries, len(_WAITS)) - 1]
    return now + max(pause, timedelta(seconds=wait or 0.0))
