"""The evaluation of an answer that is none: every criterion at the bottom, with the reason."""

from prepwise_desktop.coach.offline.guards import Guard
from prepwise_desktop.domain.evaluation import Coverage, Evaluation, Finding, Judgement, Remark
from prepwise_desktop.domain.question import Question
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION


def refused(question: Question, guard: Guard, evaluator: str) -> Evaluation:
    """What that evaluator says of an answer that the guard stopped."""
    judgements = tuple(
        Judgement(criterion=each.key, points=0.0, reason=guard.value) for each in criteria(question.kind)
    )
    findings = tuple(
        Finding(key_point=point.text, criterion=point.criterion, coverage=Coverage.MISSING, credit=0.0)
        for point in question.key_points
    )
    return Evaluation(
        evaluator=evaluator,
        rubric_version=RUBRIC_VERSION,
        judgements=judgements,
        findings=findings,
        improvements=(Remark(text=guard.value),),
    )
