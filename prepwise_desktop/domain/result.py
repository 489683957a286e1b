"""What a session came to: computed from its answers whenever it is looked at, never stored."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from prepwise_desktop.domain.evaluation import Judgement, Quote
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.rubric import Criterion, criterion
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse

K = TypeVar("K", bound=Hashable)

#: a criterion at this level or above is a strength, at the other or below something to work on
STRONG_LEVEL = 4
WEAK_LEVEL = 2

#: so many strengths and so many things to work on are shown
SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A mean 0-100 with the number of answers that it rests on."""

    score: float
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tendency:
    """A criterion that stands out over the answers: its mean 0-100, and the answers (indexes) that it rests on."""

    criterion: Criterion
    score: float
    indexes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that stand for a criterion's level in one answer."""

    index: int
    criterion: Criterion
    level: int
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The whole of a session in figures and quotes."""

    #: 0-100, None when nothing was scored
    score: float | None
    questions: int
    answered: int
    scored: int
    skipped: int
    flagged: int
    #: with the clock running
    seconds: float
    by_kind: dict[Kind, Part]
    by_competency: dict[Competency, Part]
    strengths: tuple[Tendency, ...]
    weaknesses: tuple[Tendency, ...]
    #: index of the best and the weakest answer; None with fewer than two scored
    best: int | None
    weakest: int | None
    strongest_words: Words | None
    thinnest_words: Words | None


def result_of(session: InterviewSession) -> Result:
    """Sum a session up; only first attempts by its own evaluator count."""
    scored = session.scored
    ranked = sorted(scored, key=_score, reverse=True)
    tendencies = _tendencies(scored)
    words = _quoted(scored)
    return Result(
        score=session.average_score,
        questions=len(session.questions),
        answered=session.answered_count,
        scored=len(scored),
        skipped=session.skipped_count,
        flagged=sum(each.flagged for each in session.questions),
        seconds=session.seconds,
        by_kind=_parts(scored, lambda each: each.question.kind),
        by_competency=_parts(scored, lambda each: each.question.competency),
        strengths=tuple(each for each in tendencies if each.score >= _floor(STRONG_LEVEL))[:SHOWN],
        weaknesses=tuple(each for each in reversed(tendencies) if each.score < _floor(WEAK_LEVEL + 1))[:SHOWN],
        best=ranked[0].index if len(ranked) > 1 else None,
        weakest=ranked[-1].index if len(ranked) > 1 else None,
        strongest_words=max(words, key=lambda each: each.level, default=None),
        thinnest_words=min(words, key=lambda each: each.level, default=None) if len(words) > 1 else None,
    )


def _floor(level: int) -> float:
    """The points just under which an answer's nearest level is lower than this one."""
    return (level - 1) * 25 - 12.5


def _score(response: QuestionResponse) -> float:
    score = response.evaluation_score
    assert score is not None
    return score


def _parts(scored: Iterable[QuestionResponse], key: Callable[[QuestionResponse], K]) -> dict[K, Part]:
    groups: dict[K, list[float]] = defaultdict(list)
    for each in scored:
        groups[key(each)].append(_score(each))
    return {name: Part(score=sum(found) / len(found), answers=len(found)) for name, found in groups.items()}


def _judgements(response: QuestionResponse) -> tuple[Judgement, ...]:
    found = response.evaluation
    return () if found is None else tuple(each for each in found.judgements if each.points is not None)


def _tendencies(scored: Iterable[QuestionResponse]) -> list[Tendency]:
    """Every criterion's mean over the answers, highest first; criteria of one name are one over all kinds."""
    points: dict[str, list[float]] = defaultdict(list)
    indexes: dict[str, list[int]] = defaultdict(list)
    named: dict[str, Criterion] = {}
    for response in scored:
        for each in _judgements(response):
            points[each.criterion].append(each.points or 0.0)
            indexes[each.criterion].append(response.index)
            named.setdefault(each.criterion, criterion(response.question.kind, each.criterion))
    found = [
        Tendency(criterion=named[key], score=sum(values) / len(values), indexes=tuple(indexes[key]))
        for key, values in points.items()
    ]
    return sorted(found, key=lambda each: each.score, reverse=True)


def _quoted(scored: Iterable[QuestionResponse]) -> list[Words]:
    return [
        Words(
            index=response.index,
            criterion=criterion(response.question.kind, each.criterion),
            level=each.level or 1,
            quote=each.quotes[0],
        )
        for response in scored
        for each in _judgements(response)
        if each.quotes
    ]
