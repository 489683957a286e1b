"""The offline evaluator: screens an answer, measures it, and says what it found. Pure, deterministic, no network."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from prepwise_desktop.coach.offline import coverage, feedback, follow_ups, star
from prepwise_desktop.coach.offline.bank import Bank, Open
from prepwise_desktop.coach.offline.coverage import Matcher
from prepwise_desktop.coach.offline.guards import Guard, Screened, screen
from prepwise_desktop.coach.offline.refused import refused
from prepwise_desktop.coach.quotes import quote
from prepwise_desktop.domain.evaluation import Coverage, Evaluation, Finding, Judgement, NotScored, Remark
from prepwise_desktop.domain.question import Kind, Question
from prepwise_desktop.domain.rubric import criteria
from prepwise_desktop.domain.rubric_version import RUBRIC_VERSION

#: changes whenever the same answer could get another score
VERSION = "1"

_NO_MEASURE = "Not judged: the question names nothing that the offline coach could check this by."
_CLARITY_NEEDS_A_LISTENER = "Not judged: the offline coach cannot tell whether an explanation is easy to follow."
_NOT_ASKED = "Not judged: the follow-up does not ask for it."


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Judges one answer at a time; safe to call from any thread."""

    matcher: Matcher
    #: where a question's probes are found; without it, plain ones are asked
    bank: Bank | None = None

    @property
    def name(self) -> str:
        """Name, version and tier."""
        return f"offline coach {VERSION} ({self.matcher.name})"

    def review(self, question: Question, answer: str) -> Evaluation:
        """Judge one answer; may take 150 ms with the sentence tier, and the model's loading the first time."""
        screened = screen(question, answer)
        if screened.not_scored is not None:
            return Evaluation(evaluator=self.name, rubric_version=RUBRIC_VERSION, not_scored=screened.not_scored)
        if screened.guard is not None:
            return refused(question, screened.guard, self.name)
        evaluation = self._judged(question, answer, screened)
        unjudged = all(each.points is None for each in evaluation.judgements)
        return replace(evaluation, not_scored=NotScored.NOTHING_JUDGED) if unjudged else evaluation

    def _judged(self, question: Question, answer: str, screened: Screened) -> Evaluation:
        own = screened.sentences
        if question.kind is Kind.BEHAVIORAL:
            judgements = _asked_for(question, star.judge(question, answer, own))
            findings = _story_findings(question, judgements)
        else:
            findings = coverage.find(question, answer, own, self.matcher)
            if findings and max(each.credit for each in findings) < self.matcher.off_topic_below:
                return refused(question, Guard.OFF_TOPIC, self.name)
            judgements = tuple(_by_key_points(each.key, findings) for each in criteria(question.kind))
        left_out = tuple(
            Remark(text="This speaks to whoever grades; it was left out.", quote=quote(answer, unit.start, unit.end))
            for unit in screened.left_out
        )
        evaluation = Evaluation(
            evaluator=self.name,
            rubric_version=RUBRIC_VERSION,
            judgements=judgements,
            strengths=feedback.strengths(question, judgements, findings),
            improvements=feedback.improvements(question, answer, own, judgements, findings) + left_out,
            findings=findings,
        )
        if question.key.endswith(follow_ups.MARK):
            return replace(evaluation, follow_up=follow_ups.text_again(question, answer, evaluation))
        return replace(evaluation, follow_up=follow_ups.text_for(evaluation, self._probes(question)))

    def _probes(self, question: Question) -> Mapping[Open, str]:
        entry = None if self.bank is None else self.bank.entry(question.key)
        return {} if entry is None else entry.probes


def _by_key_points(criterion: str, findings: tuple[Finding, ...]) -> Judgement:
    mine = [each for each in findings if each.criterion == criterion]
    if not mine:
        reason = _CLARITY_NEEDS_A_LISTENER if criterion == "clarity" else _NO_MEASURE
        return Judgement(criterion=criterion, points=None, reason=reason)
    counted = {kind: sum(each.coverage is kind for each in mine) for kind in Coverage}
    reason = f"{counted[Coverage.COVERED]} of {len(mine)} key points covered, {counted[Coverage.THIN]} touched."
    best = sorted((each for each in mine if each.quote is not None), key=lambda each: -each.credit)
    return Judgement(
        criterion=criterion,
        points=round(100 * sum(each.credit for each in mine) / len(mine), 2),
        quotes=tuple(dict.fromkeys(each.quote for each in best if each.quote is not None))[:2],
        reason=reason,
    )


def _asked_for(question: Question, judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """A follow-up asks for one thing; the rest of the story was told before."""
    if not question.key.endswith(follow_ups.MARK):
        return judgements
    asked = {point.criterion for point in question.key_points}
    return tuple(
        each if each.criterion in asked else Judgement(criterion=each.criterion, points=None, reason=_NOT_ASKED)
        for each in judgements
    )


def _story_findings(question: Question, judgements: tuple[Judgement, ...]) -> tuple[Finding, ...]:
    """A story's key point is found where the part that it speaks to was told."""
    found = []
    for point in question.key_points:
        judged = next((each for each in judgements if each.criterion == point.criterion), None)
        if judged is None or judged.points is None:
            continue
        credit = judged.points / 100
        touched = coverage.coverage_of(credit)
        said = judged.quotes[0] if judged.quotes and touched is not Coverage.MISSING else None
        touched = touched if said is not None else Coverage.MISSING
        found.append(
            Finding(key_point=point.text, criterion=point.criterion, coverage=touched, credit=credit, quote=said)
        )
    return tuple(found)
