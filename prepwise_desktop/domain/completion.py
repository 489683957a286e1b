"""What a session came to: computed from its answers whenever it is looked at, never stored."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from prepwise_desktop.domain.evaluation import Quote
from prepwise_desktop.domain.judged import judged
from prepwise_desktop.domain.progress.mean import Mean, mean_of
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.recommendations import Recommendation, recommendations
from prepwise_desktop.domain.rubric import Criterion
from prepwise_desktop.domain.self_rating import RatingGap, rating_gaps
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse

K = TypeVar("K", bound=Hashable)

#: a criterion at this level or above is a strength, at the other or below something to work on
STRONG_LEVEL = 4
WEAK_LEVEL = 2

#: so many strengths and so many things to work on are shown
SHOWN = 3


class Standing(Enum):
    """What there is to say of a session's score; only SCORED has one."""

    #: it has no questions: it was given up before it began
    EMPTY = auto()
    ALL_SKIPPED = auto()
    UNANSWERED = auto()
    #: answers are still to be judged: "n of m scored"
    WAITING = auto()
    #: every answer was looked at, and none could be scored by the session's evaluator
    NOT_SCORED = auto()
    SCORED = auto()


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
class CompletionReport:
    """The whole of a session in figures and quotes; questions are named by their index, follow-ups left out."""

    standing: Standing
    #: 0-100; None unless the standing is SCORED
    score: float | None
    #: the same with the range that it is likely to lie in
    mean: Mean | None
    #: 0-100, questions answered among all; None without questions
    completion_rate: float | None
    questions: int
    answered: int
    scored: int
    #: answers still to be judged
    waiting: int
    skipped: tuple[int, ...]
    flagged: tuple[int, ...]
    #: neither answered nor skipped
    left_open: tuple[int, ...]
    #: with the clock running
    seconds: float
    pauses: int
    by_kind: dict[Kind, Part]
    by_competency: dict[Competency, Part]
    strengths: tuple[Tendency, ...]
    weaknesses: tuple[Tendency, ...]
    #: index of the one answer that stands above all others, and of the one below; None where none does
    best: int | None
    weakest: int | None
    strongest_words: Words | None
    thinnest_words: Words | None
    #: how far the person's own ratings lie from the levels
    rating_gaps: dict[Competency, RatingGap]
    recommendations: tuple[Recommendation, ...]
    evaluator: str
    rubric_version: str


def completion_report(session: InterviewSession) -> CompletionReport:
    """Sum a session up; only first attempts by its own evaluator count."""
    questions, scored = session.questions, session.scored
    ranked = sorted(scored, key=_score, reverse=True)
    tendencies = _tendencies(session)
    words = _quoted(session)
    standing = _standing(session)
    return CompletionReport(
        standing=standing,
        score=session.average_score if standing is Standing.SCORED else None,
        mean=_mean(scored) if standing is Standing.SCORED else None,
        completion_rate=100.0 * session.answered_count / len(questions) if questions else None,
        questions=len(questions),
        answered=session.answered_count,
        scored=len(scored),
        waiting=session.waiting_count,
        skipped=tuple(each.index for each in questions if each.skipped and not each.answered),
        flagged=tuple(each.index for each in questions if each.flagged),
        left_open=tuple(each.index for each in questions if not each.skipped and not each.answered),
        seconds=session.seconds,
        pauses=len(session.pauses),
        by_kind=_parts(scored, lambda each: each.question.kind),
        by_competency=_parts(scored, lambda each: each.question.competency),
        strengths=tuple(each for each in tendencies if each.score >= _floor(STRONG_LEVEL))[:SHOWN],
        weaknesses=tuple(each for each in reversed(tendencies) if each.score < _floor(WEAK_LEVEL + 1))[:SHOWN],
        best=_alone_in_front(ranked),
        weakest=_alone_in_front(ranked[::-1]),
        strongest_words=max(words, key=lambda each: each.level, default=None),
        thinnest_words=min(words, key=lambda each: each.level, default=None) if len(words) > 1 else None,
        rating_gaps=rating_gaps(session),
        recommendations=recommendations(session),
        evaluator=session.evaluator,
        rubric_version=session.rubric_version,
    )


def _standing(session: InterviewSession) -> Standing:
    if not session.questions:
        return Standing.EMPTY
    if not session.answered_count:
        return Standing.ALL_SKIPPED if session.expected_index is None else Standing.UNANSWERED
    if session.waiting_count:
        return Standing.WAITING
    return Standing.SCORED if session.scored else Standing.NOT_SCORED


def _alone_in_front(ranked: Sequence[QuestionResponse]) -> int | None:
    """The index of the first, unless the second has the same score."""
    match [_score(each) for each in ranked[:2]]:
        case [first, second] if first != second:
            return ranked[0].index
    return None


def _mean(scored: Iterable[QuestionResponse]) -> Mean | None:
    scores = [_score(each) for each in scored]
    return mean_of(len(scores), sum(scores), sum(score * score for score in scores))


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


def _tendencies(session: InterviewSession) -> list[Tendency]:
    """Every criterion's mean over the answers, highest first; criteria of one name are one over all kinds."""
    points: dict[str, list[float]] = defaultdict(list)
    indexes: dict[str, list[int]] = defaultdict(list)
    named: dict[str, Criterion] = {}
    for response in session.scored:
        for criterion, judgement in judged(session, response):
            points[criterion.key].append(judgement.points or 0.0)
            indexes[criterion.key].append(response.index)
            named.setdefault(criterion.key, criterion)
    found = [
        Tendency(criterion=named[key], score=sum(values) / len(values), indexes=tuple(indexes[key]))
        for key, values in points.items()
    ]
    return sorted(found, key=lambda each: each.score, reverse=True)


def _quoted(session: InterviewSession) -> list[Words]:
    return [
        Words(index=response.index, criterion=criterion, level=judgement.level or 1, quote=judgement.quotes[0])
        for response in session.scored
        for criterion, judgement in judged(session, response)
        if judgement.quotes
    ]
