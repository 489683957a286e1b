"""The measures that there are, from the plainest to the best; the best that is there judges."""

from collections.abc import Sequence

from prepwise_desktop.coach.offline.coverage import Matcher
from prepwise_desktop.coach.offline.overlap import overlaps
from prepwise_desktop.coach.offline.units import Unit


def between(value: float, low: float, high: float) -> float:
    """0 at `low` and below, 1 at `high` and above, a straight line between."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


class LexicalMatcher:
    """Overlap of stems alone; needs nothing but Python."""

    name = "lexical"

    def credits(self, points: Sequence[str], units: Sequence[Unit], question: str) -> list[list[float]]:
        """The overlap between its two thresholds."""
        return [[between(value, 0.0, 0.75) for value in row] for row in overlaps(points, units, question)]


def best_matcher() -> Matcher:
    """The best measure that this installation can run."""
    return LexicalMatcher()
