"""The sentence measure: words with the meaning that their sentence gives them, and sentences as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.offline.alignment import Worded, aligned
from prepwise_desktop.coach.offline.sentence_model import Encoded, sentence_model
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.offline.wording import ASKED, asked_words, wanted_words, weights
from prepwise_desktop.coach.offline.words import Word

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

#: cosine from which a word in its sentence says what a word of the question says
_ASKED_FROM = 0.35
#: share of what a text has in common with the question that is taken out before whole texts are compared
_TAKEN_OUT = 0.7


@dataclass(frozen=True, slots=True)
class Likeness:
    """For each key point one number a unit: by words in their sentences (0 to 1), and as a whole (a cosine)."""

    by_words: "list[Floats]"
    as_wholes: "list[Floats]"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and its key points, ready to be compared; kept for the next answer to it."""

    direction: "Floats"
    points: tuple[Worded, ...]
    wholes: "Floats"


def likeness(points: Sequence[str], own: Sequence[Unit], units: Sequence[Unit], question: str) -> Likeness:
    """Compare key points with an answer; `own` are the sentences that the units are made of."""
    import numpy as np

    asked = _asked(question, tuple(points))
    encoded = _encoded(tuple(sentence.text for sentence in own))
    found = [word for sentence in own for word in sentence.words]
    rows = np.concatenate(
        [_rows(each, sentence.words, sentence.start) for each, sentence in zip(encoded, own, strict=True)]
    )
    said = Worded(words=found, rows=rows, weights=np.asarray(weights(found, question), np.float32))
    vectors = np.stack([_vector(unit, own, encoded) for unit in units])
    wholes = asked.wholes @ _without(vectors, asked.direction).T
    return Likeness([aligned(point, said, units, 0.0) for point in asked.points], list(wholes))


@lru_cache(maxsize=2)
def _encoded(sentences: tuple[str, ...]) -> list[Encoded]:
    """The sentences of one answer, kept for the next reference that it is compared with."""
    return sentence_model().encode(sentences)


@lru_cache(maxsize=64)
def _asked(question: str, points: tuple[str, ...]) -> _Asked:
    import numpy as np

    whole, *wanted = sentence_model().encode([question or "-", *points])
    direction = _normal(whole.total()[None, :])[0]
    asked = [word for word in asked_words(question) if word.is_content]
    rows = _rows(whole, asked, 0)
    worded = tuple(_point(text, each, question, rows) for text, each in zip(points, wanted, strict=True))
    return _Asked(direction, worded, _without(np.stack([each.total() for each in wanted]), direction))


def _point(text: str, encoded: Encoded, question: str, asked: "Floats") -> Worded:
    """A key point's words; those that mean what the question says already count little."""
    import numpy as np

    found = wanted_words(text)
    rows = _rows(encoded, found, 0)
    weighed = np.asarray(weights(found, question), np.float32)
    if len(asked):
        known = np.clip(((rows @ asked.T).max(axis=1) - _ASKED_FROM) / (1 - _ASKED_FROM), 0, 1)
        weighed = weighed * (1 - (1 - np.float32(ASKED)) * known)
    return Worded(words=found, rows=rows, weights=weighed)


def _rows(encoded: Encoded, found: Sequence[Word], offset: int) -> "Floats":
    """A row of length 1 for each word; zeros where the sentence was too long for the model."""
    import numpy as np

    if not found:
        return np.zeros((0, encoded.outputs.shape[1]), np.float32)
    return _normal(np.stack([encoded.span(word.start - offset, word.end - offset) for word in found]))


def _vector(unit: Unit, own: Sequence[Unit], encoded: Sequence[Encoded]) -> "Floats":
    """A whole sentence, neighbours together, or the part of a sentence that a clause is."""
    import numpy as np

    total = np.zeros(encoded[0].outputs.shape[1], np.float32)
    for sentence, found in zip(own, encoded, strict=True):
        if unit.start <= sentence.start and sentence.end <= unit.end:
            total += found.total()
        elif sentence.start <= unit.start and unit.end <= sentence.end:
            total += found.span(unit.start - sentence.start, unit.end - sentence.start)
    return total


def _without(rows: "Floats", direction: "Floats") -> "Floats":
    import numpy as np

    rows = _normal(rows)
    return _normal(rows - np.float32(_TAKEN_OUT) * (rows @ direction)[:, None] * direction)


def _normal(rows: "Floats") -> "Floats":
    import numpy as np

    lengths: Floats = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    found: Floats = (rows / np.maximum(lengths, np.float32(1e-9))).astype(np.float32, copy=False)
    return found
