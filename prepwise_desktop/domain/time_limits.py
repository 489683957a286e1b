"""How long a question or a whole session may take: what the mode's clock counts down from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING

from prepwise_desktop.domain.kind import Kind
from prepwise_desktop.domain.session_summary import InterviewMode, SessionSummary
from prepwise_desktop.domain.target import ExperienceLevel

if TYPE_CHECKING:
    # Home's first picture asks how long a session takes, and needs none of what a whole one is made of.
    from prepwise_desktop.domain.question import Question
    from prepwise_desktop.domain.session import InterviewSession, QuestionResponse

_MINUTE = 60

#: seconds that a question of a kind and difficulty is given: what a good answer takes, and time to think and to type
GIVEN_SECONDS: Mapping[Kind, Mapping[ExperienceLevel, int]] = {
    Kind.TECHNICAL: {ExperienceLevel.JUNIOR: 300, ExperienceLevel.MID: 360, ExperienceLevel.SENIOR: 420},
    Kind.BEHAVIORAL: {ExperienceLevel.JUNIOR: 300, ExperienceLevel.MID: 360, ExperienceLevel.SENIOR: 420},
    Kind.SYSTEM_DESIGN: {ExperienceLevel.JUNIOR: 720, ExperienceLevel.MID: 840, ExperienceLevel.SENIOR: 960},
    Kind.CODING: {ExperienceLevel.JUNIOR: 720, ExperienceLevel.MID: 840, ExperienceLevel.SENIOR: 960},
}

#: seconds after the end in which what was under way still counts: one tick of the clock
GRACE = 2.0


def question_limits(
    mode: InterviewMode, questions: Sequence[Question], total_minutes: int | None
) -> tuple[float | None, ...]:
    """Seconds for each question of a session that begins: in mock and assessment; None in the other modes.

    A total of the person's own is shared out by what each question needs.
    """
    if mode not in (InterviewMode.MOCK, InterviewMode.ASSESSMENT):
        return (None,) * len(questions)
    needed = [_given(each) for each in questions]
    share = 1.0 if total_minutes is None else total_minutes * _MINUTE / sum(needed)
    return tuple(share * seconds for seconds in needed)


def total_minutes(mode: InterviewMode, questions: Sequence[Question], wanted: int | None) -> int | None:
    """Minutes for a whole session that begins: the person's own total, or in real mode what its questions need."""
    if wanted is not None or mode is not InterviewMode.REAL:
        return wanted
    return ceil(sum(_given(each) for each in questions) / _MINUTE)


def needed_minutes(mix: Mapping[Kind, int], level: ExperienceLevel) -> int:
    """Minutes that so many questions of each kind are given, before they are drawn."""
    return ceil(sum(count * GIVEN_SECONDS[kind][level] for kind, count in mix.items()) / _MINUTE)


def question_limit(session: InterviewSession | SessionSummary, response: QuestionResponse) -> float | None:
    """Seconds for one question in mock and assessment, as kept when the session began; None where no clock stands."""
    return response.limit_seconds if session.mode in (InterviewMode.MOCK, InterviewMode.ASSESSMENT) else None


def session_limit(session: InterviewSession | SessionSummary) -> float | None:
    """Seconds for the whole session in real mode, as kept when it began; None in the others."""
    if session.mode is not InterviewMode.REAL or session.total_minutes is None:
        return None
    return float(session.total_minutes * _MINUTE)


def seconds_left(session: InterviewSession | SessionSummary, response: QuestionResponse) -> float | None:
    """Seconds until the clock of a strict mode ends the turn, below 0 when it should have; None in the other modes."""
    if not session.mode.strict:
        return None
    limit, gone = session_limit(session), session.seconds
    if limit is None:
        limit, gone = question_limit(session, response), response.time_spent_seconds
    return None if limit is None else limit - gone


def _given(question: Question) -> int:
    return GIVEN_SECONDS[question.kind][question.difficulty]
