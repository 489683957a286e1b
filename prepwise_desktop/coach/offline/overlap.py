"""The lexical measure: which of a key point's own words a stretch of the answer says, in pure Python."""

from collections.abc import Mapping, Sequence

from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.vocabulary import weight
from prepwise_desktop.coach.offline.words import words

#: what a word of the key point still counts when the question says it already
_ASKED = 0.25


def point_weights(point: str, question: str) -> Mapping[str, float]:
    """Stem -> weight of the words that make the key point; rarer words weigh more, the question's words less."""
    asked = {word.stem for word in words(question)}
    weights: dict[str, float] = {}
    for word in words(point):
        if word.is_content:
            weights[word.stem] = weight(word.plain) * (_ASKED if word.stem in asked else 1.0)
    return weights or {word.stem: 1.0 for word in words(point)}


def overlaps(points: Sequence[str], units: Sequence[Unit], question: str) -> list[list[float]]:
    """For each key point and unit the weighted share of the point's words that the unit says, 0 to 1."""
    said = [{word.stem for word in unit.words} for unit in units]
    return [[_share(weights, stems) for stems in said] for weights in (point_weights(p, question) for p in points)]


def _share(weights: Mapping[str, float], said: set[str]) -> float:
    return sum(value for stem, value in weights.items() if stem in said) / sum(weights.values())
