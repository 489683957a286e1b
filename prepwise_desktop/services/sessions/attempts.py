"""Which attempt at a question is meant."""

from prepwise_desktop.domain.errors import InvalidRequest, WrongStatus
from prepwise_desktop.domain.session import Attempt, QuestionResponse


def attempt_of(response: QuestionResponse, number: int | None, act: str) -> Attempt:
    """The attempt of that number, counted from 1, or the newest; WrongStatus where nothing was answered."""
    if not response.attempts:
        raise WrongStatus(act, "not answered there")
    if number is None:
        return response.attempts[-1]
    if not 1 <= number <= len(response.attempts):
        raise InvalidRequest("number", f"{number} is not one of the {len(response.attempts)} attempts")
    return response.attempts[number - 1]
