"""Two sessions side by side: what changed, by how much, and what cannot be compared."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, stdev
from typing import TypeVar

from prepwise_desktop.domain.progress.marks import marks_between
from prepwise_desktop.domain.progress.mean import ENOUGH_ANSWERS, student
from prepwise_desktop.domain.question import Competency, Kind
from prepwise_desktop.domain.session import InterviewSession, QuestionResponse

K = TypeVar("K", bound=Hashable)


class Differs(StrEnum):
    """What makes two sessions unlike."""

    TYPE = "type"
    EVALUATOR = "evaluator"
    RUBRIC = "rubric"
    EXPERIENCE_LEVEL = "experience_level"
    MODE = "mode"


#: with one of these different, the scores of two sessions do not compare
_FORBIDS = frozenset({Differs.TYPE, Differs.EVALUATOR, Differs.RUBRIC, Differs.EXPERIENCE_LEVEL})

#: with one of these different, not even the scores of the same question do
_FORBIDS_ANY = frozenset({Differs.EVALUATOR, Differs.RUBRIC})


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not the same in both."""

    what: Differs
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A figure before and after; the range of the change is None where answers are too few to tell."""

    before: float
    after: float
    difference: float
    low: float | None = None
    high: float | None = None
    #: whether the range leaves out "no change"
    beyond_chance: bool = False
    #: the answers that it rests on, both sessions together (questions, where both were asked the same)
    answers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedQuestion:
    """A question that was asked in both, with its two answers; the marks tell what only one of them says."""

    first: QuestionResponse
    second: QuestionResponse
    #: None where a score is missing, or the scores do not compare
    change: Change | None
    first_marks: tuple[tuple[int, int], ...]
    second_marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionComparison:
    """All that can be compared of two sessions of one person; a change that cannot be is None, or is not there."""

    #: the one that began earlier
    first: InterviewSession
    second: InterviewSession
    #: whether the scores of the two as wholes compare
    comparable: bool
    differences: tuple[Difference, ...]
    score: Change | None
    technical: Change | None
    behavioral: Change | None
    time_seconds: Change
    by_competency: Mapping[Competency, Change]
    #: by the criterion's key in the rubric
    by_criterion: Mapping[str, Change]
    #: beyond chance only
    improved_areas: tuple[Competency, ...]
    regressed_areas: tuple[Competency, ...]
    #: the standard deviation of the answers' scores; None under three scored answers in either
    consistency: Change | None
    #: the mean over the questions that both were asked
    shared: Change | None
    questions: tuple[SharedQuestion, ...]
    only_in_first: int
    only_in_second: int


def compare(one: InterviewSession, other: InterviewSession) -> SessionComparison:
    """Compare two sessions; the earlier one comes first, whichever way they are given."""
    first, second = sorted((one, other), key=lambda each: each.started_at or each.created_at)
    differences = _differences(first, second)
    kinds = {each.what for each in differences}
    like = not kinds & _FORBIDS
    judged_alike = not kinds & _FORBIDS_ANY
    shared = _shared(first, second, judged_alike=judged_alike)
    by_kind = _changes(first, second, lambda each: each.question.kind) if like else {}
    areas = _changes(first, second, lambda each: each.question.competency) if like else {}
    return SessionComparison(
        first=first,
        second=second,
        comparable=like,
        differences=differences,
        score=_change(_scores(first.scored), _scores(second.scored)) if like else None,
        technical=by_kind.get(Kind.TECHNICAL),
        behavioral=by_kind.get(Kind.BEHAVIORAL),
        time_seconds=_plain(first.seconds, second.seconds),
        by_competency=areas,
        by_criterion=_criteria(first, second) if like else {},
        improved_areas=tuple(key for key, each in areas.items() if each.beyond_chance and each.difference > 0),
        regressed_areas=tuple(key for key, each in areas.items() if each.beyond_chance and each.difference < 0),
        consistency=_consistency(first, second) if like else None,
        shared=_paired([each.change for each in shared if each.change is not None]),
        questions=shared,
        only_in_first=len(first.questions) - len(shared),
        only_in_second=len(second.questions) - len(shared),
    )


def _differences(first: InterviewSession, second: InterviewSession) -> tuple[Difference, ...]:
    pairs = (
        (Differs.TYPE, first.session_type.value, second.session_type.value),
        (Differs.EVALUATOR, first.evaluator, second.evaluator),
        (Differs.RUBRIC, first.rubric_version, second.rubric_version),
        (
            Differs.EXPERIENCE_LEVEL,
            first.target.experience_level.value,
            second.target.experience_level.value,
        ),
        (Differs.MODE, first.mode.value, second.mode.value),
    )
    return tuple(Difference(what=what, first=one, second=other) for what, one, other in pairs if one != other)


def _shared(first: InterviewSession, second: InterviewSession, *, judged_alike: bool) -> tuple[SharedQuestion, ...]:
    later = {each.question.key: each for each in second.questions}
    pairs = [(each, later[each.question.key]) for each in first.questions if each.question.key in later]
    return tuple(_side_by_side(one, other, judged_alike=judged_alike) for one, other in pairs)


def _side_by_side(first: QuestionResponse, second: QuestionResponse, *, judged_alike: bool) -> SharedQuestion:
    before, after = first.evaluation_score, second.evaluation_score
    scored = judged_alike and before is not None and after is not None
    answered = first.answered and second.answered
    marks = marks_between(first.attempts[0].text, second.attempts[0].text) if answered else None
    return SharedQuestion(
        first=first,
        second=second,
        change=_plain(before or 0.0, after or 0.0, answers=2) if scored else None,
        first_marks=() if marks is None else marks.first,
        second_marks=() if marks is None else marks.second,
    )


def _paired(changes: Sequence[Change]) -> Change | None:
    """The mean change over questions asked twice, with Student's range of paired differences."""
    if not changes:
        return None
    plain = _plain(fmean(each.before for each in changes), fmean(each.after for each in changes), answers=len(changes))
    if len(changes) < ENOUGH_ANSWERS:
        return plain
    half = student(len(changes) - 1) * stdev(each.difference for each in changes) / math.sqrt(len(changes))
    return _with_range(plain, half)


def _scores(responses: Iterable[QuestionResponse]) -> list[float]:
    return [each.evaluation_score for each in responses if each.evaluation_score is not None]


def _changes(
    first: InterviewSession, second: InterviewSession, key: Callable[[QuestionResponse], K]
) -> dict[K, Change]:
    before, after = _grouped(first, key), _grouped(second, key)
    found = {each: _change(before[each], after[each]) for each in before if each in after}
    return {each: change for each, change in found.items() if change is not None}


def _grouped(session: InterviewSession, key: Callable[[QuestionResponse], K]) -> dict[K, list[float]]:
    groups: dict[K, list[float]] = defaultdict(list)
    for each in session.scored:
        groups[key(each)] += _scores((each,))
    return groups


def _criteria(first: InterviewSession, second: InterviewSession) -> dict[str, Change]:
    before, after = _judged(first), _judged(second)
    found = {key: _change(before[key], after[key]) for key in before if key in after}
    return {key: change for key, change in found.items() if change is not None}


def _judged(session: InterviewSession) -> dict[str, list[float]]:
    points: dict[str, list[float]] = defaultdict(list)
    for response in session.scored:
        evaluation = response.evaluation
        for each in () if evaluation is None else evaluation.judgements:
            if each.points is not None:
                points[each.criterion].append(each.points)
    return points


def _consistency(first: InterviewSession, second: InterviewSession) -> Change | None:
    before, after = _scores(first.scored), _scores(second.scored)
    if min(len(before), len(after)) < ENOUGH_ANSWERS:
        return None
    return _plain(stdev(before), stdev(after), answers=len(before) + len(after))


def _change(before: Sequence[float], after: Sequence[float]) -> Change | None:
    """The change of a mean, with Welch's range where both sides have three answers or more."""
    if not before or not after:
        return None
    plain = _plain(fmean(before), fmean(after), answers=len(before) + len(after))
    if min(len(before), len(after)) < ENOUGH_ANSWERS:
        return plain
    one, other = stdev(before) ** 2 / len(before), stdev(after) ** 2 / len(after)
    if one + other == 0:
        return _with_range(plain, 0.0)
    freedom = (one + other) ** 2 / (one**2 / (len(before) - 1) + other**2 / (len(after) - 1))
    return _with_range(plain, student(max(1, math.floor(freedom))) * math.sqrt(one + other))


def _plain(before: float, after: float, *, answers: int = 0) -> Change:
    return Change(before=before, after=after, difference=after - before, answers=answers)


def _with_range(plain: Change, half: float) -> Change:
    low, high = plain.difference - half, plain.difference + half
    return Change(
        before=plain.before,
        after=plain.after,
        difference=plain.difference,
        low=low,
        high=high,
        beyond_chance=low > 0 or high < 0,
        answers=plain.answers,
    )
