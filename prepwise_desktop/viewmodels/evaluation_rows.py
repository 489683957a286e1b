"""An evaluation as it is read: one numbered row a criterion, and what is left to say."""

from collections.abc import Iterable
from dataclasses import dataclass

from prepwise_desktop.domain.evaluation import Coverage, Evaluation, Finding, Judgement, Quote
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import Criterion, Rubric


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """One criterion: its level 1-5 with the anchor, or why it was not judged."""

    #: counts from 1; it stands behind its quotes in the answer
    number: int
    name: str
    level: int | None = None
    anchor: str = ""
    reason: str = ""
    quotes: tuple[Quote, ...] = ()


def rows_of(rubric: Rubric, kind: Kind, evaluation: Evaluation) -> tuple[CriterionRow, ...]:
    """The criteria of that kind in the order of the rubric that the session is held under."""
    return tuple(
        _row(number, each, evaluation.judgement(each.key)) for number, each in enumerate(rubric.criteria(kind), start=1)
    )


def arriving_rows(rubric: Rubric, kind: Kind, judged: Iterable[Judgement] = ()) -> tuple[CriterionRow, ...]:
    """The same rows while an evaluation comes: some are judged, the others wait."""
    found = {each.criterion: each for each in judged}
    return tuple(_row(number, each, found.get(each.key)) for number, each in enumerate(rubric.criteria(kind), start=1))


def unsaid(evaluation: Evaluation) -> tuple[Finding, ...]:
    """The findings whose key point no strength and no improvement names already: covered first, missing last."""
    said = " ".join(each.text for each in (*evaluation.strengths, *evaluation.improvements)).casefold()
    left = [each for each in evaluation.findings if each.key_point.casefold().rstrip(".") not in said]
    return tuple(sorted(left, key=lambda each: list(Coverage).index(each.coverage)))


def _row(number: int, criterion: Criterion, judgement: Judgement | None) -> CriterionRow:
    if judgement is None:
        return CriterionRow(number=number, name=criterion.name)
    level = judgement.level
    return CriterionRow(
        number=number,
        name=criterion.name,
        level=level,
        anchor="" if level is None else criterion.anchor(level),
        reason=judgement.reason,
        quotes=judgement.quotes,
    )
