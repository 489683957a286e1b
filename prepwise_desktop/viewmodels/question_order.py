"""Which question comes next, and which follow-up belongs to which: pure functions over a session."""

from enum import Enum, auto

from prepwise_desktop.domain.session import ENDED, InterviewSession, QuestionResponse
from prepwise_desktop.services.sessions.following_up import LIMIT


class FollowUp(Enum):
    """What there is to do about an answer's follow-up."""

    NONE = auto()
    OPEN = auto()
    ANSWERED = auto()


def next_open(session: InterviewSession, index: int) -> int | None:
    """The next question neither answered nor skipped; None when none is left.

    In free order the first ones come again after the last; in fixed order it goes forward only.
    """
    here = strip_index(session, index)
    before, after = session.questions[:here], session.questions[here + 1 :]
    coming = after + before if session.mode.order_free else after
    return next((each.index for each in coming if not each.answered and not each.skipped), None)


def strip_index(session: InterviewSession, index: int) -> int:
    """The place in the strip of a question: a follow-up stands at its parent's."""
    response = session.responses[index]
    parent_id = response.parent_id or response.question_id
    return next(place for place, each in enumerate(session.questions) if each.question_id == parent_id)


def parent_of(session: InterviewSession, response: QuestionResponse) -> QuestionResponse | None:
    """The question that this one follows up; None for a question proper."""
    return next((each for each in session.responses if each.question_id == response.parent_id), None)


def next_follow_up(session: InterviewSession, response: QuestionResponse) -> QuestionResponse | None:
    """The follow-up that was asked after this answer, if one was."""
    asked = session.follow_ups(response.parent_id or response.question_id)
    if response.parent_id is None:
        return asked[0] if asked else None
    return next((each for each in asked if each.index > response.index), None)


def follow_up_of(session: InterviewSession, response: QuestionResponse) -> FollowUp:
    """Whether this answer's follow-up waits for an answer, was answered, or does not exist.

    In a session that has ended nothing is followed up.
    """
    if session.status in ENDED:
        return FollowUp.NONE
    asked = next_follow_up(session, response)
    if asked is not None:
        return FollowUp.ANSWERED if asked.answered else FollowUp.OPEN
    evaluation = response.attempts[-1].evaluation if response.attempts else None
    room = len(session.follow_ups(response.parent_id or response.question_id)) < LIMIT
    return FollowUp.OPEN if evaluation is not None and evaluation.follow_up and room else FollowUp.NONE
