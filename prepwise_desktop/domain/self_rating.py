"""How the person's own ratings lie to the levels that the answers got."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from prepwise_desktop.domain.question import Competency
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingGap:
    """Mean of self-rating minus level, in levels: above 0 the answers seemed better than they were judged."""

    gap: float
    answers: int


def rating_gap(response: QuestionResponse) -> int | None:
    """Self-rating minus level of the first attempt; None where one of the two is missing."""
    evaluation = response.evaluation
    if evaluation is None or evaluation.level is None or response.attempts[0].self_rating is None:
        return None
    return response.attempts[0].self_rating - evaluation.level


def rating_gaps(session: InterviewSession) -> dict[Competency, RatingGap]:
    """The gap of each competency that has one, over the session's questions."""
    found: dict[Competency, list[int]] = defaultdict(list)
    for response in session.questions:
        gap = rating_gap(response)
        if gap is not None:
            found[response.question.competency].append(gap)
    return {competency: RatingGap(gap=sum(gaps) / len(gaps), answers=len(gaps)) for competency, gaps in found.items()}


def mean_gap(gaps: Mapping[Competency, RatingGap]) -> RatingGap | None:
    """The gap over all of them, each answer counted once; None where there is none."""
    answers = sum(each.answers for each in gaps.values())
    if not answers:
        return None
    return RatingGap(gap=sum(each.gap * each.answers for each in gaps.values()) / answers, answers=answers)
