"""What to do after a session, the most useful step first."""

from dataclasses import dataclass
from enum import Enum, auto

from prepwise_desktop.domain.next_steps import NextStep, next_steps
from prepwise_desktop.domain.question import Competency
from prepwise_desktop.domain.rubric import LEVELS
from prepwise_desktop.domain.self_rating import rating_gaps
from prepwise_desktop.domain.session import InterviewSession

#: an answer at this level or above needs no second try
_GOOD_LEVEL = 4

#: ratings that lie so many levels from the judgement, over so many answers, are worth a look
_WIDE_GAP = 1.0
_ENOUGH_RATINGS = 2


class Advice(Enum):
    """What is to be done."""

    #: hold a session and answer a question: there is nothing yet that could be judged
    ANSWER_SOMETHING = auto()
    #: answer the weakest question (`indexes`) again, or all that are as weak
    ANSWER_AGAIN = auto()
    #: work on one criterion (`step`) in the answers named
    WORK_ON = auto()
    #: answer what was skipped or left open
    COME_BACK = auto()
    #: read the anchors of a competency whose answers were rated otherwise than they were judged
    RATE_BY_ANCHORS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One step; `indexes` are the questions that it is about."""

    advice: Advice
    indexes: tuple[int, ...] = ()
    step: NextStep | None = None
    competency: Competency | None = None
    #: of RATE_BY_ANCHORS: mean of self-rating minus level
    gap: float | None = None


def recommendations(session: InterviewSession) -> tuple[Recommendation, ...]:
    """What the answers call for; nothing is recommended without an answer or a question that it rests on."""
    if not session.answered_count:
        return (Recommendation(advice=Advice.ANSWER_SOMETHING, indexes=_not_answered(session)),)
    return (*_work_on(session), *_again(session), *_come_back(session), *_ratings(session))


def _work_on(session: InterviewSession) -> tuple[Recommendation, ...]:
    return tuple(Recommendation(advice=Advice.WORK_ON, step=each, indexes=each.low) for each in next_steps(session))


def _again(session: InterviewSession) -> tuple[Recommendation, ...]:
    lowest = min((each.evaluation_score or 0.0 for each in session.scored), default=None)
    weakest = [each for each in session.scored if (each.evaluation_score or 0.0) == lowest]
    judged = weakest[0].evaluation if weakest else None
    if judged is None or (judged.level or LEVELS[-1]) >= _GOOD_LEVEL or 1 < len(weakest) == len(session.scored):
        return ()
    return (Recommendation(advice=Advice.ANSWER_AGAIN, indexes=tuple(each.index for each in weakest)),)


def _come_back(session: InterviewSession) -> tuple[Recommendation, ...]:
    found = _not_answered(session)
    return (Recommendation(advice=Advice.COME_BACK, indexes=found),) if found else ()


def _not_answered(session: InterviewSession) -> tuple[int, ...]:
    return tuple(each.index for each in session.questions if not each.answered)


def _ratings(session: InterviewSession) -> tuple[Recommendation, ...]:
    wide = {
        competency: found
        for competency, found in rating_gaps(session).items()
        if abs(found.gap) >= _WIDE_GAP and found.answers >= _ENOUGH_RATINGS
    }
    if not wide:
        return ()
    widest = max(wide, key=lambda competency: abs(wide[competency].gap))
    indexes = tuple(
        each.index
        for each in session.questions
        if each.question.competency is widest and each.answered and each.attempts[0].self_rating is not None
    )
    return (Recommendation(advice=Advice.RATE_BY_ANCHORS, competency=widest, gap=wide[widest].gap, indexes=indexes),)
