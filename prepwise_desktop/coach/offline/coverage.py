"""How far an answer touches each key point, and with which words."""

from collections.abc import Sequence
from typing import Protocol

from prepwise_desktop.coach.offline import turned
from prepwise_desktop.coach.offline.units import Unit, matchable
from prepwise_desktop.coach.quotes import quote
from prepwise_desktop.domain.evaluation import Coverage, Finding
from prepwise_desktop.domain.question import Question

#: from this credit on a key point counts as covered; of the points of good answers about half reach it
COVERED = 0.6
#: from this one on it counts as touched; of texts on another subject 19 in 20 stay below 0.3, and what an answer says
#: beside the point reaches little more
THIN = 0.4

#: a shorter stretch that earns this part of the best credit is quoted in its place
_AS_WELL = 0.9


class Matcher(Protocol):
    """Tells how well each stretch of an answer says each key point."""

    @property
    def name(self) -> str:
        """The tier: lexical, words or sentences."""
        ...

    @property
    def off_topic_below(self) -> float:
        """The credit that an answer on the subject reaches somewhere, or 0 where this tier cannot tell."""
        ...

    def credits(
        self, points: Sequence[str], own: Sequence[Unit], units: Sequence[Unit], question: str
    ) -> list[list[float]]:
        """For each key point the credit 0 to 1 that each unit earns; `own` are the sentences they are from."""
        ...


def find(question: Question, answer: str, own: tuple[Unit, ...], matcher: Matcher) -> tuple[Finding, ...]:
    """One finding for each key point: the best stretch of the answer, and what it earns."""
    units = matchable(answer, own)
    points = [point.text for point in question.key_points]
    if not points or not units:
        return ()
    turned_round = turned.factors(points, own, units, question.text)
    findings = []
    for point, likely, factors in zip(
        question.key_points, matcher.credits(points, own, units, question.text), turned_round, strict=True
    ):
        credits_ = [value * factor for value, factor in zip(likely, factors, strict=True)]
        best = max(credits_)
        credit = round(best, 4)
        # Of the stretches that say it about as well the shortest is quoted: the words that earn it, not those around.
        said = min(
            (at for at in range(len(units)) if credits_[at] >= _AS_WELL * best), key=lambda at: len(units[at].text)
        )
        coverage = coverage_of(credit)
        found = None if coverage is Coverage.MISSING else quote(answer, units[said].start, units[said].end)
        findings.append(
            Finding(key_point=point.text, criterion=point.criterion, coverage=coverage, credit=credit, quote=found)
        )
    return tuple(findings)


def coverage_of(credit: float) -> Coverage:
    """What a credit 0 to 1 is called."""
    if credit >= COVERED:
        return Coverage.COVERED
    return Coverage.THIN if credit >= THIN else Coverage.MISSING
