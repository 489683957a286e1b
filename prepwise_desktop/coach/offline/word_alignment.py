"""The static measure: a key point's words against the answer's, each word with one vector whatever the sentence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.offline.alignment import Worded, aligned
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.word_vectors import word_vectors
from prepwise_desktop.coach.offline.wording import wanted_words, weights
from prepwise_desktop.coach.offline.words import Word

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

#: cosine of two words that have nothing to do with each other
_UNRELATED = 0.25


def word_alignments(points: Sequence[str], own: Sequence[Unit], units: Sequence[Unit], question: str) -> "list[Floats]":
    """For each key point one number a unit, 0 to 1."""
    said = _worded([word for sentence in own for word in sentence.words], question)
    return [aligned(_worded(wanted_words(point), question), said, units, _UNRELATED) for point in points]


def _worded(found: Sequence[Word], question: str) -> Worded:
    """Small words get no vector: they are met by themselves only."""
    import numpy as np

    rows = word_vectors().matrix([word.plain for word in found])
    rows[[not word.is_content for word in found]] = 0
    return Worded(words=found, rows=rows, weights=np.asarray(weights(found, question), np.float32))
