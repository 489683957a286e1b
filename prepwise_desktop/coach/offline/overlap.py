"""The lexical measure: which of a key point's own words a stretch of the answer says, in pure Python."""

from collections.abc import Sequence

from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.wording import wanted_words, weights


def overlaps(points: Sequence[str], units: Sequence[Unit], question: str) -> list[list[float]]:
    """For each key point and unit the weighted share of the point's words that the unit says, 0 to 1."""
    said = [{word.stem for word in unit.words} for unit in units]
    found = []
    for point in points:
        wanted = wanted_words(point)
        weighed = [(word.stem, weight) for word, weight in zip(wanted, weights(wanted, question), strict=True)]
        total = sum(weight for _, weight in weighed)
        found.append([sum(weight for stem, weight in weighed if stem in stems) / total for stems in said])
    return found
