"""What an answer does and what it lacks, in plain statements that rest on its own words; never praise."""

from collections.abc import Sequence

from prepwise_desktop.coach.offline import form
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.domain.evaluation import Coverage, Finding, Judgement, Remark
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.rubric import criterion

#: more would not be read
_MOST = 4

_LACKS = {
    "situation_task": "Say in two sentences when and where it was, who was involved and what had to be done.",
    "own_action": "Say what you did yourself, step by step, and why you chose it.",
    "result": "Say what came of it, with a figure or a comparison with before.",
    "reflection": "Say what you drew from it and what you do differently since.",
    "clarity": "Leave out what does not carry the story on, and keep to one thing a sentence.",
}


def strengths(question: Question, judgements: Sequence[Judgement], findings: Sequence[Finding]) -> tuple[Remark, ...]:
    """What the answer does, each with the words that show it."""
    if question.kind is Kind.BEHAVIORAL:
        return tuple(
            Remark(text=_done(each.reason), criterion=each.criterion, quote=each.quotes[0])
            for each in judgements
            if each.quotes and (each.level or 1) >= 4
        )[:_MOST]
    covered = sorted((each for each in findings if each.coverage is Coverage.COVERED), key=lambda each: -each.credit)
    return tuple(
        Remark(text=f"Touches this point: {_point(each)}", criterion=each.criterion, quote=each.quote)
        for each in covered[:_MOST]
    )


def improvements(
    question: Question,
    answer: str,
    sentences: Sequence[Unit],
    judgements: Sequence[Judgement],
    findings: Sequence[Finding],
) -> tuple[Remark, ...]:
    """What is missing or thin, the largest gap first."""
    if question.kind is Kind.BEHAVIORAL:
        low = sorted((each for each in judgements if (each.level or 5) <= 3), key=lambda each: each.points or 0.0)
        found = [_lack(question, each) for each in low]
    else:
        weakest = sorted(
            (each for each in findings if each.coverage is not Coverage.COVERED), key=lambda each: each.credit
        )
        found = [_gap(each) for each in weakest]
    return (*found[:_MOST], *form.remarks(answer, sentences))


def _done(reason: str) -> str:
    """What is there, without what is lacking; that stands among the improvements."""
    return reason.partition(", without ")[0].rstrip(".") + "."


def _lack(question: Question, judgement: Judgement) -> Remark:
    name = criterion(question.kind, judgement.criterion).name
    text = f"{name}: {judgement.reason[:1].lower()}{judgement.reason[1:]} {_LACKS[judgement.criterion]}"
    return Remark(text=text, criterion=judgement.criterion, quote=judgement.quotes[0] if judgement.quotes else None)


def _gap(finding: Finding) -> Remark:
    if finding.coverage is Coverage.THIN:
        text = f"Only touched: {_point(finding)} Say how it works or what follows from it."
    else:
        text = f"Missing: {_point(finding)}"
    return Remark(text=text, criterion=finding.criterion, quote=finding.quote)


def _point(finding: Finding) -> str:
    """The key point as a sentence; some are written with their full stop and some without."""
    return finding.key_point.rstrip(".") + "."
