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
    places: dict[str, list[int]] = {}
    for column, word in enumerate(said.words):
        places.setdefault(word.stem, []).append(column)
    for at, word in enumerate(wanted.words):
        near[at, places.get(word.stem, [])] = 1
    first, last = _columns(said.words, units)
    there = _best_within(near, first, last).T @ (wanted.weights / wanted.weights.sum())
    back = _sums_within(near.max(axis=0) * said.weights, first, last)
    own = _sums_within(said.weights, first, last)
    found: Floats = (1 - _BACK) * there + _BACK * back / np.maximum(own, np.float32(1e-6))
    return found


def _best_within(near: "Floats", first: Sequence[int], last: Sequence[int]) -> "Floats":
    """For each row and unit the best among the columns first to last, both included."""
    import numpy as np

    padded = np.concatenate([near, np.zeros((len(near), 1), np.float32)], axis=1)
    bounds = np.asarray([first, [at + 1 for at in last]]).T.reshape(-1)
    best: Floats = np.maximum.reduceat(padded, bounds, axis=1)[:, ::2]
    return best


def _sums_within(values: "Floats", first: Sequence[int], last: Sequence[int]) -> "Floats":
    import numpy as np

    sums = np.concatenate([np.zeros(1), np.cumsum(values, dtype=np.float64)])
    found: Floats = (sums[[at + 1 for at in last]] - sums[list(first)]).astype(np.float32)
    return found


def _columns(said: Sequence[Word], units: Sequence[Unit]) -> tuple[list[int], list[int]]:
    """Where the first and the last word of each unit stand among all, which are in the order of their places."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, word in enumerate(said):
        first.setdefault(word.start, at)
        last[word.end] = at
    return [first[unit.words[0].start] for unit in units], [last[unit.words[-1].end] for unit in units]
