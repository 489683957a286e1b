"""How long a question or a whole session may take: what the mode's clock counts down from."""

from collections.abc import Sequence
from math import ceil

from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.session import InterviewMode, InterviewSession, QuestionResponse

_MINUTE = 60


def question_limit(session: InterviewSession, response: QuestionResponse) -> float | None:
    """Seconds for one question in mock and assessment; None where no clock stands over it.

    A session with a total of its own shares it out by what each question needs.
    """
    if session.mode not in (InterviewMode.MOCK, InterviewMode.ASSESSMENT):
        return None
    needed = float(response.question.expected_seconds)
    if session.total_minutes is None:
        return needed
    return session.total_minutes * _MINUTE * needed / _needed([each.question for each in session.questions])


def session_limit(session: InterviewSession) -> float | None:
    """Seconds for the whole session in real mode; None in the others. Without a total, what its questions need."""
    if session.mode is not InterviewMode.REAL:
        return None
    if session.total_minutes is not None:
        return float(session.total_minutes * _MINUTE)
    return float(ceil(_needed([each.question for each in session.questions]) / _MINUTE) * _MINUTE)


def _needed(questions: Sequence[Question]) -> int:
    return sum(each.expected_seconds for each in questions)
