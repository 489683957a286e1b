"""An answer that could not be scored and waits for another try."""

from dataclasses import dataclass
from datetime import datetime, timedelta

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
    #: the kind of what went wrong: a Fault's value, or the name of another error of the world
    fault: str
    #: for the details on demand; no key
    detail: str
    #: how often it was tried
    tries: int
    #: aware, in UTC
    next_try_at: datetime


def next_try(now: datetime, tries: int, wait: float | None) -> datetime:
    """When to try again after so many failures; `wait` is how many seconds the provider wants to be left alone."""
    pause = _WAITS[min(tries, len(_WAITS)) - 1]
    return now + max(pause, timedelta(seconds=wait or 0.0))
