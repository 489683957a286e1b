"""An evaluation as it is read: one row a criterion, its quotes numbered through, then what was covered and missing."""

from dataclasses import dataclass

from prepwise_desktop.domain.evaluation import Coverage, Evaluation, Judgement, Quote
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import Criterion, criteria


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedQuote:
    """Words of the answer with the number that stands behind them there and here."""

    number: int
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """One criterion: its level 1-5 with the anchor, or why it was not judged."""

    key: str
    name: str
    level: int | None
    anchor: str
    reason: str
    quotes: tuple[NumberedQuote, ...] = ()


def rows_of(kind: Kind, evaluation: Evaluation) -> tuple[CriterionRow, ...]:
    """The criteria of that kind in the order of the rubric; words quoted twice keep their first number."""
    numbers: dict[Quote, int] = {}
    return tuple(_row(each, evaluation.judgement(each.key), numbers) for each in criteria(kind))


def waiting_rows(kind: Kind) -> tuple[CriterionRow, ...]:
    """The same rows while nothing is judged yet."""
    return tuple(
        CriterionRow(key=each.key, name=each.name, level=None, anchor="", reason="") for each in criteria(kind)
    )


def covered(evaluation: Evaluation, coverage: Coverage) -> tuple[str, ...]:
    """The key points that the answer touches so far."""
    return tuple(each.key_point for each in evaluation.findings if each.coverage is coverage)


def _row(criterion: Criterion, judgement: Judgement | None, numbers: dict[Quote, int]) -> CriterionRow:
    level = None if judgement is None else judgement.level
    quotes = () if judgement is None else judgement.quotes
    for each in quotes:
        numbers.setdefault(each, len(numbers) + 1)
    return CriterionRow(
        key=criterion.key,
        name=criterion.name,
        level=level,
        anchor="" if level is None else criterion.anchor(level),
        reason="" if judgement is None else judgement.reason,
        quotes=tuple(NumberedQuote(number=numbers[each], quote=each) for each in quotes),
    )
