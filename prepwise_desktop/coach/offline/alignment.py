"""Word by word: how well the words of a key point are met by the words of a stretch of the answer, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.words import Word

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

#: share of the way back: a stretch that says much else besides is a little worse than one that says just this
_BACK = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """Words with a vector of length 1 and a weight each."""

    words: Sequence[Word]
    rows: "Floats"
    weights: "Floats"


def aligned(wanted: Worded, said: Worded, units: Sequence[Unit], unrelated: float) -> "Floats":
    """One number a unit, 0 to 1; cosines of `unrelated` and less earn nothing, forms of one word earn all."""
    import numpy as np

    near = np.clip((wanted.rows @ said.rows.T - np.float32(unrelated)) / np.float32(1 - unrelated), 0, 1)
    stems = {word.stem for word in said.words} & {word.stem for word in wanted.words}
    for at, word in enumerate(wanted.words):
        if word.stem in stems:
            near[at, [column for column, other in enumerate(said.words) if other.stem == word.stem]] = 1
    share = wanted.weights / wanted.weights.sum()
    found = np.zeros(len(units), np.float32)
    for at, columns in enumerate(_columns(said.words, units)):
        part = near[:, columns]
        own = said.weights[columns]
        back = part.max(axis=0) @ own / max(float(own.sum()), 1e-6)
        found[at] = (1 - _BACK) * (share @ part.max(axis=1)) + _BACK * back
    return found


def _columns(said: Sequence[Word], units: Sequence[Unit]) -> list[slice]:
    """Where the words of each unit stand among all; the words are in the order of their places."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, word in enumerate(said):
        first.setdefault(word.start, at)
        last[word.end] = at
    return [slice(first[unit.words[0].start], last[unit.words[-1].end] + 1) for unit in units]
